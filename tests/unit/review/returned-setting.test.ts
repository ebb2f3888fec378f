import { beforeAll, describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { byline, dateline, entry, entryTitle, figure, issueDocument, list, masthead, mastheadLine, paragraph, quote } from '../../../shared/document/make'
import { importReturned } from '../../../shared/review/import'
import type { ReturnedFile, WordLine } from '../../../shared/review/lines'
import { plainest } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { suggestionsOf } from '../../../shared/review/suggestions'
import { copyOptions, recordOf } from './writer-runs'

const issue = issueDocument([
  masthead([mastheadLine('series', '示例系列（三）'), mastheadLine('title', '示例日记')]),
  entry('e-1', null, [entryTitle('桥头的早市'), dateline('5月3日　晴'), paragraph('桥头的早市六点开张。'), quote('童叟无欺。'), list('number', ['先称重', '后算账']), figure({ figureId: 'f-1', alt: '早市', caption: '图为早市' }), byline('（示例站　李示范）')]),
])
let sent: ReturnedFile
beforeAll(async () => { sent = await readReturned((await reviewCopy(recordOf(issue), copyOptions)).bytes, '审阅稿.docx') })

const said = (line: WordLine): string => line.chars.map((char) => char.text).join('')
const returned = (words: string, change: Partial<WordLine>): ReturnedFile => ({ ...sent, savedBy: '审示例', savedAt: '2026-06-01T10:00:00Z', lines: sent.lines.map((line) => (said(line) === words ? { ...line, ...change } : line)) })
const cardsOf = (file: ReturnedFile) => {
  const back = importReturned(issue, [], file)
  expect(resolve(back.document, 'reject')).toEqual(plainest(issue))
  const twice = importReturned(back.document, [], file)
  expect([twice.document, twice.report.placed]).toEqual([back.document, 0])
  return { back, cards: suggestionsOf(back.document).map((card) => [card.by, card.untracked, card.restyled.map(({ key }) => key).join()]) }
}

describe('a paragraph that was set otherwise in Word', () => {
  it.each([
    ['a quotation made a paragraph', '童叟无欺。', { style: 'BodyIndented' }, 'kind'],
    ['a paragraph made a heading', '桥头的早市六点开张。', { style: 'Heading3' }, 'kind'],
    ['a paragraph made a list item', '桥头的早市六点开张。', { style: 'ListParagraph', list: { ordered: true, level: 0 } }, 'kind'],
    ['a numbered item made a bullet', '先称重', { list: { ordered: false, level: 0 } }, 'kind'],
    ['a paragraph set in the middle', '桥头的早市六点开张。', { align: 'center' as const }, 'format'],
    ['a paragraph indented', '桥头的早市六点开张。', { indent: 2 }, 'indent'],
  ])('%s: a suggestion named so, though nobody tracked it', (_name, words, change, key) => {
    expect(cardsOf(returned(words, change)).cards).toEqual([['审示例', true, key]])
  })

  it('is under the name of who tracked it', () => {
    const styleWas = { by: '甲示例', at: '2026-06-01T09:00:00Z', style: 'BodyIndented', align: '' as const, list: null, indent: 0 }
    expect(cardsOf(returned('桥头的早市六点开张。', { indent: 1, styleWas })).cards).toEqual([['甲示例', false, 'indent']])
    expect(cardsOf(returned('桥头的早市六点开张。', { style: 'ListParagraph', list: { ordered: false, level: 0 }, styleWas })).cards).toEqual([['甲示例', false, 'kind']])
  })

  it.each([['a style of Word’s own', '桥头的早市六点开张。', { style: 'Normal' }], ['justified', '桥头的早市六点开张。', { align: 'justify' as const }]])('%s changes nothing', (_name, words, change) => {
    expect(cardsOf(returned(words, change)).back.document).toEqual(plainest(issue))
  })
})

describe('a picture’s alternative text', () => {
  const withText = (description: string): ReturnedFile => ({ ...returned('', {}), lines: sent.lines.map((line) => ({ ...line, pictures: line.pictures.map((picture) => ({ ...picture, description })) })) })

  it('that was written in Word is a suggestion', () => {
    const { back } = cardsOf(withText('桥头早市上的菜摊'))
    expect(JSON.stringify(resolve(back.document, 'accept'))).toContain('"alt":"桥头早市上的菜摊"')
  })

  it('that a program dropped says nothing', () => {
    expect(cardsOf(withText('')).back.document).toEqual(plainest(issue))
  })
})
