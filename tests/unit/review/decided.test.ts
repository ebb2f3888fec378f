import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { byline, closing, dateline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import { textFormat, type IssueDocument } from '../../../shared/document/nodes'
import { importReturned } from '../../../shared/review/import'
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
