import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import type { IssueDocument } from '../../../shared/document/nodes'
import { align } from '../../../shared/review/align'
import { flattenDocument } from '../../../shared/review/flatten'
import { sameData } from '../../../shared/review/marks'
import type { Token } from '../../../shared/review/tokens'
import { accountTag } from './lane'
import { $readFlow } from './read'
import { $writeFlow } from './write'

/** Makes the text another state of the same issue as one undo step. */
export function replaceDocument(editor: LexicalEditor, document: IssueDocument): void {
  editor.update(() => {
    const current = $readFlow($getRoot(), () => true)
    $writeFlow($getRoot(), withOrigins(flattenDocument(document), current), new Map())
  }, { discrete: true, tag: [HISTORY_PUSH_TAG, accountTag, SKIP_DOM_SELECTION_TAG] })
}

/** New tokens, each with the living node that it goes on from: what did not change stays the same node. */
function withOrigins(fresh: readonly Token[], current: readonly Token[]): Token[] {
  const before = new Map<Token, Token>()
  for (const step of align(current, fresh, { plain: true })) if (step.do === 'keep') before.set(fresh[step.now] as Token, current[step.old] as Token)
  return fresh.map((token): Token => {
    const was = before.get(token)
    if (token.kind === 'char' || !was || was.kind === 'char') return token
    if (token.kind === 'start') return was.kind === 'start' && sameData(was.block, token.block) ? { ...token, origin: was.origin } : token
    return was.kind === 'box' ? { ...token, origin: was.origin, children: withOrigins(token.children, was.children) } : token
  })
}
