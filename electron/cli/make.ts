import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { documentFromImport } from '../../shared/document/build'
import { importedFromParsed, strayPlace } from '../../shared/document/importedPage'
import type { IssueDocument } from '../../shared/document/nodes'
import { entryFacts, mastheadOf } from '../../shared/document/query'
import { textOf } from '../../shared/document/walk'
import { DeskError } from '../../shared/errors'
import type { Byline, PartialDate } from '../../shared/model/common'
import type { IssueRecord } from '../../shared/model/issue'
import { parsePage } from '../../shared/parse/page'
import type { ParsedPage, ParseWarning } from '../../shared/parse/types'
import { writeError } from '../export/files'
import { writeOutputs } from '../export/run'
import { withLeftOut } from '../intake/left-out'
import { withAlts } from '../intake/picture-alts'
import { changedAt, mediaFolderOf } from './issueFile'
import { checkOutputs } from './outputs'
import { preparePictures } from './pictures'
import type { PreparedPicture } from './pictures'
import { readPage } from './source'

export interface MakeCommand { file: string; docx: string | null; html: string | null; issue: string | null }
export interface MakeResult {
  issue: {
    series: string; number: number | null; title: string; subtitle: string
    editorsNote: string[]; pictures: number; closing: string[]
    entries: { title: string; date: PartialDate | null; weather: string | null; byline: Byline }[]
  }
  files: string[]
  warnings: { code: string; text: string }[]
}

/** `desk make`: one page → an issue, and from it the outputs that are wanted. The same page gives the same bytes. */
export async function makeIssue(command: MakeCommand): Promise<MakeResult> {
  await checkOutputs([command.docx, command.html, command.issue])
  const source = await readPage(command.file)
  const page = withLeftOut(withAlts(parsePage(source.text), source.alts), source.left)
  if (isBare(page)) throw new DeskError('nothingFound', { path: command.file })
  const prepared = await preparePictures(source.pictures)
  const record = recordOf(page, source.text, prepared.pictures, await changedAt(command.file))
  const also = command.issue === null ? [] : await issueFiles(command.issue, record, prepared.pictures)
  const bytes = new Map([...prepared.pictures.values()].map((picture) => [picture.ref.mediaId, picture.bytes]))
  const exported = await writeOutputs({ docx: command.docx, html: command.html, htmlFolder: null, overwrite: true, also }, { record, readMedia: (mediaId) => held(bytes, mediaId) })
  // The export says again, with the picture's name, which pictures lack a caption.
  const parseWarnings = page.warnings.filter((warning) => (command.docx === null && command.html === null) || warning.code !== 'pictureWithoutCaption').map((warning) => ({ code: warning.code, text: `${warning.text}${strayNote(page, warning)}` }))
  return { issue: summaryOf(record.document), files: exported.files, warnings: [...parseWarnings, ...prepared.warnings, ...(command.docx === null && command.html === null ? [] : exported.warnings)] }
}

/** What became of text without a place, for its warning. */
function strayNote(page: ParsedPage, { code, range }: ParseWarning): string {
  const stray = code === 'unplacedText' ? page.unplaced.find((field) => field.range.start === range?.start) : undefined
  if (stray === undefined) return ''
  const place = strayPlace(page, stray)
  if (place === 'left out') return '（没有放进这一期）'
  return `（暂放在${place === 'note' ? '编者按' : place === 'closing' ? '结语' : `第${place + 1}篇`}里，请核对）`
}

function isBare(page: ParsedPage): boolean {
  return page.entries.length === 0 && page.unplaced.length === 0 && page.editorsNote.paragraphs.length === 0 && page.closing.paragraphs.length === 0 && page.pictures.length === 0
}

function recordOf(page: ParsedPage, text: string, pictures: ReadonlyMap<string, PreparedPicture>, moment: string): IssueRecord {
  const imported = importedFromParsed(page)
  const refs = new Map([...pictures].map(([name, picture]) => [name, picture.ref]))
  const newId = idsFrom(text)
  return {
    kind: 'issue', schemaVersion: 1, id: newId(), seriesId: null, state: 'draft', createdAt: moment, updatedAt: moment, revision: 0,
    facts: imported.facts,
    document: documentFromImport(imported, { pictures: refs, newId, submissionIds: [] }),
  }
}

/** Ids that depend on nothing but the page. */
function idsFrom(text: string): () => string {
  const seed = createHash('sha256').update(text).digest()
  let count = 0
  return () => {
    count += 1
    return createHash('sha256').update(seed).update(String(count)).digest('hex').slice(0, 20)
  }
}

/** The pictures that the record names, each in its media folder, and the record itself; what else lies in that folder stays. */
async function issueFiles(path: string, record: IssueRecord, pictures: ReadonlyMap<string, PreparedPicture>): Promise<{ path: string; bytes: Uint8Array }[]> {
  const stored = new Map([...pictures.values()].map((picture) => [picture.ref.mediaId, picture.bytes]))
  const media = mediaFolderOf(path)
  if (stored.size > 0) await mkdir(media, { recursive: true }).catch((error: unknown) => { throw writeError(error, media) })
  return [
    ...[...stored].map(([name, bytes]) => ({ path: join(media, name), bytes })),
    { path, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`) },
  ]
}

async function held(bytes: ReadonlyMap<string, Uint8Array>, mediaId: string): Promise<Uint8Array> {
  const found = bytes.get(mediaId)
  if (!found) throw new DeskError('notFound', { mediaId })
  return await Promise.resolve(found)
}

function summaryOf(document: IssueDocument): MakeResult['issue'] {
  const { series, number, title, subtitle } = mastheadOf(document)
  const blocks = document.root.children
  const paragraphsOf = (type: 'editors-note' | 'closing') => blocks.flatMap((block) => (block.type === type ? block.children.filter((child) => child.type !== 'frame-label').map(textOf) : []))
  return {
    series, number, title, subtitle,
    editorsNote: paragraphsOf('editors-note'),
    pictures: blocks.reduce((sum, block) => sum + (block.type === 'figure' ? 1 : block.type === 'entry' ? block.children.filter((child) => child.type === 'figure').length : 0), 0),
    closing: paragraphsOf('closing'),
    entries: blocks.flatMap((block) => (block.type === 'entry' ? [entrySummary(entryFacts(block))] : [])),
  }
}

function entrySummary({ title, date, weather, unit, role, name }: ReturnType<typeof entryFacts>) {
  return { title, date, weather, byline: { unit, role, name } }
}
