import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { documentFromImport } from '../../../shared/document/build'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { IssueFacts, IssueRecord } from '../../../shared/model/issue'
import { plainPage, richIssue, sampleFacts } from '../../fixtures/issues/sample'
import { counter } from '../document/ids'

const idOf = (bytes: Uint8Array, extension: string) => `${createHash('sha256').update(bytes).digest('hex')}.${extension}`

export interface Fixture { record: IssueRecord; media: Map<string, Uint8Array> }

export function recordOf(document: IssueDocument, facts: IssueFacts): IssueRecord {
  const moment = '2023-06-03T01:02:03Z'
  return { kind: 'issue', schemaVersion: 1, id: 'issue-000001', seriesId: null, state: 'draft', createdAt: moment, updatedAt: moment, revision: 0, facts, document }
}

/** The plain issue: a page as imported, its one picture missing. */
export function plainFixture(): Fixture {
  return { record: recordOf(documentFromImport(plainPage, { pictures: new Map(), newId: counter(), submissionIds: [] }), sampleFacts), media: new Map() }
}

/** The issue with everything: a JPEG photograph, a WebP drawing that Word cannot show, a missing picture. */
export async function richFixture(facts: IssueFacts = { publisher: '', releasedAt: '', source: '' }): Promise<Fixture> {
  const photo = await sharp({ create: { width: 1280, height: 853, channels: 3, background: '#6a8fb0' } }).jpeg().toBuffer()
  const drawing = await sharp({ create: { width: 900, height: 600, channels: 4, background: '#cfa840a0' } }).webp().toBuffer()
  const ids = { photo: idOf(photo, 'jpg'), drawing: idOf(drawing, 'webp') }
  return { record: recordOf(richIssue(ids), facts), media: new Map([[ids.photo, photo], [ids.drawing, drawing]]) }
}
