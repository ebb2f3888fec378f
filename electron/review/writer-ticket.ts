import { createHash } from 'node:crypto'
import { deflateSync, strToU8 } from 'fflate'
import type { IssueRecord } from '../../shared/model/issue'
import type { CopyTicket } from '../../shared/review/lines'
import { plainest } from '../../shared/review/rebuild'
import { copyNamespace } from './word-properties'
import { el, xmlHead } from './writer-xml'

export const ticketProperty = 'IssueDeskTicket'

/** What the copy says of itself, and the issue as it was sent with the digests of its pictures' files: deflated JSON in base64. */
export interface Sent { ticket: string; base: string }

export function sentOf(record: IssueRecord, copyId: string, at: string, pictures: Record<string, string>): Sent {
  const document = plainest(record.document)
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const ticket: CopyTicket = { version: 1, issueId: record.id, copyId, at, digest }
  const packed = deflateSync(strToU8(JSON.stringify({ document, threads: record.review?.threads ?? [], pictures })), { level: 9 })
  return { ticket: JSON.stringify(ticket), base: Buffer.from(packed).toString('base64') }
}

/** The parts of a custom XML item that programs carry along untouched. */
export function sentParts({ ticket, base }: Sent): Record<string, string> {
  const schemas = el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': copyNamespace }))
  return {
    'customXml/item1.xml': xmlHead + el('copy', { xmlns: copyNamespace }, el('ticket', {}, textOf(ticket)), el('base', {}, base)),
    'customXml/itemProps1.xml': xmlHead + el('ds:datastoreItem', { 'ds:itemID': itemId, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' }, schemas),
    'customXml/_rels/item1.xml.rels': xmlHead + el('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      el('Relationship', { Id: 'rId1', Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps', Target: 'itemProps1.xml' })),
  }
}

/** The same in every copy: an item's id tells items of one file apart. */
const itemId = '{7B5B3F0C-6E1D-4C55-9C1B-2D7E2A5C9E11}'

const textOf = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
