import { $exportNodeJSON, $getRoot, $isElementNode, type EditorState, HISTORIC_TAG, type LexicalEditor, type LexicalNode, type NodeKey, type SerializedElementNode, type SerializedLexicalNode, type UpdateListenerPayload } from 'lexical'
import type { IssueDocument } from '../../shared/document/nodes'
import { loadTag } from './review/lane'

/** Keeps the last state that no input method is in the middle of: half a word in pinyin is never saved. */
export function followSettledState(editor: LexicalEditor, onChange: (getDocument: () => IssueDocument, byHistory: boolean) => void) {
  let settled: EditorState = editor.getEditorState()
  let unsaid = false
  const snapshots = new Snapshots()
  const getDocument = () => snapshots.of(settled)
  const stop = editor.registerUpdateListener((update) => {
    const { editorState, dirtyElements, dirtyLeaves, tags } = update
    unsaid ||= dirtyElements.size > 0 || dirtyLeaves.size > 0
    snapshots.note(update)
    if (editor.isComposing()) return
    settled = editorState
    snapshots.settle()
    if (!unsaid) return
    unsaid = false
    onChange(getDocument, tags.has(HISTORIC_TAG))
  })
  return { getDocument, stop }
}

/**
 * Reads the editor as an issue document, making anew only the top-level blocks that changed since the last reading:
 * an entry that nobody touched is the same object, so that what is read from it can be kept too.
 */
class Snapshots {
  private readonly known = new Map<NodeKey, SerializedLexicalNode>()
  private readonly changed = new Set<NodeKey>()
  private isWhole = false

  /** Notes what an update changed. A state put in whole, by undo or by opening, does not say what it changed. */
  note({ dirtyElements, dirtyLeaves, tags }: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'tags'>): void {
    this.isWhole ||= tags.has(HISTORIC_TAG) || tags.has(loadTag)
    for (const key of dirtyElements.keys()) this.changed.add(key)
    for (const key of dirtyLeaves) this.changed.add(key)
  }

  /** What was noted holds from now on: the state that `of` is asked for has come this far. */
  settle(): void {
    if (this.isWhole) this.known.clear()
    for (const key of this.changed) this.known.delete(key)
    this.changed.clear()
    this.isWhole = false
  }

  /** The document in `state`: the editor's own as of the last `settle`. */
  of(state: EditorState): IssueDocument {
    return state.read(() => {
      const root = $export($getRoot(), (block) => this.block(block))
      return { root } as unknown as IssueDocument
    })
  }

  private block(block: LexicalNode): SerializedLexicalNode {
    const json = this.known.get(block.getKey()) ?? $exportTree(block)
    this.known.set(block.getKey(), json)
    return json
  }
}

const $exportTree = (node: LexicalNode): SerializedLexicalNode => $export(node, $exportTree)

function $export(node: LexicalNode, $child: (child: LexicalNode) => SerializedLexicalNode): SerializedLexicalNode {
  const json = $exportNodeJSON(node) as SerializedLexicalNode
  if ($isElementNode(node)) (json as SerializedElementNode).children = node.getChildren().map($child)
  return json
}
