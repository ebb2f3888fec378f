import type { Field, ParsedEntry, ParsedPage } from './types'

/** Words that only who makes the issue would write. */
const editorsVoice = /下[一1]?期(?:再见|见|内容|预告|精彩|的)|(?:期待|关注|下)[^。]{0,8}下[一1]?期|欢迎[^。]{0,16}(?:来稿|投稿|赐稿)|敬请(?:期待|关注)|未完待续|本期(?:[^。]{0,12}(?:到此|结束|刊发|刊登|推出|分享|介绍)|的?内容)|本(?:栏目|专栏|系列|刊)(?:将|还将|会|自|持续)|(?:各位|广大|亲爱的)读者|让我们(?:一起|共同|向)?[^。]{0,30}(?:致敬|点赞|祝福|加油|喝彩)|道一?声[^。]{0,6}(?:辛苦|谢谢|感谢|平安)|向[^。]{2,30}(?:致以|表示)[^。]{0,10}(?:敬意|感谢|问候)/
const unsure = 0.65

/**
 * A closing without a label below an entry that no signature closes reads like that entry's text. The editor's own voice
 * goes to the closing, a paragraph merely set apart stays; both in doubt, so that a warning tells.
 */
export function doubtTail(page: ParsedPage): void {
  const { entries, closing, header } = page
  const last = entries.at(-1)
  if (last === undefined || closing.paragraphs.length > 0 || last.bylinePlace === 'after' || last.body.length < 2) return
  if (entries.length < 2 && header.issueNumber === null) return
  const voice = last.body.findIndex((p, k) => k > 0 && k >= last.body.length - 3 && editorsVoice.test(p.value))
  if (voice > 0) {
    closing.paragraphs = last.body.splice(voice).map((p) => ({ ...p, confidence: unsure }))
    const kept = last.body.length
    for (const { place } of page.pictures) if (place.kind === 'entry' && place.entry === entries.length - 1) place.afterParagraph = Math.min(place.afterParagraph, kept)
    return
  }
  const apart = setApart(page.text, entries, last)
  if (apart > 0) last.body = last.body.map((p, k) => (k < apart ? p : { ...p, confidence: Math.min(p.confidence, unsure) }))
}

/** Index of the first of the last paragraphs that stands wider apart than any paragraphs of the page do; -1 when none does. */
function setApart(text: string, entries: ParsedEntry[], last: ParsedEntry): number {
  const usual = Math.max(1, ...entries.flatMap((entry) => gaps(text, [...headOf(entry), ...(entry === last ? entry.body.slice(0, 1) : entry.body)])))
  const own = gaps(text, last.body)
  const at = own.findIndex((gap, k) => gap > usual && k >= own.length - 2 && own.slice(0, k).every((other) => other <= usual))
  return at < 0 ? -1 : at + 1
}

/** The last part of an entry's head, from which its body's first paragraph stands apart. */
function headOf(entry: ParsedEntry): Field<unknown>[] {
  const head = [entry.title, entry.dateline, entry.bylinePlace === 'before' ? entry.bylineText : null].filter((field) => field !== null)
  return head.sort((a, b) => a.range.end - b.range.end).slice(-1)
}

/** Line ends between each paragraph and the next, where nothing else stands between. */
function gaps(text: string, body: Field<unknown>[]): number[] {
  return body.slice(1).map((p, k) => {
    const between = text.slice(body[k]?.range.end ?? p.range.start, p.range.start)
    return between.length > 200 || between.trim() !== '' ? 1 : (between.match(/\r\n|\n|\r/g) ?? []).length
  })
}
