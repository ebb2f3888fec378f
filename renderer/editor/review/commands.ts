import { $getRoot, $getSelection, $isElementNode, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { stampsIn, type Stamp } from '../../../shared/review/marks'
import { resolveTokens, type Verdict } from '../../../shared/review/resolve'
import { $readFlow } from './read'
import { accountTag } from './lane'
import { $marksOf } from './state'
import { $writeFlow } from './write'

/** Accepts or rejects the picked suggestions as one undo step. */
export function resolveSuggestions(editor: LexicalEditor, verdict: Verdict, pick: (stamp: Stamp) => boolean): void {
  editor.update(() => {
    const tokens = $readFlow($getRoot(), () => true)
    $writeFlow($getRoot(), resolveTokens(tokens, verdict, pick), new Map())
  }, { discrete: true, tag: [HISTORY_PUSH_TAG, accountTag, SKIP_DOM_SELECTION_TAG] })
}

/** Ids of the suggestions that the selection touches: the text selected, or the place of the caret. */
export function $suggestionsInSelection(): Set<string> {
  const selection = $getSelection()
  const nodes = selection ? selection.getNodes().flatMap((node): LexicalNode[] => [node, ...node.getParents()]) : []
  return new Set(nodes.flatMap((node) => stampsIn($marksOf(node)).map((stamp) => stamp.id)))
}

/** The first node, in document order, that carries a suggestion. */
export function $nodeOfSuggestion(id: string): LexicalNode | null {
  return $find($getRoot(), (node) => stampsIn($marksOf(node)).some((stamp) => stamp.id === id))
}

export function $find(node: LexicalNode, test: (node: LexicalNode) => boolean): LexicalNode | null {
  if (test(node)) return node
  if (!$isElementNode(node)) return null
  for (const child of node.getChildren()) {
    const found = $find(child, test)
    if (found) return found
  }
  return null
}
