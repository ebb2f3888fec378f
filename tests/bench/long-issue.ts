/** An issue of many characters with suggestions spread over it, and the same text plain. */
import { byline, dateline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph, text } from '../../shared/document/make'
import type { InlineData, IssueDocument } from '../../shared/document/nodes'
import type { TextMarks } from '../../shared/review/marks'

const sentence = '清晨的示例社区下着小雨，志愿者把药品和蔬菜一户一户送到门口，又在楼下登记了明天要办的事情。'
const authors = ['张示例', '李示范', '王样本']

/** `suggestions` texts, every second an insertion, every second a deletion; about 100 characters of plain text between them. */
export function longIssue(characters: number, suggestions: number): IssueDocument {
  const paragraphs = Math.ceil(characters / 200)
  const each = suggestions / paragraphs
  const perEntry = 10
  let made = 0
  const body = Array.from({ length: paragraphs }, (_, at) => {
    const marks = Math.floor((at + 1) * each) - Math.floor(at * each)
    const inlines: InlineData[] = []
    const whole = sentence.repeat(5).slice(0, 200)
    const piece = Math.floor(whole.length / (marks + 1))
    for (let part = 0; part <= marks; part += 1) {
      inlines.push(text(whole.slice(part * piece, part === marks ? undefined : (part + 1) * piece)))
      if (part < marks) inlines.push(marked('改动', made += 1))
    }
    return paragraph(inlines)
  })
  const entries = Array.from({ length: Math.ceil(paragraphs / perEntry) }, (_, at) =>
    entry(`entry-${String(at).padStart(4, '0')}`, null, [entryTitle(`第${at + 1}篇示例日记`), dateline('5月29日　晴'), ...body.slice(at * perEntry, (at + 1) * perEntry), byline('（示例局　干部　张示例）')]))
  return issueDocument([masthead([mastheadLine('series', '示例日记（十八）'), mastheadLine('title', '长卷')]), ...entries])
}

function marked(value: string, number: number): InlineData {
  const stamp = { id: `s-${number}`, by: authors[number % 3] ?? '', at: '2026-05-09T08:00:00Z' }
  const review: TextMarks = number % 2 === 0 ? { ins: stamp } : { del: [stamp] }
  return { ...text(value), $: { review } }
}
