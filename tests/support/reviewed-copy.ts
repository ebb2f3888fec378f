import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readReturned } from '../../electron/review/word-reader'
import { reviewCopy } from '../../electron/review/word-writer'
import type { IssueDocument } from '../../shared/document/nodes'
import { DeskError } from '../../shared/errors'
import type { IssueRecord } from '../../shared/model/issue'
import type { Thread } from '../../shared/model/review'
import { flattenDocument } from '../../shared/review/flatten'
import { rebuildDocument } from '../../shared/review/rebuild'
import type { Token } from '../../shared/review/tokens'
import { track } from '../../shared/review/track'

/** What a reviewer does to a copy: words put in the place of others, and remarks on words. */
export interface Reviewer {
  by: string
  /** ISO instant, whole seconds. */
  at: string
  changes: [from: string, to: string][]
  remarks: [on: string, text: string][]
}

/** The copy at `sent`, reviewed with tracking on by pure code, written to `back`; what it carries inside stays as it was sent. */
export async function reviewWithWord(record: IssueRecord, sent: string, back: string, reviewer: Reviewer): Promise<void> {
  const bytes = readFileSync(sent)
  const { base } = await readReturned(bytes, sent)
  const { document } = base as { document: IssueDocument }
  let count = 0
  let words = JSON.stringify(document)
  for (const [from, to] of reviewer.changes) {
    if (!words.includes(from)) throw new Error(`the copy does not say ${from}`)
    words = words.replace(from, to)
  }
  const tracked = track(document, JSON.parse(words) as IssueDocument, { author: reviewer.by, at: reviewer.at, newId: () => `r${(count += 1)}` })
  const { document: remarked, threads } = withRemarks(tracked, reviewer)
  const review = { threads: [...(record.review?.threads ?? []), ...threads], stages: [], signOffs: [] }
  const made = await reviewCopy({ ...record, document: remarked, review }, { picture: noPicture, copyId: 'made-by-a-test', at: reviewer.at })
  const carried = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name === 'customXml/item1.xml' || name === 'docProps/custom.xml'))
  writeFileSync(back, zipSync({ ...unzipSync(made.bytes), ...carried }))
}

/** Puts other words into a Word file's text without tracking. */
export function reviseUntracked(sent: string, back: string, changes: [from: string, to: string][]): void {
  const parts = unzipSync(readFileSync(sent))
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  for (const [from, to] of changes) {
    if (!xml.includes(from)) throw new Error(`the copy does not say ${from}`)
    xml = xml.replace(from, to)
  }
  writeFileSync(back, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
}

/** The same file as a program leaves it that drops what it does not know. */
export function withoutTicket(sent: string, back: string): void {
  const kept = Object.entries(unzipSync(readFileSync(sent))).filter(([name]) => !name.startsWith('customXml/') && name !== 'docProps/custom.xml')
  writeFileSync(back, zipSync(Object.fromEntries(kept)))
}

/** The placeholder stands for every picture: a reviewer of words leaves them alone. */
const noPicture = (): Promise<never> => Promise.reject(new DeskError('notFound'))

function withRemarks(document: IssueDocument, { by, at, remarks }: Reviewer): { document: IssueDocument; threads: Thread[] } {
  const tokens = structuredClone(flattenDocument(document))
  const threads = remarks.map(([on, text], index): Thread => {
    const id = `remark-${index}-00000000`
    for (const token of wordsIn(tokens, on)) token.marks = { ...token.marks, notes: [...(token.marks?.notes ?? []), id] }
    return { id, on: 'text', quote: on, resolved: null, messages: [{ id: `${id}-m`, by, at, text, editedAt: null }] }
  })
  return { document: rebuildDocument(tokens), threads }
}

/** The letters of the first place that says the words. */
function wordsIn(tokens: readonly Token[], words: string): Token[] {
  const letters = tokens.flatMap(function below(token): Token[] { return token.kind === 'box' ? token.children.flatMap(below) : [token] })
  const at = letters.map((token) => (token.kind === 'char' ? token.text : '\n')).join('').indexOf(words)
  if (at < 0) throw new Error(`the copy does not say ${words}`)
  return letters.slice(at, at + words.length)
}
