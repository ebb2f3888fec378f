import {
  byline, closing, dateline, editorsNote, entry, entryTitle, figure, frameLabel, heading, issueDocument, lineBreak, link, list, masthead, mastheadLine, paragraph, quote, section, tab, text,
} from '../../../shared/document/make'
import { textFormat, type EntryData, type IssueDocument } from '../../../shared/document/nodes'

const media = `${'a'.repeat(64)}.jpg`

/** A document that uses every kind of node. */
export function everything(): IssueDocument {
  return issueDocument([
    masthead([mastheadLine('series', '示例在行动（三）'), mastheadLine('title', '走进示例社区'), mastheadLine('subtitle', '')]),
    editorsNote([frameLabel('编者按'), paragraph('示例导语一。'), paragraph('示例导语二。')]),
    figure({ figureId: 'figure-front', fileName: '合影.jpg', caption: '示例合影', credit: '张示例 摄' }),
    section('一线日记'),
    entry('entry-one', 'submission-1', [
      entryTitle('第一篇'), dateline('5月29日  晴'), paragraph([text('普通'), text('粗', textFormat.bold), tab(), text('斜', textFormat.italic), lineBreak(), link('https://example.org/', '链接')]),
      heading('h3', '小标题'), quote('引文。'), list('bullet', ['甲', list('number', ['甲一']), '乙']),
      figure({ figureId: 'figure-two', mediaId: media, originalId: media, fileName: 'a.jpg', width: 1200, height: 800, alt: '两人握手', caption: '图说', credit: '' }),
      byline('（示例局 干部 张示例）'),
    ]),
    plainEntry('entry-two', '第二篇', ['正文一。', '正文二。']),
    closing([paragraph('示例结语。')]),
  ])
}

export function plainEntry(id: string, title: string, body: string[]): EntryData {
  return entry(id, null, [entryTitle(title), dateline('5月28日  晴'), ...body.map((one) => paragraph(one)), byline('（示范局 干部 李示范）')])
}

export function twoEntries(): IssueDocument {
  return issueDocument([
    masthead([mastheadLine('series', '示例在行动（三）'), mastheadLine('title', '走进示例社区'), mastheadLine('subtitle', '')]),
    editorsNote([frameLabel('编者按'), paragraph('导语。')]),
    plainEntry('entry-one', '第一篇', ['甲一。', '甲二。']),
    plainEntry('entry-two', '第二篇', ['乙一。', '乙二。']),
    closing([paragraph('结语。')]),
  ])
}
