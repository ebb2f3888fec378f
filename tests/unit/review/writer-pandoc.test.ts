import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { reviewCopy } from '../../../electron/review/word-writer'
import { textOfDocument } from '../../../shared/document/walk'
import { resolve } from '../../../shared/review/resolve'
import { lettersOf, marksOf, pandocTree, partOf, squeezed } from './writer-judges'
import { commented, copyOptions, recordOf, trackedOf } from './writer-runs'

const numRuns = Number(process.env['ISSUE_DESK_COPIES'] ?? 15)

describe('a review copy as pandoc reads it', () => {
  it.each(['accept', 'reject'] as const)('%s gives the very text', async (verdict) => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const { bytes } = await reviewCopy(recordOf(document, threads), copyOptions)
      expect(lettersOf(await pandocTree(bytes, verdict))).toBe(squeezed(textOfDocument(resolve(document, verdict))))
    }), { numRuns })
  })

  it('all names every author, and every comment with its text', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const { bytes } = await reviewCopy(recordOf(document, threads), copyOptions)
      const marks = marksOf(await pandocTree(bytes, 'all'))
      const shown = new Set(marks.filter((mark) => mark.kind !== 'comment-start').map((mark) => mark.author))
      expect([...visibleAuthors(partOf(bytes, 'word/document.xml'))].filter((author) => !shown.has(author))).toEqual([])
      expect(marks.filter((mark) => mark.kind === 'comment-start').map(({ author, letters }) => `${author} ${letters.replace(/¶/g, '')}`).sort())
        .toEqual(threads.flatMap((thread) => thread.messages.map((message) => `${message.by} ${squeezed(message.text)}`)).sort())
    }), { numRuns: Math.ceil(numRuns / 2), endOnFailure: true })
  })
})

/** Pandoc shows changes of text that stand by themselves: not one inside another, nor formats, nor marks of headings and list items. */
function visibleAuthors(xml: string): Set<string> {
  const body = new JSDOM(xml, { contentType: 'text/xml' }).window.document
  const changes = ['ins', 'del', 'moveFrom', 'moveTo'].flatMap((name) => [...body.getElementsByTagName(`w:${name}`)])
  return new Set(changes.filter((one) => ['p', 'hyperlink'].includes(one.parentElement?.localName ?? '') && one.getElementsByTagName('w:r').length > 0 && one.getElementsByTagName('w:ins').length + one.getElementsByTagName('w:del').length === 0).map((one) => one.getAttribute('w:author') ?? ''))
}
