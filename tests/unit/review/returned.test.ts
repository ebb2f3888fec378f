import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { byline, closing, dateline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../../shared/document/make'
import type { IssueDocument } from '../../../shared/document/nodes'
import { textOf } from '../../../shared/document/walk'
import { importReturned } from '../../../shared/review/import'
import { readingOf } from '../../../shared/review/digest'
import { plainest } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { suggestionsOf } from '../../../shared/review/suggestions'
import { anchorsOf } from '../../../shared/review/threads'
import { reviewed, type ReviewerEdit } from '../../support/reviewer'
import { copyOptions, recordOf } from './writer-runs'

const issue = issueDocument([
  masthead([mastheadLine('series', '示例系列（三）'), mastheadLine('title', '示例日记')]),
  entry('entry-road', null, [entryTitle('雨后的路口'), dateline('5月3日　阴'), paragraph('清早的雨刚停，路口的石板还湿着。'), paragraph('先来的是送菜的小车，再来的是上学的孩子。'), byline('（示例局　张示例）')]),
  entry('entry-market', null, [entryTitle('桥头的早市'), paragraph('桥头的早市六点开张，卖的多是自家的菜。'), paragraph('一斤三两，童叟无欺。'), byline('（示例站　李示范）')]),
  entry('entry-dyke', null, [entryTitle('河堤上的树'), paragraph('河堤上新栽了一排柳树。'), paragraph('再过两年就能遮阴。'), byline('（示例所　王样本）')]),
  closing([paragraph('下期再会。')]),
])
const edits: ReviewerEdit[] = [
  { do: 'insertAfter', find: '清早的雨', text: '和雾' }, { do: 'replace', find: '送菜', text: '送奶' },
  { do: 'delete', find: '多是' }, { do: 'split', find: '六点开张，' },
  { do: 'insertBefore', find: '再过两年', text: '工人说，' }, { do: 'delete', find: '（示例所　' },
]
const comments: ReviewerEdit[] = [{ do: 'comment', find: '柳树', text: '是柳树吗？' }, { do: 'comment', find: '童叟无欺', text: '原话如此' }]
const words = (document: IssueDocument): string => textOf(document.root)
const edited = words(issue).replace('清早的雨', '清早的雨和雾').replace('送菜', '送奶').replace('多是', '').replace('六点开张，', '六点开张，\n').replace('再过两年', '工人说，再过两年').replace('（示例所　', '')

describe('a copy that LibreOffice edited in six places over three entries', () => {
  it.each([{ tracked: true, how: 'with recording' }, { tracked: false, how: 'without recording' }])('comes back $how: each change and comment at its place, under the reviewer’s name', async ({ tracked }) => {
    const sent = (await reviewCopy(recordOf(issue), copyOptions)).bytes
    const file = await readReturned(await reviewed(sent, { author: '外审示例', tracked, edits: [...edits, ...comments] }), '回稿.docx')
    const { document, threads, report } = importReturned(issue, [], file)
    expect(words(resolve(document, 'accept'))).toBe(edited)
    expect(readingOf(resolve(document, 'reject'))).toEqual(plainest(issue))
    const cards = suggestionsOf(document)
    expect(new Set(cards.map((card) => card.by))).toEqual(new Set(['外审示例']))
    expect(cards.map((card) => [card.place.id, card.inserted, card.deleted])).toEqual([
      ['entry-road', '和雾', ''], ['entry-road', ...(tracked ? ['送奶', '送菜'] : ['奶', '菜'])], ['entry-market', '¶', ''], ['entry-market', '', '多是'], ['entry-dyke', '工人说，', ''], ['entry-dyke', '', '（示例所　'],
    ])
    expect(cards.every((card) => card.untracked !== tracked)).toBe(true)
    expect(threads.map((thread) => [thread.messages[0]?.by, thread.messages[0]?.text, anchorsOf(document).get(thread.id)?.text]).sort()).toEqual([['外审示例', '原话如此', '童叟无欺'], ['外审示例', '是柳树吗？', '柳树']])
    expect([report.came, report.placed, report.lost, report.untracked, report.comments.added, report.comments.unplaced, report.strange]).toEqual([6, 6, [], tracked ? 0 : 6, 2, [], []])
    const twice = importReturned(document, threads, file)
    expect([twice.document, twice.threads, twice.report.placed]).toEqual([document, threads, 0])
  }, 120_000)
})
