/** Lexical with nothing but rich text, for comparison: runs in a page of its own. */
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'

const root = document.createElement('div')
root.contentEditable = 'true'
root.className = 'issue-page'
document.body.append(root)
const editor = createEditor({ namespace: 'bare', onError: (error) => { throw error } })
editor.setRootElement(root)
registerRichText(editor)
/** Called by the benchmark with the paragraphs' texts. */
Object.assign(window, {
  fill: (paragraphs: string[]) => {
    editor.update(() => { $getRoot().clear().append(...paragraphs.map((value) => $createParagraphNode().append($createTextNode(value)))) }, { discrete: true })
  },
})
