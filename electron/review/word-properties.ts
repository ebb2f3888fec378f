import { inflateRawSync, unzipSync } from 'node:zlib'
import { CopyTicket } from '../../shared/review/lines'
import { mostTextBytes } from '../intake/limits'
import type { WordPackage } from './word-package'
import { authorOf, instantOf } from './word-stamp'
import { attribute, child, children, descendants, tagOf, type Element } from './word-xml'

/** Where a review copy keeps what it is a copy of, see writer-properties. */
export const copyNamespace = 'urn:issue-desk:review-copy'
const ticketName = 'IssueDeskTicket'
const baseName = /^IssueDeskBase(\d+)$/

/** Who saved the file last, and when. */
export function readSaved(from: WordPackage): { savedBy: string; savedAt: string } {
  const core = from.xml('docProps/core.xml')
  return { savedBy: authorOf(child(core, 'cp:lastModifiedBy')?.textContent ?? null), savedAt: instantOf(child(core, 'dcterms:modified')?.textContent ?? null) }
}

/** The copy's ticket and the issue as it was sent, from the properties or from the part of ours, whichever the reviewer's program kept. */
export function readTicket(from: WordPackage): { ticket: CopyTicket | null; base: unknown } {
  const sources = [customProperties(from), ...customParts(from)]
  const tickets = sources.map(({ ticket }) => CopyTicket.safeParse(json(ticket))).filter((one) => one.success)
  const base = sources.map(({ base }) => unpacked(base)).find((one) => one !== null)
  return { ticket: tickets[0]?.data ?? null, base: base ?? null }
}

interface Source { ticket: string; base: string }

/** docProps/custom.xml: a property holds no more than some thousand letters, so the base comes in numbered pieces. */
function customProperties(from: WordPackage): Source {
  const values = new Map(children(from.xml('docProps/custom.xml')).map((one) => [attribute(one, 'name') ?? '', one.textContent ?? '']))
  const pieces = [...values].flatMap(([name, value]) => {
    const number = baseName.exec(name)?.[1]
    return number === undefined ? [] : [{ number: Number(number), value }]
  })
  return { ticket: values.get(ticketName) ?? '', base: pieces.sort((a, b) => a.number - b.number).map((piece) => piece.value).join('') }
}

/** customXml/item*.xml in our namespace. */
function customParts(from: WordPackage): Source[] {
  return from.names.filter((name) => /^customXml\/item\d+\.xml$/i.test(name)).flatMap((name) => {
    const root = from.xml(name)
    if (root?.namespaceURI !== copyNamespace) return []
    const text = (wanted: string): string => children(root).find((one) => one.localName === wanted)?.textContent ?? ''
    return [{ ticket: text('ticket'), base: text('base') }]
  })
}

/** Base64 of deflated JSON; null for what is none, or too large. */
function unpacked(base64: string): unknown {
  if (base64 === '') return null
  const bytes = Buffer.from(base64, 'base64')
  for (const inflate of [unzipSync, inflateRawSync]) {
    try {
      return json(inflate(bytes, { maxOutputLength: 3 * mostTextBytes }).toString('utf8'))
    } catch {
      // The other form of deflate, or no base at all: a copy whose base is spoilt is matched without it.
    }
  }
  return null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The words of a footnote or endnote by its id. */
export function notesOf(from: WordPackage): (kind: 'footnote' | 'endnote', id: string) => string {
  const words = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const one of children(from.xml(`word/${kind}s.xml`))) if (tagOf(one) === `w:${kind}`) words.set(`${kind} ${attribute(one, 'w:id') ?? ''}`, allWords(one))
  }
  return (kind, id) => words.get(`${kind} ${id}`) ?? ''
}

/** What headers and footers say beyond page numbers. */
export function marginWords(from: WordPackage): { what: 'header' | 'footer'; text: string }[] {
  return from.names.flatMap((name) => {
    const what = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1] as 'header' | 'footer' | undefined
    const root = what ? from.xml(name) : null
    const text = root ? allWords(root) : ''
    return what && /[^\s\d—–\-/第页共]/.test(text) ? [{ what, text }] : []
  })
}

const allWords = (element: Element): string => descendants(element, 'w:t').map((one) => one.textContent ?? '').join('').trim()
