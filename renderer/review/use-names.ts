import { useIssue } from '../issue/session'
import { authorsOf, useCards } from './cards'
import { useAuthor } from './state'

/** Names seen in this issue: authors, signers and whoever works here. */
export function useNames(): string[] {
  const review = useIssue((state) => state.review)
  const authors = authorsOf(useCards())
  const here = useAuthor()
  const signers = [...(review?.stages.flatMap((stage) => stage.signers) ?? []), ...(review?.signOffs.map((one) => one.by) ?? [])]
  return [...new Set([...authors, ...signers, here])].filter((name) => name !== '')
}
