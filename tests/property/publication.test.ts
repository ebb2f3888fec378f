import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { closing, editorsNote, entry, entryTitle, figure, frameLabel, heading, issueDocument, link, list, masthead, mastheadLine, paragraph, quote, section, text } from '../../shared/document/make'
import type { FlowData, TopData } from '../../shared/document/nodes'
import { textOfDocument } from '../../shared/document/walk'
import { publish } from '../../shared/publication/build'
import { toHtml } from '../../shared/publication/html'

const words = fc.string({ unit: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Array.from('示例编刊“”……—·（）<>&"\'`=/ \u3000ab1')) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) }), maxLength: 20 })
const inline = fc.array(fc.tuple(words, fc.integer({ min: 0, max: 255 })).map(([value, format]) => text(value, format)), { maxLength: 4 })
const flow: fc.Arbitrary<FlowData> = fc.oneof(
  inline.map((content) => paragraph(content)), words.map((value) => quote(value)), fc.tuple(fc.constantFrom<'h3' | 'h4'>('h3', 'h4'), words).map(([tag, value]) => heading(tag, value)),
  fc.tuple(words, fc.webUrl()).map(([value, url]) => paragraph([link(url, value)])),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => list('number', [...items, list('bullet', items)])),
  words.map((value) => figure({ figureId: 'figure-x', mediaId: `${'a'.repeat(64)}.png`, width: 10, height: 10, alt: value, credit: value })),
)
const top: fc.Arbitrary<TopData> = fc.oneof(
  flow, words.map((value) => section(value)),
  fc.tuple(words, fc.array(flow, { maxLength: 3 })).map(([title, blocks]) => entry('entry-x', null, [entryTitle(title), ...blocks])),
  fc.tuple(words, fc.array(flow, { maxLength: 2 })).map(([label, blocks]) => closing([frameLabel(label), ...blocks])),
  fc.tuple(words, fc.array(flow, { minLength: 1, maxLength: 2 })).map(([label, blocks]) => editorsNote([frameLabel(label), ...blocks])),
)
const issue = fc.tuple(words, fc.array(top, { maxLength: 6 })).map(([title, blocks]) => issueDocument([masthead([mastheadLine('title', title)]), ...blocks]))
const facts = { publisher: '', releasedAt: '', source: '' }
const write = (document: ReturnType<typeof issueDocument>) => toHtml(publish(document, facts), { pictureUrl: () => 'p/a.png', stylesheet: 'none' })
const bare = (value: string) => value.replace(/[\s\u200b\u2060]/g, '')
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], root: true })

describe('publishing any issue', () => {
  it('changes nothing in the document', () => {
    fc.assert(fc.property(issue, (document) => {
      const before = JSON.stringify(document)
      publish(document, facts)
      expect(JSON.stringify(document)).toBe(before)
    }))
  })

  it('puts no text and no markup into the page that the document does not hold', () => {
    fc.assert(fc.property(issue, (document) => {
      const body = new JSDOM(write(document)).window.document.body
      const text = bare(body.textContent)
      const source = bare(textOfDocument(document))
      let at = 0
      for (const character of text) {
        at = source.indexOf(character, at)
        expect(at).toBeGreaterThanOrEqual(0)
        at += character.length
      }
      expect(body.querySelectorAll('script, iframe, [style], [onerror]').length).toBe(0)
    }))
  })

  it('passes html-validate', async () => {
    await fc.assert(fc.asyncProperty(issue, async (document) => {
      const report = await validator.validateString(write(document))
      expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual([])
    }), { numRuns: 60 })
  })
})
