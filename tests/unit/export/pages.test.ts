import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../electron/export/docx'
import type { ImportedPage } from '../../../shared/contract'
import { documentFromImport } from '../../../shared/document/build'
import { bylineTextOf, datelineTextOf } from '../../../shared/document/fields'
import { importedFromParsed } from '../../../shared/document/importedPage'
import { mastheadLinesOf } from '../../../shared/document/mastheadLines'
import { textOf } from '../../../shared/document/walk'
import { parsePage } from '../../../shared/parse/page'
import { publish } from '../../../shared/publication/build'
import { looksLikeFileName } from '../../../shared/publication/captions'
import { toHtml } from '../../../shared/publication/html'
import { counter } from '../document/ids'
import { inFolder, pandocText } from './tools'

const folder = resolve(import.meta.dirname, '../../fixtures/pages')
const pages = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
const squeezed = (text: string) => text.replace(/[\s\u3000\u200b\u2060\ufeff]+/g, '')

type Picture = ImportedPage['pictures'][number]
const wordsOf = (picture: Picture) => [looksLikeFileName(picture.caption) ? '' : picture.caption, picture.credit]

function entryText(entry: ImportedPage['entries'][number]): string[] {
  const after = (count: number) => entry.pictures.filter((picture) => Math.min(picture.afterParagraph, entry.body.length) === count).flatMap(wordsOf)
  // What the page says in other places (in the title, in two lines) is put together from its parts.
  const byline = [entry.bylineText || bylineTextOf(entry.byline)]
  return [
    entry.title, entry.dateline || datelineTextOf(entry), ...(entry.bylinePlace === 'before' ? byline : []),
    ...entry.body.flatMap((text, at) => [...after(at), text]), ...after(entry.body.length), ...(entry.bylinePlace === 'after' ? byline : []),
  ]
}

/** Everything that the outputs must say, in order, and nothing else. */
function expectedText(page: ImportedPage): string {
  const { publisher, releasedAt, source } = page.facts
  const imprint = [['发布人：', publisher], ['发布时间：', releasedAt], ['来源：', source]].flatMap(([label = '', value = '']) => (value === '' ? [] : [label + value]))
  const note = page.editorsNote.paragraphs.length === 0 ? [] : [page.editorsNote.label, ...page.editorsNote.paragraphs]
  const body = page.entries.flatMap((entry, at) => [...page.sections.filter((section) => section.beforeEntry === at).map((section) => section.title), ...entryText(entry)])
  const lateSections = page.sections.filter((section) => section.beforeEntry >= page.entries.length).map((section) => section.title)
  return squeezed([...mastheadLinesOf(page.masthead).map(textOf), ...imprint, ...note, ...page.pictures.flatMap(wordsOf), ...body, ...lateSections, page.closing.label, ...page.closing.paragraphs].join(''))
}

function publicationOf(name: string) {
  const page = importedFromParsed(parsePage(readFileSync(join(folder, name), 'utf8')))
  const document = documentFromImport(page, { pictures: new Map(), newId: counter(), submissionIds: [] })
  return { page, publication: publish(document, page.facts) }
}

describe('pages of many layouts', () => {
  it('are at hand', () => expect(pages.length).toBeGreaterThan(12))

  it.each(pages)('HTML says all of it once and in order: %s', (name) => {
    const { page, publication } = publicationOf(name)
    const html = toHtml(publication, { pictureUrl: () => '', stylesheet: 'none' })
    expect(squeezed(new JSDOM(html).window.document.body.textContent)).toBe(expectedText(page))
  })

  it.each(pages.filter((_name, at) => at % 4 === 0))('so does the Word document, as pandoc reads it: %s', async (name) => {
    const { page, publication } = publicationOf(name)
    await inFolder(async (work) => {
      const path = join(work, 'a.docx')
      await writeFile(path, await toDocx(publication, { picture: () => Promise.reject(new Error('no pictures here')) }))
      expect(squeezed((await pandocText(path)).replaceAll('[图片待补]', ''))).toBe(expectedText(page))
    })
  })
})
