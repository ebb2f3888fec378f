import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { emptyIssue, entryFromSubmission, figureFrom } from '../../shared/document/build'
import { closing, editorsNote, frameLabel, paragraph } from '../../shared/document/make'
import type { TopData } from '../../shared/document/nodes'
import type { IssueRecord, Series } from '../../shared/model/issue'
import { Sample, type SamplePicture, type SampleSubmission } from '../../shared/model/sample'
import type { Submission, SubmissionPicture } from '../../shared/model/submission'
import { formatNumber } from '../../shared/parse/headline'
import { storePicture } from '../intake/store-picture'
import type { Library } from './library'

/** Fills a new library with the invented sample of a first start: a series, its submissions, one half-made issue. */
export async function seedSample(library: Library, folder: string): Promise<void> {
  const sample = Sample.parse(JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')))
  const picture = (one: SamplePicture) => samplePicture(library, folder, one)
  const series: Series = { schemaVersion: 1, id: randomUUID(), ...sample.series }
  library.series.data.series.push(series)
  await library.series.write()
  const submissions: Submission[] = []
  for (const one of sample.submissions) submissions.push(await sampleSubmission(one, picture))
  await library.inbox.add(submissions)
  const record = await sampleIssue(sample, series, submissions, picture)
  await library.issues.put(record)
  library.settings.data.lastIssueId = record.id
}

type StorePicture = (picture: SamplePicture) => Promise<SubmissionPicture>

async function samplePicture(library: Library, folder: string, { file, caption, credit, alt }: SamplePicture): Promise<SubmissionPicture> {
  const name = basename(file)
  return { name, caption, credit, alt, picture: await storePicture(library.media, name, await readFile(join(folder, file))) }
}

async function sampleSubmission({ draft, status, receivedAt }: SampleSubmission, store: StorePicture): Promise<Submission> {
  const pictures: SubmissionPicture[] = []
  for (const one of draft.pictures) pictures.push(await store(one))
  return {
    schemaVersion: 1, id: randomUUID(), status, receivedAt, updatedAt: receivedAt, ...draft, pictures,
    source: { kind: 'sample', fileName: null, format: 'text', encoding: null, originalId: null },
  }
}

async function sampleIssue({ issue }: Sample, series: Series, submissions: Submission[], store: StorePicture): Promise<IssueRecord> {
  const now = new Date().toISOString()
  const document = emptyIssue({ seriesName: series.name, numberText: formatNumber(issue.number, series.numberStyle), title: issue.title, subtitle: issue.subtitle })
  const picture = await store(issue.picture)
  const blocks: TopData[] = [
    ...document.root.children.filter((block) => block.type === 'masthead'),
    editorsNote([frameLabel(issue.editorsNote.label), ...issue.editorsNote.paragraphs.map((text) => paragraph(text))]),
    figureFrom(picture.picture, picture, randomUUID),
    ...issue.entries.flatMap((at) => (submissions[at] ? [entryFromSubmission(submissions[at], randomUUID)] : [])),
    ...(issue.closing ? [closing([...(issue.closing.label ? [frameLabel(issue.closing.label)] : []), ...issue.closing.paragraphs.map((text) => paragraph(text))])] : []),
  ]
  return {
    kind: 'issue', schemaVersion: 1, id: randomUUID(), seriesId: series.id, state: 'draft', createdAt: now, updatedAt: now, revision: 1,
    facts: { publisher: series.publisher, releasedAt: '', source: series.source },
    document: { root: { ...document.root, children: blocks } },
  }
}
