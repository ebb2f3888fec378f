import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { byline, closing, dateline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import { textFormat, type IssueDocument } from '../../../shared/document/nodes'
import { flattenDocument } from '../../../shared/review/flatten'
import { importReturned } from '../../../shared/review/import'
import type { ReturnedFile, WordChar, WordLine } from '../../../shared/review/lines'
import { plainest } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { copyOptions, recordOf } from './writer-runs'

const stamp = (id: string) => ({ id, by: '甲示例', at: '2026-05-09T08:00:00Z' })
const marked = (words: string, review: object) => ({ ...text(words), $: { review } })
const block = <N extends object>(node: N, review: object): N => ({ ...node, $: { review } })
const issue = issueDocument([
  masthead([mastheadLine('series', '示例系列（三）'), mastheadLine('title', '示例日记')]),
  entry('e-1', null, [
    entryTitle('桥头的早市'), dateline('5月3日　晴'),
    paragraph([text('桥头的早市'), marked('在夏天', { ins: stamp('s-ins') }), text('六点开张，'), marked('总是', { del: [stamp('s-del')] }), text('很热闹。')]),
    paragraph([text('卖的都是'), { ...text('自家', textFormat.bold), $: { review: { fmt: [{ ...stamp('s-fmt'), bits: textFormat.bold }] } } }, text('的菜。')]),
    block(paragraph('童叟无欺，远近闻名。'), { was: [{ ...stamp('s-kind'), key: 'kind', was: { type: 'quote', tag: null, lists: null } }] }),
    paragraph('一斤三两，'), block(paragraph('从不短秤。'), { ins: stamp('s-split') }),
    byline('（示例站　李示范）'),
  ]),
  closing([paragraph('下期再会。')]),
])

/** The copy as Word saves it after accepting or rejecting some of what it was sent with. */
async function decidedCopy(document: IssueDocument, verdict: 'accept' | 'reject', ids: readonly string[]) {
  const there = resolve(document, verdict, ({ id }) => ids.includes(id))
  return { ...(await readReturned((await reviewCopy(recordOf(there), copyOptions)).bytes, '审阅稿.docx')), base: { document }, savedBy: '审示例', savedAt: '2026-06-01T10:00:00Z' }
}

describe('what was decided in Word', () => {
  it.each(['s-ins', 's-del', 's-fmt', 's-kind', 's-split'])('an acceptance of %s is named and not applied', async (id) => {
    const { document, report } = importReturned(issue, [], await decidedCopy(issue, 'accept', [id]))
    expect([report.came, report.acceptedThere.map((one) => [one.id, one.by]), report.rejectedThere]).toEqual([0, [[id, '甲示例']], []])
    expect(document).toEqual(plainest(issue))
  })

  it.each(['s-del', 's-fmt', 's-kind'])('a rejection of %s is named and not applied', async (id) => {
    const { document, report } = importReturned(issue, [], await decidedCopy(issue, 'reject', [id]))
    expect([report.came, report.acceptedThere, report.rejectedThere.map((one) => one.id)]).toEqual([0, [], [id]])
    expect(document).toEqual(plainest(issue))
  })

  it('a pending insertion that is gone there is a suggestion to take it out', async () => {
    const { document, report } = importReturned(issue, [], await decidedCopy(issue, 'reject', ['s-ins']))
    expect([report.placed, report.untracked]).toEqual([1, 1])
    expect(resolve(document, 'reject')).toEqual(plainest(resolve(issue, 'reject')))
  })

  it('all at once is named whole', async () => {
    const ids = ['s-ins', 's-del', 's-fmt', 's-kind', 's-split']
    const { document, report } = importReturned(issue, [], await decidedCopy(issue, 'accept', ids))
    expect([report.came, report.acceptedThere.map((one) => one.id).sort()]).toEqual([0, [...ids].sort()])
    expect(document).toEqual(plainest(issue))
  })
})

const comment = (id: string, parentId: string | null, words: string, resolved = false) => ({ id, parentId, by: '审示例', at: `2026-06-01T09:0${id}:00Z`, text: words, resolved })

describe('the figures of comments', () => {
  it('add up for replies in a circle and for threads that come resolved', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const comments = [comment('1', '2', '甲答乙'), comment('2', '1', '乙答甲'), comment('3', null, '已办', true), comment('4', '4', '自答')]
    const once = importReturned(issue, [], { ...file, comments })
    expect(once.report.comments).toMatchObject({ came: 4, added: 4, changed: 0, already: 0 })
    expect(once.threads.map((thread) => thread.messages.length).sort()).toEqual([1, 1, 2])
    const twice = importReturned(once.document, once.threads, { ...file, comments: comments.map((one) => ({ ...one, resolved: true })) })
    const { came, added, changed, already } = twice.report.comments
    expect([came, added + changed + already, added]).toEqual([4, 4, 0])
  })

  it('name new ones whose words are gone from the issue', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const lines = file.lines.map((line) => ({ ...line, chars: line.chars.map((char) => (line.chars.map((one) => one.text).join('').startsWith('一斤三两') ? { ...char, comments: ['1'] } : char)) }))
    const now: IssueDocument = issueDocument(issue.root.children.filter((node) => node.type !== 'entry'))
    const { report, threads } = importReturned(now, [], { ...file, lines, comments: [comment('1', null, '数目对吗？')] })
    expect([report.comments.added, report.comments.unplaced, threads[0]?.quote]).toEqual([1, ['数目对吗？'], '一斤三两，'])
  })

  it('threads stand in one order whichever file came first', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const [one, other] = [{ ...file, comments: [comment('5', null, '甲')] }, { ...file, comments: [comment('6', null, '乙')] }]
    const after = (first: typeof file, second: typeof file) => importReturned(issue, importReturned(issue, [], first).threads, second).threads.map((thread) => thread.messages[0]?.text)
    expect([after(one, other), after(other, one)]).toEqual([['甲', '乙'], ['甲', '乙']])
  })
})

describe('a file that is handed on', () => {
  it('brings what nobody tracked once, though the next one saved it too', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const edited = (savedBy: string, hour = 10) => ({ ...file, savedBy, savedAt: `2026-06-01T${hour}:00:00Z`, lines: file.lines.map((line) => {
      const words = line.chars.map((char) => char.text).join('')
      if (!words.startsWith('一斤三两')) return line
      return { ...line, chars: [...line.chars.slice(0, 2).map((char) => ({ ...char, text: char.text === '斤' ? '两' : char.text })), ...line.chars.slice(2)] }
    }) })
    const first = importReturned(issue, [], edited('甲示例'))
    const second = importReturned(first.document, [], edited('乙示例', 11))
    expect(first.report.placed).toBeGreaterThan(0)
    expect([second.report.placed, second.report.clashes, second.document]).toEqual([0, [], first.document])
  })
})

describe('what two reviewers set on the same words', () => {
  const words = (file: ReturnedFile, change: (char: WordChar) => WordChar): ReturnedFile => ({ ...file, lines: file.lines.map((line) => (line.chars.map((char) => char.text).join('') === '一斤三两，' ? { ...line, chars: line.chars.map(change) } : line)) })
  const bold = (by: string, minute: number, bits: number) => (char: WordChar): WordChar => ({ ...char, format: bits, fmt: { by, at: `2026-06-01T09:0${minute}:00Z`, was: 0 } })
  const formats = (document: IssueDocument) => flattenDocument(resolve(document, 'accept')).flatMap((token) => (token.kind === 'box' ? token.children : [])).flatMap((token) => (token.kind === 'char' && '斤两'.includes(token.text) ? [token.format] : []))

  it('is set once where they agree, whichever file came first', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const [one, other] = [words(file, bold('甲示例', 2, 3)), words(file, bold('乙示例', 1, 1))]
    const ab = importReturned(importReturned(issue, [], one).document, [], other)
    const ba = importReturned(importReturned(issue, [], other).document, [], one)
    expect(formats(ab.document)).toEqual([3, 3])
    expect(ab.document).toEqual(ba.document)
    expect(resolve(ab.document, 'reject')).toEqual(plainest(resolve(issue, 'reject')))
    expect(importReturned(ab.document, [], one).document).toEqual(ab.document)
  })

  it('clashes where they differ: the later counts, rejecting it leaves the earlier, and both are named', async () => {
    const file = await decidedCopy(issue, 'accept', [])
    const linked = (by: string, url: string) => ({ ...words(file, (char) => ({ ...char, link: { url, rel: null, target: null, title: null } })), savedBy: by, savedAt: by === '甲示例' ? '2026-06-01T10:00:00Z' : '2026-06-01T11:00:00Z' })
    const [one, other] = [linked('甲示例', 'https://example.org/a'), linked('乙示例', 'https://example.org/b')]
    const ab = importReturned(importReturned(issue, [], one).document, [], other)
    const ba = importReturned(importReturned(issue, [], other).document, [], one)
    expect(ab.document).toEqual(ba.document)
    expect([ab.report.clashes.length, ba.report.clashes.length]).toEqual([1, 1])
    expect(JSON.stringify(resolve(ab.document, 'accept'))).toContain('example.org/b')
    const left = resolve(ab.document, 'reject', ({ by }) => by === '乙示例')
    expect(JSON.stringify(left)).toContain('example.org/a')
    expect(resolve(ab.document, 'reject')).toEqual(plainest(resolve(issue, 'reject')))
  })
})

describe('a comment that a reviewer took out of the copy', () => {
  it('stays in the issue and is named', async () => {
    const sent: IssueDocument = issueDocument([masthead([mastheadLine('title', '示例日记')]), entry('e-1', null, [entryTitle('早市'), paragraph([marked('一斤三两', { notes: ['t-1'] }), text('，从不短秤。')])])])
    const threads = [{ id: 't-1', on: 'text' as const, quote: '一斤三两', resolved: null, messages: [{ id: 'm-1', by: '甲示例', at: '2026-05-09T08:00:00Z', text: '数目对吗？', editedAt: null }] }]
    const file = { ...(await readReturned((await reviewCopy(recordOf(sent, threads), copyOptions)).bytes, '审阅稿.docx')), base: { document: sent } }
    expect(importReturned(sent, threads, file).report.comments.missing).toEqual([])
    const back = importReturned(sent, threads, { ...file, comments: [] })
    expect([back.report.comments.missing, back.threads]).toEqual([['数目对吗？'], threads])
  })
})

describe('a deleted break between two entries', () => {
  it('leaves them apart and is named; a deleted entry still goes', async () => {
    const two = issueDocument([masthead([mastheadLine('title', '示例日记')]), entry('e-1', null, [entryTitle('早市'), paragraph('从不短秤。')]), entry('e-2', null, [entryTitle('河堤'), paragraph('新栽了柳树。')])])
    const file = { ...(await readReturned((await reviewCopy(recordOf(two), copyOptions)).bytes, '审阅稿.docx')), base: { document: two } }
    const hand = { by: '审示例', at: '2026-06-01T09:00:00Z' }
    const said = (line: WordLine) => line.chars.map((char) => char.text).join('')
    const joined = importReturned(two, [], { ...file, lines: file.lines.map((line) => (said(line) === '从不短秤。' ? { ...line, endDel: hand } : line)) })
    expect([joined.report.came, joined.report.strange.map(({ what, where }) => [what, where])]).toEqual([0, [['joinedParts', '河堤']]])
    expect(joined.document).toEqual(plainest(two))
    const gone = importReturned(two, [], { ...file, lines: file.lines.map((line) => (['河堤', '新栽了柳树。'].includes(said(line)) ? { ...line, endDel: hand, chars: line.chars.map((char) => ({ ...char, del: hand })) } : line)) })
    expect(resolve(gone.document, 'accept')).toEqual(plainest(issueDocument(two.root.children.slice(0, 2))))
  })
})
