import { $isElementNode, $isTextNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { Stamp } from '../../../shared/review/marks'
import type { Verdict } from '../../../shared/review/resolve'
import { $find, $nodeOfSuggestion, $suggestionsInSelection, resolveSuggestions } from './commands'
import { accountTag, laneOf, setLane, type LaneSettings } from './lane'
import { replaceDocument } from './replace'
import { $marksOf } from './state'
import { $anchorHere, $anchorThread, $removeAnchor, type NewAnchor } from './threads'

/** What the review panel may ask of the editor. */
export interface ReviewHandle {
  /** Whose edits they are and whether they become suggestions. */
  getLane(): LaneSettings
  setLane(change: Partial<LaneSettings>): void
  /** Accepts or rejects the picked suggestions: one undo step. */
  resolve(verdict: Verdict, pick: (stamp: Stamp) => boolean): void
  /** Makes the text another state of the same issue, marks and all: one undo step, nothing of it tracked. */
  replaceDocument(document: IssueDocument): void
  /** Ids of the suggestions that the selection touches. */
  suggestionsInSelection(): Set<string>
  /** Selects a suggestion's or a thread's first text and brings it into view; false where there is none. */
  showSuggestion(id: string): boolean
  showThread(id: string): boolean
  /** What a comment made now would stand on. */
  anchorHere(): NewAnchor
  /** Hangs a new thread on what is selected. */
  anchorThread(id: string): NewAnchor
  removeAnchor(id: string): void
  /** The elements that show a suggestion or a thread, for aligning the panel. */
  elementOfSuggestion(id: string): HTMLElement | null
  elementOfThread(id: string): HTMLElement | null
}

export function createReviewHandle(editor: LexicalEditor): ReviewHandle {
  const $ofThread = (id: string) => (node: LexicalNode): boolean => $marksOf(node).notes?.includes(id) === true
  const $threadNode = (id: string) => $findInRoot(editor, $ofThread(id))
  const element = ($node: () => LexicalNode | null) => {
    const key = editor.read(() => $node()?.getKey())
    return key === undefined ? null : editor.getElementByKey(key)
  }
  const show = ($node: () => LexicalNode | null): boolean => {
    const found = element($node)
    if (!found) return false
    editor.update(() => $select($node()), { discrete: true })
    found.scrollIntoView({ block: 'center', behavior: 'instant' })
    return true
  }
  return {
    getLane: () => laneOf(editor),
    setLane: (change) => setLane(editor, change),
    resolve: (verdict, pick) => resolveSuggestions(editor, verdict, pick),
    replaceDocument: (document) => replaceDocument(editor, document),
    suggestionsInSelection: () => editor.read($suggestionsInSelection),
    showSuggestion: (id) => show(() => $nodeOfSuggestion(id)),
    showThread: (id) => show(() => $threadNode(id)),
    anchorHere: () => editor.read($anchorHere),
    anchorThread: (id) => {
      let anchor: NewAnchor = { on: 'issue', quote: '' }
      editor.update(() => { anchor = $anchorThread(id) }, { discrete: true, tag: [HISTORY_PUSH_TAG, accountTag] })
      return anchor
    },
    removeAnchor: (id) => editor.update(() => $removeAnchor(id), { discrete: true, tag: [HISTORY_MERGE_TAG, accountTag] }),
    elementOfSuggestion: (id) => element(() => $nodeOfSuggestion(id)),
    elementOfThread: (id) => element(() => $threadNode(id)),
  }
}

function $findInRoot(editor: LexicalEditor, test: (node: LexicalNode) => boolean): LexicalNode | null {
  const root = editor.getEditorState()._nodeMap.get('root')
  return root ? $find(root, test) : null
}

function $select(node: LexicalNode | null): void {
  if ($isTextNode(node)) node.select(0, node.getTextContentSize())
  else if ($isElementNode(node)) node.selectStart()
}
