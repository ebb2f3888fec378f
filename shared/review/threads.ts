import type { IssueDocument } from '../document/nodes'
import type { Thread } from '../model/review'
import { flattenDocument } from './flatten'
import { withNotes, type BlockMarks, type TextMarks } from './marks'
import type { Token } from './tokens'

/** Where a thread's anchor stands now. */
export interface Anchor {
  /** Its place in the order of the text. */
  order: number
  /** The words that it stands on now, without deleted ones. */
  text: string
  /** All that it stood on is marked deleted. */
  deleted: boolean
}

/** Where each thread is anchored; a thread that is missing here has lost its anchor. */
export function anchorsOf(document: IssueDocument): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>()
  let order = 0
  const visit = (tokens: readonly Token[], gone: boolean): void => {
    for (const token of tokens) {
      order += 1
      const deleted = gone || (token.marks?.del ?? []).length > 0
      for (const id of token.marks?.notes ?? []) {
        const anchor = anchors.get(id) ?? { order, text: '', deleted: true }
        anchors.set(id, { ...anchor, text: anchor.text + (token.kind === 'char' && !deleted ? token.text : ''), deleted: anchor.deleted && deleted })
      }
      if (token.kind === 'box') visit(token.children, deleted)
    }
  }
  visit(flattenDocument(document), false)
  return anchors
}

export interface PlacedThread { thread: Thread; anchor: Anchor | null }

/** Threads in the order of the text: those on the whole issue first, those without an anchor last. */
export function placedThreads(document: IssueDocument, threads: readonly Thread[]): PlacedThread[] {
  const anchors = anchorsOf(document)
  const rank = ({ thread, anchor }: PlacedThread): number => (thread.on === 'issue' ? -1 : (anchor?.order ?? Number.MAX_SAFE_INTEGER))
  return threads.map((thread) => ({ thread, anchor: anchors.get(thread.id) ?? null })).sort((a, b) => rank(a) - rank(b))
}

/** The document without anchors of threads that are no more; the same document where there are none. */
export function withoutLostAnchors(document: IssueDocument, threads: readonly Thread[]): IssueDocument {
  const known = new Set(threads.map((thread) => thread.id))
  const mend = <N extends object>(node: N): N => {
    const { $, children } = node as { $?: { review?: TextMarks | BlockMarks }; children?: object[] }
    const kept = children?.map(mend)
    const isSame = kept === undefined || kept.every((child, at) => child === children?.[at])
    const notes = $?.review?.notes
    const left = notes?.filter((id) => known.has(id))
    if (isSame && left?.length === notes?.length) return node
    const { $: _state, ...rest } = node as { $?: object }
    const marks = left?.length === notes?.length ? $?.review : withNotes($?.review, left)
    return { ...rest, ...(marks ? { $: { ...$, review: marks } } : {}), ...(kept ? { children: kept } : {}) } as N
  }
  const root = mend(document.root)
  return root === document.root ? document : { ...document, root }
}

/** The threads with one more, in the order of their first remarks: whichever file came first, the order is the same. */
export function withThread(threads: readonly Thread[], thread: Thread): Thread[] {
  const before = threads.findIndex((one) => isLater(one, thread))
  return before === -1 ? [...threads, thread] : [...threads.slice(0, before), thread, ...threads.slice(before)]
}

function isLater(one: Thread, other: Thread): boolean {
  const [a, b] = [one.messages[0]?.at ?? '', other.messages[0]?.at ?? '']
  return a === b ? one.id > other.id : a > b
}
