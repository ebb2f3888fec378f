import type { LexicalEditor } from 'lexical'

/** Fewer blocks than these cost too little to matter. */
const longIssue = 24
/** A pause (ms) after which nobody types any more. */
const rest = 500
const plain = new Set(['Process', 'Unidentified', 'Shift', 'CapsLock', 'Dead'])

/** The block that is typed into, in sight or not, and those beside it. */
function blocksAt(root: HTMLElement, caret: Node | null): Element[] {
  const block = [...root.children].find((child) => child.contains(caret))
  return block ? [block.previousElementSibling, block, block.nextElementSibling].filter((one) => one !== null) : []
}

/**
 * While letters are typed in a long issue, entries out of sight take no part in the page (`.typing` in editor.css): after
 * every letter the browser reads the whole text up to the caret for the input method, which costs more than the letter.
 * Any other key, a click or a pause brings them back first, so that nothing that moves through the text meets a gap.
 */
export function registerTypingScope(editor: LexicalEditor): () => void {
  let timer = 0
  let here: Element[] = []
  const end = () => {
    clearTimeout(timer)
    editor.getRootElement()?.classList.remove('typing')
    for (const block of here) block.classList.remove('typing-here')
    here = []
  }
  const begin = ({ inputType }: InputEvent) => {
    const root = editor.getRootElement()
    if (!root || root.childElementCount < longIssue || (inputType !== 'insertText' && inputType !== 'insertCompositionText')) return
    const caret = window.getSelection()?.focusNode ?? null
    if (!here.some((block) => block.contains(caret))) {
      // A letter must never go into a block that takes no part.
      end()
      here = blocksAt(root, caret)
    }
    clearTimeout(timer)
    timer = window.setTimeout(end, rest)
    if (here.length === 0 || root.classList.contains('typing')) return
    for (const block of here) block.classList.add('typing-here')
    root.classList.add('typing')
  }
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || (key.length > 1 && !plain.has(key))) end()
  }
  const others = ['pointerdown', 'blur', 'copy', 'cut', 'paste', 'drop', 'contextmenu'] as const
  const stop = editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', begin, true)
    before?.removeEventListener('keydown', onKey, true)
    for (const type of others) before?.removeEventListener(type, end, true)
    root?.addEventListener('beforeinput', begin, true)
    root?.addEventListener('keydown', onKey, true)
    for (const type of others) root?.addEventListener(type, end, true)
  })
  return () => {
    end()
    stop()
  }
}
