import type { Draft } from './draft'
import { doubtBelow, type Field, type ParsedPage, type ParseWarning, type ParseWarningCode, type SourceRange } from './types'

/** More than these are only counted, so that a page of another kind does not drown the list. */
const mostUnplaced = 50

/** What the editor should look at, in the order of the page's parts. */
export function warningsOf(page: ParsedPage, drafts: Pick<Draft, 'dateTrouble' | 'enumerator'>[]): ParseWarning[] {
  const list: ParseWarning[] = []
  const add = (code: ParseWarningCode, text: string, range: SourceRange | null = null, index: number | null = null): void => {
    list.push({ code, text, range, index })
  }
  warnOfHeader(page, add)
  page.pictures.forEach((p, k) => {
    if (p.caption === null) add('pictureWithoutCaption', `第${k + 1}张图片没有图说`, p.name.range, k)
    else if (p.caption.confidence < 0.65) add('lowConfidence', `第${k + 1}张图片的图说可能是正文：${p.caption.value.slice(0, 20)}`, p.caption.range)
  })
  for (let k = 0; k < page.entries.length; k++) warnOfEntry(page, k, drafts[k]?.dateTrouble ?? null, add)
  warnOfNumbers(page, drafts, add)
  for (const field of page.unplaced.slice(0, mostUnplaced)) add('unplacedText', `未归入任何栏目：${field.value.slice(0, 20)}`, field.range)
  const more = page.unplaced.length - mostUnplaced
  if (more > 0) add('unplacedText', `另有 ${more} 处文字未归入任何栏目`)
  const doubtful = page.dropped.filter((one) => one.isDoubtful)
  if (doubtful.length > 0) add('unplacedText', `当作网页文字略去 ${doubtful.length} 处：${doubtful.slice(0, 5).map((one) => one.text.slice(0, 20)).join('；')}`, doubtful[0]?.range ?? null)
  if (page.editorsNote.paragraphs.some((p) => p.confidence < doubtBelow)) add('lowConfidence', '编者按没有标题，可能是正文', page.editorsNote.paragraphs[0]?.range ?? null)
  if (page.closing.label === null && page.closing.paragraphs.some((p) => p.confidence < doubtBelow)) add('lowConfidence', '结语没有标题，可能是正文', page.closing.paragraphs[0]?.range ?? null)
  for (const s of page.sections) if (s.title.confidence < doubtBelow) add('lowConfidence', `栏目标题不确定：${s.title.value.slice(0, 20)}`, s.title.range)
  return list
}

type Add = (code: ParseWarningCode, text: string, range?: SourceRange | null, index?: number | null) => void

function warnOfHeader(page: ParsedPage, add: Add): void {
  const { header } = page
  const named = header.title !== null || header.series !== null || header.issueNumber !== null
  if (page.entries.length === 0) add('noEntries', '没有找到稿件')
  if (!named && page.entries.length !== 1) add('noHeader', '没有找到报头')
  if (named && header.issueNumber === null) add('noNumber', '报头没有期号')
  const fields: [string, Field<unknown> | null][] = [['系列', header.series], ['期号', header.issueNumber], ['大标题', header.title], ['副标题', header.subtitle], ['发布人', header.publisher], ['发布时间', header.releasedAt], ['来源', header.source]]
  for (const [name, field] of fields) if (field !== null && field.confidence < doubtBelow) add('lowConfidence', `报头的${name}不确定`, field.range)
}

function warnOfEntry(page: ParsedPage, k: number, trouble: Draft['dateTrouble'], add: Add): void {
  const entry = page.entries[k]
  if (entry === undefined) return
  const place = entry.body[0]?.range ?? entry.title?.range ?? null
  const name = `第${k + 1}篇`
  if (entry.title === null) add('entryWithoutTitle', `${name}没有标题`, place, k)
  if (trouble === 'impossible') add('dateImpossible', `${name}的日期不存在：${entry.dateline?.value ?? ''}`, entry.dateline?.range ?? null, k)
  else if (trouble === 'span') add('lowConfidence', `${name}写了一段日期，暂取首日`, entry.dateline?.range ?? null, k)
  else if (entry.date === null) add('entryWithoutDate', `${name}没有日期`, place, k)
  if (entry.byline === null) add('entryWithoutByline', `${name}没有署名`, place, k)
  else if (entry.byline.confidence < doubtBelow) add('bylineUnclear', `${name}的署名不确定：${entry.bylineText?.value.slice(0, 30) ?? ''}`, entry.byline.range, k)
  if (entry.title !== null && entry.title.confidence < doubtBelow) add('lowConfidence', `${name}的标题不确定：${entry.title.value.slice(0, 20)}`, entry.title.range, k)
  const doubtful = entry.body.find((p) => p.confidence < doubtBelow)
  if (doubtful !== undefined) add('lowConfidence', `${name}有一段可能不是正文：${doubtful.value.slice(0, 20)}`, doubtful.range, k)
}

/** Numbers before titles are left out; where they skip or repeat, something may be missing. A section may begin anew at 1. */
function warnOfNumbers(page: ParsedPage, drafts: Pick<Draft, 'enumerator'>[], add: Add): void {
  const numbered = drafts.flatMap((draft, k) => (draft.enumerator === null ? [] : [{ k, ...draft.enumerator }]))
  const odd = numbered.findIndex((one, i) => {
    const before = numbered[i - 1]
    const anew = one.value === 1 && page.sections.some((section) => section.beforeEntry <= one.k && section.beforeEntry > (before?.k ?? -1))
    return before !== undefined && before.style === one.style && one.value !== before.value + 1 && !anew
  })
  const at = numbered[odd]
  if (at !== undefined) add('lowConfidence', `稿件序号不连续：${numbered.slice(0, 12).map((one) => String(one.value)).join('、')}`, page.entries[at.k]?.title?.range ?? null, at.k)
}
