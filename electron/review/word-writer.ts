import { mastheadOf } from '../../shared/document/query'
import type { IssueRecord } from '../../shared/model/issue'
import { flattenDocument } from '../../shared/review/flatten'
import { linearOf, type LinearLine } from '../../shared/review/linear'
import { boxesIn } from '../../shared/review/moves'
import { accepted } from '../../shared/review/accepted'
import { suggestionIds } from '../../shared/review/stamps'
import type { StoredPicture } from '../export/word/pictures'
import { styleIds } from '../export/word/styles'
import { LineChanges } from './writer-changes'
import { commentParts, markersOf, remarksOf } from './writer-comments'
import { Ink, wordDate, type CopyWarning } from './writer-ink'
import { ListNumbers } from './writer-lists'
import { MoveRanges } from './writer-moves'
import { CopyPackage } from './writer-package'
import { paragraphOf } from './writer-paragraphs'
import { CopyPictures } from './writer-pictures'
import { sentOf } from './writer-ticket'
import { el, valued } from './writer-xml'

export type { CopyWarning } from './writer-ink'

export interface CopyOptions {
  /** A stored picture; one that fails with notFound or fileNotFound is drawn as the placeholder. */
  picture: (mediaId: string) => Promise<StoredPicture>
  /** Tells this copy from every other of the same issue. */
  copyId: string
  /** ISO instant of the export. */
  at: string
}

export interface ReviewCopy { bytes: Uint8Array; suggestions: number; comments: number; warnings: CopyWarning[] }

/**
 * The issue as a Word document to be reviewed: suggestions as tracked changes, comments as Word's, and the issue as it
 * is sent inside, so that what comes back finds its place. The same input gives the same bytes; the record is not
 * changed. `warnings` names what Word cannot say. Fails with notAPicture.
 */
export async function reviewCopy(record: IssueRecord, options: CopyOptions): Promise<ReviewCopy> {
  const tokens = flattenDocument(record.document)
  const lines = linearOf(tokens)
  const ink = new Ink()
  const remarks = remarksOf(record.review?.threads ?? [])
  const pictures = new CopyPictures()
  await pictures.collect(lines, options.picture, ink)
  const lists = new ListNumbers(lines)
  const { title, series } = mastheadOf(accepted(record.document))
  const shell = await CopyPackage.make({ title: title || series, creator: record.facts.publisher || record.facts.source, at: wordDate(options.at), sent: sentOf(record, options.copyId, options.at, pictures.digests), lists })

  const ghosts = new Set([...boxesIn(tokens).keys()].filter((key) => key.startsWith('ghost:')).map((key) => key.slice('ghost:'.length)))
  const tools = { ink, lists, changes: new LineChanges(lines, ghosts), markers: markersOf(lines, remarks), drawing: (line: LinearLine) => pictures.run(line), ruled: lines.findLastIndex((line) => line.boxes[0]?.node.type === 'masthead') }
  const moves = new MoveRanges(lines, ink)
  shell.addBody([topRule(ink), ...lines.map((line, at) => paragraphOf(line, at, moves.startAt(at), tools) + moves.endAfter(at))])
  shell.addLinks(ink.links)
  shell.addPictures(pictures.all)
  if (remarks.length > 0) shell.addComments(commentParts(remarks))
  return { bytes: shell.bytes(), suggestions: suggestionIds(record.document).size, comments: remarks.length, warnings: ink.warnings }
}

/** The red rule above the masthead; it also keeps converters (pandoc) from taking a title at the very start out of the text. */
function topRule(ink: Ink): string {
  const id = ink.nextId()
  return el('w:p', {}, el('w:pPr', {}, valued('w:pStyle', styleIds.mastheadRule)), el('w:bookmarkStart', { 'w:id': id, 'w:name': '报头' }), el('w:bookmarkEnd', { 'w:id': id }))
}
