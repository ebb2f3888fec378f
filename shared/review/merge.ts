import type { IssueDocument } from '../document/nodes'
import type { Message, Thread } from '../model/review'
import { copyChanges } from './copy-delta'
import { applyDelta } from './apply-delta'
import type { Clash } from './delta'
import { flattenDocument } from './flatten'
import type { Stamp } from './marks'
import { rebuildDocument } from './rebuild'
import { withThread } from './threads'

export interface MergeReport {
  placed: number
  already: number
  lost: { by: string; text: string }[]
  clashes: Clash[]
  messages: number
}

export interface Merged { document: IssueDocument; threads: Thread[]; report: MergeReport }

interface Side { document: IssueDocument; threads: readonly Thread[] }

/**
 * Brings another installation's copy of an issue into the one here, by the same rules as a reviewed Word file: what it
 * changed since `base` (the content that left) becomes suggestions, its threads join those here, nothing is applied.
 * `by` is the name under which changes stand that nobody marked. Doing it twice changes nothing.
 */
export function mergeIssues(base: IssueDocument, mine: Side, theirs: Side, by: Stamp): Merged {
  const from = flattenDocument(base)
  const delta = copyChanges(from, flattenDocument(theirs.document), by)
  const { tokens, placed, already, lost, clashes } = applyDelta(from, flattenDocument(mine.document), delta)
  const joined = mergeThreads(mine.threads, theirs.threads)
  return {
    document: rebuildDocument(tokens), threads: joined.threads,
    report: { placed: placed.length, already: already.length, lost: lost.map(({ by: author, text }) => ({ by: author, text })), clashes, messages: joined.added },
  }
}

/** Threads and remarks by their ids; of a remark that both have, the later edit counts. Nothing is taken away. */
export function mergeThreads(mine: readonly Thread[], theirs: readonly Thread[]): { threads: Thread[]; added: number } {
  let added = 0
  const threads = mine.map((thread) => {
    const other = theirs.find((one) => one.id === thread.id)
    if (!other) return thread
    const messages = thread.messages.map((message) => later(message, other.messages.find((one) => one.id === message.id)))
    const fresh = other.messages.filter((message) => !messages.some((one) => one.id === message.id))
    added += fresh.length
    const all = [...messages, ...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
    return { ...thread, messages: all, resolved: thread.resolved ?? other.resolved }
  })
  const newThreads = theirs.filter((thread) => !mine.some((one) => one.id === thread.id))
  added += newThreads.reduce((sum, thread) => sum + thread.messages.length, 0)
  return { threads: newThreads.reduce(withThread, threads), added }
}

function later(mine: Message, theirs: Message | undefined): Message {
  return theirs && (theirs.editedAt ?? '') > (mine.editedAt ?? '') ? theirs : mine
}
