import { IssueDocumentSchema } from '../document/schema'
import type { IssueDocument } from '../document/nodes'
import type { Thread } from '../model/review'
import { applyDelta } from './apply-delta'
import type { Clash } from './delta'
import { flattenDocument } from './flatten'
import type { ReturnedFile, WordComment } from './lines'
import type { NewPicture } from './new-pictures'
import { rebuildDocument } from './rebuild'
import { returnedChanges } from './returned'
import { isMessage, returnedThreads } from './returned-threads'
import { suggestionsOf } from './suggestions'
import { anchorsOf } from './threads'
import type { Token } from './tokens'

/** What a returned file brought, in numbers that add up: came = placed + already + lost. */
export interface ReturnReport {
  /** Suggestions in the file that the sent copy did not have. */
  came: number
  placed: number
  already: number
  /** Their place is gone from the issue: named with author and words, never dropped in silence. */
  lost: { by: string; text: string }[]
  /** Of those that came, how many nobody had tracked. */
  untracked: number
  /** Pairs of suggestions on the same words; both are in the issue. */
  clashes: Clash[]
  /** came = added + changed + already; `unplaced` are those of the added whose place could not be found; `missing` were sent and are no longer in the file: they stay here. */
  comments: { came: number; added: number; changed: number; already: number; unplaced: string[]; missing: string[] }
  /** Suggestions of ours that the reviewer accepted or rejected in Word: nothing was applied. */
  acceptedThere: Decided[]
  rejectedThere: Decided[]
  /** What the file holds that an issue cannot say. */
  strange: ReturnedFile['strange']
  /** How the file was matched: by the issue that it carries, or by its text alone. */
  matched: 'carried' | 'text'
}

/** A suggestion of the sent copy by its id, with its author and its words. */
export interface Decided { id: string; by: string; inserted: string; deleted: string }

/** `pictures`: files of new figures in the document that the caller has to store (electron/review/returned-pictures.ts). */
export interface Returned { document: IssueDocument; threads: Thread[]; report: ReturnReport; pictures: NewPicture[] }

/**
 * Brings a reviewed Word file into its issue as it is now: its changes become suggestions, its comments threads, under
 * their authors' names. Bringing it in twice changes nothing; several files may come in any order. Nothing is applied.
 */
export function importReturned(document: IssueDocument, threads: readonly Thread[], file: ReturnedFile): Returned {
  const carried = carriedDocument(file.base)
  const base = flattenDocument(carried ?? document)
  const changes = returnedChanges(base, file)
  const remarks = returnedThreads(threads, file, changes.covered)
  for (const [token, ids] of remarks.anchors) {
    const add = changes.delta.marks.get(token) ?? {}
    if (token.marks?.ins || !isIn(base, token)) token.marks = { ...token.marks, notes: [...new Set([...(token.marks?.notes ?? []), ...ids])].sort() }
    else changes.delta.marks.set(token, { ...add, notes: ids })
  }
  const applied = applyDelta(base, flattenDocument(document), changes.delta)
  const came = new Set([...applied.placed, ...applied.already, ...applied.lost.map(({ id }) => id)])
  const result = rebuildDocument(applied.tokens)
  const decided = decidedIn(carried ?? document)
  return {
    document: result,
    threads: remarks.threads,
    pictures: changes.pictures,
    report: {
      came: came.size, placed: applied.placed.length, already: applied.already.length, lost: applied.lost.map(({ by, text }) => ({ by, text })),
      untracked: changes.untracked.filter((id) => applied.placed.includes(id)).length, clashes: oncePerPair(applied.clashes),
      comments: { came: file.comments.length, added: remarks.added, changed: remarks.changed, already: remarks.known, unplaced: [...remarks.unplaced, ...withoutPlace(threads, remarks.threads, result)], missing: carried ? missingThreads(threads, base, file.comments) : [] },
      acceptedThere: changes.acceptedThere.map(decided), rejectedThere: changes.rejectedThere.map(decided), strange: [...file.strange, ...changes.strange, ...remarks.strange], matched: carried ? 'carried' : 'text',
    },
  }
}

/** A replacement clashes in what it deletes and in what it inserts: one clash, told by the new words. */
function oncePerPair(clashes: readonly Clash[]): Clash[] {
  const byIds = new Map(clashes.map((clash) => [JSON.stringify([[...clash.mine].sort(), [...clash.theirs].sort()]), clash]))
  return [...byIds.values()]
}

/** New comments on words that the issue no longer has. */
function withoutPlace(known: readonly Thread[], threads: readonly Thread[], document: IssueDocument): string[] {
  const anchors = anchorsOf(document)
  return threads.filter((thread) => thread.on !== 'issue' && !anchors.has(thread.id) && !known.some((one) => one.id === thread.id)).map((thread) => thread.messages[0]?.text ?? '')
}

/** First remarks of threads that stood in the sent copy and that no comment of the file is part of. */
function missingThreads(threads: readonly Thread[], base: readonly Token[], comments: readonly WordComment[]): string[] {
  const sent = new Set(notesIn(base))
  const isThere = (thread: Thread): boolean => comments.some((comment) => thread.messages.some((message) => isMessage(message, comment, true)))
  return threads.filter((thread) => sent.has(thread.id) && !isThere(thread)).map((thread) => thread.messages[0]?.text ?? '')
}

const notesIn = (tokens: readonly Token[]): string[] => tokens.flatMap((token) => [...(token.marks?.notes ?? []), ...(token.kind === 'box' ? notesIn(token.children) : [])])

function decidedIn(document: IssueDocument): (id: string) => Decided {
  const all = new Map(suggestionsOf(document).map((one) => [one.id, one]))
  return (id) => {
    const { by = '', inserted = '', deleted = '' } = all.get(id) ?? {}
    return { id, by, inserted, deleted }
  }
}

function carriedDocument(base: unknown): IssueDocument | null {
  const document: unknown = typeof base === 'object' && base !== null && 'document' in base ? base.document : undefined
  const read = IssueDocumentSchema.safeParse(document)
  return read.success ? read.data : null
}

function isIn(tokens: ReturnType<typeof flattenDocument>, token: unknown): boolean {
  return tokens.some((one) => one === token || (one.kind === 'box' && isIn(one.children, token)))
}
