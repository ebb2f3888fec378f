import type { ImportedPage } from '../contract'
import type { PictureRef } from '../model/common'
import type { Submission, SubmissionDraft } from '../model/submission'
import { bylineTextOf, datelineTextOf } from './fields'
import { mastheadLinesOf } from './mastheadLines'
import { byline, closing, dateline, editorsNote, entry, entryTitle, figure, frameLabel, issueDocument, masthead, mastheadLine, paragraph, section } from './make'
import type { EntryData, FigureData, IssueDocument, TopData } from './nodes'

/** The label that an editor's note starts with when nobody wrote one. */
export const editorsNoteLabel = '编者按'

export interface ImportOptions {
  /** The stored pictures by the name that the page gives them; a name that is missing leaves an empty figure. */
  pictures: ReadonlyMap<string, PictureRef>
  newId: () => string
  /** The submission that each entry became, in the order of `page.entries`; null or missing where none. */
  submissionIds: readonly (string | null)[]
}

/** A corrected page → its issue document, in the page's reading order. Never fails: what is absent leaves no node. */
export function documentFromImport(page: ImportedPage, options: ImportOptions): IssueDocument {
  const blocks: TopData[] = [masthead(mastheadLinesOf(page.masthead))]
  if (page.editorsNote.label !== '' || page.editorsNote.paragraphs.length > 0) blocks.push(editorsNote(framed(page.editorsNote)))
  for (const picture of page.pictures) blocks.push(figureOf(picture, options))
  page.entries.forEach((one, at) => {
    for (const heading of page.sections) if (heading.beforeEntry === at) blocks.push(section(heading.title))
    blocks.push(importedEntry(one, options.submissionIds[at] ?? null, options))
  })
  for (const heading of page.sections) if (heading.beforeEntry >= page.entries.length) blocks.push(section(heading.title))
  if (page.closing.label !== '' || page.closing.paragraphs.length > 0) blocks.push(closing(framed(page.closing)))
  return issueDocument(blocks)
}

function framed(frame: ImportedPage['closing']) {
  const label = frame.label === '' ? [] : [frameLabel(frame.label)]
  return [...label, ...frame.paragraphs.map((text) => paragraph(text))]
}

type ImportedEntry = ImportedPage['entries'][number]
type ImportedPicture = ImportedPage['pictures'][number]

function importedEntry(one: ImportedEntry, submissionId: string | null, options: ImportOptions): EntryData {
  const bylines = byLine(one)
  const flow = withFigures(one.body, one.pictures, (picture) => figureOf(picture, options))
  return entry(options.newId(), submissionId, [
    ...head(one.title, one.dateline || datelineTextOf(one)),
    ...(one.bylinePlace === 'before' ? bylines : []),
    ...flow,
    ...(one.bylinePlace === 'after' ? bylines : []),
  ])
}

/** Paragraphs with each picture after as many of them as it says, at the end where it says nothing. */
function withFigures<P extends { afterParagraph?: number | undefined }>(body: readonly string[], pictures: readonly P[], figureFor: (picture: P) => FigureData): EntryData['children'] {
  const after = (count: number) => pictures.filter(({ afterParagraph = body.length }) => clamp(afterParagraph, body.length) === count).map(figureFor)
  return [...body.flatMap((text, at) => [...after(at), paragraph(text)]), ...after(body.length)]
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

function head(title: string, datelineText: string): EntryData['children'] {
  return [entryTitle(title), ...(datelineText === '' ? [] : [dateline(datelineText)])]
}

function byLine(draft: Pick<SubmissionDraft, 'byline' | 'bylineText'>): EntryData['children'] {
  const written = draft.bylineText.trim() || bylineTextOf(draft.byline)
  return written === '' ? [] : [byline(written)]
}

function figureOf(picture: ImportedPicture, options: ImportOptions): FigureData {
  return figureFrom(options.pictures.get(picture.name) ?? null, picture, options.newId)
}

/** A picture (or null while its file is missing) and its words → a figure. */
export function figureFrom(stored: PictureRef | null, words: { name: string; caption: string; credit: string; alt: string }, newId: () => string): FigureData {
  return figure({
    figureId: newId(),
    mediaId: stored?.mediaId ?? null,
    originalId: stored?.originalId ?? null,
    fileName: stored?.name ?? words.name,
    width: stored?.width ?? 0,
    height: stored?.height ?? 0,
    alt: words.alt,
    caption: words.caption,
    credit: words.credit,
  })
}

/** A submission → an entry: title, 日期天气, body, its pictures, 署名 as written or else built from its parts. */
export function entryFromSubmission(submission: Submission, newId: () => string): EntryData {
  return entry(newId(), submission.id, [
    ...head(submission.title, datelineTextOf(submission)),
    ...withFigures(submission.body, submission.pictures, (one) => figureFrom(one.picture, one, newId)),
    ...byLine(submission),
  ])
}

export interface EmptyIssueParts {
  seriesName: string
  /** The number as printed: （十八）, 第18期. Empty for none. */
  numberText: string
  title: string
  subtitle: string
}

/** A new issue: its masthead and an editor's note waiting to be written. */
export function emptyIssue(parts: EmptyIssueParts): IssueDocument {
  return issueDocument([
    masthead([
      mastheadLine('series', parts.seriesName === '' ? '' : `${parts.seriesName}${parts.numberText}`),
      mastheadLine('title', parts.title),
      mastheadLine('subtitle', parts.subtitle),
    ]),
    editorsNote([frameLabel(editorsNoteLabel), paragraph()]),
  ])
}
