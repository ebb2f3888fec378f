import { $getSelection, $isNodeSelection, $setSelection, type LexicalEditor } from 'lexical'
import { $isFigureNode, type FigureNode } from './nodes/figure'
import { $clickFigure } from './pointer'

/**
 * A figure selected as a whole holds no caret, and the browser would put what is typed at the start of the page.
 * So typing goes into its caption, and a press elsewhere lets the figure go before the browser places the caret.
 */
export function registerFigureSelection(editor: LexicalEditor): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isTyping(event)) return
    if (editor.read(() => $selectedFigure() !== null)) editor.update($caretIntoCaption, { discrete: true })
  }
  const onPress = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.issue-picture')) {
      // Keys must reach the editor though the picture itself takes no focus; the caret that the focus brings goes again.
      event.preventDefault()
      editor.getRootElement()?.focus({ preventScroll: true })
      editor.update(() => void $clickFigure(event), { discrete: true })
      document.getSelection()?.removeAllRanges()
      return
    }
    if (editor.read(() => $selectedFigure() !== null)) editor.update(() => $setSelection(null), { discrete: true })
  }
  // Emoji panels and dictation send text without a key.
  const onInput = (event: InputEvent) => {
    const { data } = event
    if (event.inputType !== 'insertText' || !data || !editor.read(() => $selectedFigure() !== null)) return
    event.preventDefault()
    event.stopPropagation()
    editor.update(() => {
      $caretIntoCaption()
      $getSelection()?.insertText(data)
    })
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', onKeyDown, true)
    before?.removeEventListener('mousedown', onPress, true)
    before?.removeEventListener('beforeinput', onInput, true)
    root?.addEventListener('keydown', onKeyDown, true)
    root?.addEventListener('mousedown', onPress, true)
    root?.addEventListener('beforeinput', onInput, true)
  })
}

/** A letter, or a key that an input method has taken (229, UI Events §keydown during composition). */
function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 || event.key === 'Process' || event.code === '' || event.key === 'Unidentified'
}

function $selectedFigure(): FigureNode | null {
  const selection = $getSelection()
  return $isNodeSelection(selection) ? (selection.getNodes().find($isFigureNode) ?? null) : null
}

function $caretIntoCaption(): void {
  $selectedFigure()?.getFirstChildOrThrow().selectEnd()
}
