import type { Context } from './context'
import type { Draft } from './draft'
import { textField } from './draft'
import type { LineFacts } from './facts'
import { readPlainCaption, type PictureLine } from './pictures'
import type { Field, ParsedPicture, PicturePlace, SourceRange } from './types'

/** No run of files and captions is longer. */
const longestRun = 40

/** The part of the reader's state that pictures need. */
export interface PictureReading {
  text: string
  context: Context
  zone: 'front' | 'note' | 'entries' | 'closing'
  current: Draft | null
  entries: Draft[]
  pictures: ParsedPicture[]
  unplaced: Field<string>[]
}

/** Takes a picture line, its caption or its credit into the gallery; false for a line that is none of these. */
export function placePicture(r: PictureReading, f: LineFacts, k: number): boolean {
  const previous = r.context.facts[k - 1]
  if (f.picture !== null) {
    const line = f.picture
    const open = previous?.kind === 'picture' || strayLine(r, k - 1) ? r.pictures.at(-1) : undefined
    const inOrder = line.form === 'numbered' ? nextOfRun(r, k) : undefined
    if (inOrder !== undefined) {
      describe(r, inOrder, f, line.caption, line.credit, { start: f.line.start, end: f.line.end }, 0.92)
      return true
    }
    if (line.form === 'caption' || line.form === 'credit' || (line.form === 'numbered' && open?.caption === null && isFile(previous))) return addCaption(r, f, line, open)
    if (announced(r, f, line, previous)) return true
    for (const [n, name] of line.names.entries()) {
      const last = n === line.names.length - 1
      addPicture(r, shift(f, name), last && line.caption !== null ? shift(f, line.caption) : null, last && line.credit !== null ? shift(f, line.credit) : null, lineOf(f, line, n), f.line.end)
    }
    return true
  }
  if (strayLine(r, k)) {
    r.unplaced.push(textField(r.text, f.line, 0.5))
    return true
  }
  return creditedSentence(r, f, previous) || tightSentence(r, f, k, previous) || plainCaption(r, f, k, previous)
}

/** IMG_1.jpg / IMG_2.jpg / 图1 … / 图2 …: numbered captions below several files belong to them in order. */
function nextOfRun(r: PictureReading, k: number): ParsedPicture | undefined {
  let from = k
  let captions = 0
  let files = 0
  for (let at = k - 1; at >= 0 && k - at < longestRun; at--) {
    const f = r.context.facts[at]
    if (f?.picture == null) break
    if (isFile(f)) files += f.picture.names.length
    else if (f.picture.form === 'numbered') captions++
    else break
    from = at
  }
  const start = r.context.facts[from]?.line.start ?? 0
  if (files < 2 || captions >= files) return undefined
  const next = r.pictures.filter((p) => p.name.range.start >= start)[captions]
  return next?.caption === null ? next : undefined
}

/** 志愿者在清理河道。张示例/摄 — words right under a picture that end with who took it. */
function creditedSentence(r: PictureReading, f: LineFacts, previous: LineFacts | undefined): boolean {
  const open = r.pictures.at(-1)
  if ((f.kind !== 'paragraph' && (f.kind !== 'title' || f.byline?.strength === 'strong' || f.enumerator !== null)) || f.line.text.length > 80 || !isFile(previous) || open === undefined || open.caption !== null || open.credit !== null) return false
  const { caption, credit } = readPlainCaption(f.line.folded)
  if (caption === null || credit === null) return false
  describe(r, open, f, caption, credit, { start: f.line.start, end: f.line.end }, 0.9)
  return true
}

/** One short sentence right under a file that stands apart from the text above and below: its caption, in doubt. */
function tightSentence(r: PictureReading, f: LineFacts, k: number, previous: LineFacts | undefined): boolean {
  const [open, after] = [r.pictures.at(-1), r.context.facts[k + 1]]
  if (f.kind !== 'paragraph' || f.byline !== null || f.dateline !== null || f.lead !== null || f.line.text.length > 32 || /[。!?;].|[“”"「」]/.test(f.line.folded)) return false
  if (!isFile(previous) || open === undefined || open.caption !== null || previous === undefined || previous.line.gap === 0 || f.line.gap > 0 || (after?.line.gap ?? 1) === 0) return false
  if (r.zone !== 'entries' || r.current === null || r.current.closed || r.current.body.length === 0) return false
  describe(r, open, f, { start: 0, end: f.line.text.length }, null, { start: f.line.start, end: f.line.end }, 0.6)
  return true
}

/** A few words between a file and its marked caption are neither's: a control or a counter of a kind not known. */
function strayLine(r: PictureReading, k: number): boolean {
  const [file, stray, caption] = [r.context.facts[k - 1], r.context.facts[k], r.context.facts[k + 1]]
  if (!isFile(file) || file?.picture?.caption !== null || stray?.kind !== 'title' || stray.line.text.length > 16 || stray.byline?.strength === 'strong') return false
  return caption?.picture?.form === 'caption' && !caption.picture.below && caption.line.gap < 3
}

/** The file under ▼…, 下图为… or 图1 …: that caption's picture. */
function announced(r: PictureReading, f: LineFacts, line: PictureLine, previous: LineFacts | undefined): boolean {
  const open = r.pictures.at(-1)
  const [name, more] = line.names
  if (previous?.picture == null || open === undefined || name === undefined || more !== undefined || line.caption !== null || !isFile(f)) return false
  const { below, form } = previous.picture
  const numbered = form === 'numbered' && open.caption !== null && open.name.range.start === previous.line.start
  if (!(below && open.name.value === '') && !numbered) return false
  if (numbered && open.caption !== null) open.caption.range = { start: previous.line.start, end: Math.max(open.caption.range.end, previous.line.start) }
  open.name = textField(r.text, shift(f, name), 0.97, f.line)
  if (line.credit !== null) open.credit ??= textField(r.text, shift(f, line.credit), 0.9)
  return true
}

function isFile(f: LineFacts | undefined): boolean {
  return f?.picture?.form === 'file' || f?.picture?.form === 'token'
}

/** The whole of a line's part that belongs to its n-th picture, so that brackets and labels count as read. */
function lineOf(f: LineFacts, line: PictureLine, n: number): SourceRange {
  const from = n === 0 ? f.line.start : f.line.start + (line.names[n]?.start ?? 0)
  const next = line.names[n + 1]
  return { start: from, end: next === undefined ? f.line.start + (line.caption?.start ?? line.credit?.start ?? f.line.text.length) : f.line.start + next.start }
}

function shift(f: LineFacts, range: SourceRange): SourceRange {
  return { start: f.line.start + range.start, end: f.line.start + range.end }
}

function placeNow(r: PictureReading): PicturePlace {
  if (r.zone === 'closing') return { kind: 'end' }
  if (r.current === null) return r.entries.length === 0 ? { kind: 'front' } : { kind: 'entry', entry: r.entries.length - 1, afterParagraph: r.entries.at(-1)?.body.length ?? 0 }
  return { kind: 'entry', entry: r.entries.length - 1, afterParagraph: r.current.body.length }
}

function addPicture(r: PictureReading, name: SourceRange, caption: SourceRange | null, credit: SourceRange | null, whole: SourceRange, lineEnd: number): void {
  r.pictures.push({
    name: textField(r.text, name, 0.97, whole),
    caption: caption === null ? null : textField(r.text, caption, 0.9, credit === null ? caption : { start: caption.start, end: lineEnd }),
    credit: credit === null ? null : textField(r.text, credit, 0.9, caption === null ? { start: credit.start, end: lineEnd } : credit),
    place: placeNow(r),
  })
}

/** ▲…, 图为…, 摄影：… belong to the picture above; alone they stand for a picture that did not come along. */
function addCaption(r: PictureReading, f: LineFacts, line: PictureLine, open: ParsedPicture | undefined): boolean {
  if (line.form === 'credit' && (open === undefined || open.credit !== null)) return false
  // 图片：张示 among the credits at the end stands for no picture.
  if (open === undefined && line.form === 'caption' && /^(?:图片?|照片)[ ]*[:丨|][ ]*\p{Script=Han}{2,3}$/u.test(f.line.folded)) return false
  const whole = { start: f.line.start, end: f.line.end }
  if (open !== undefined && !line.below && (line.form === 'credit' ? open.credit === null : open.caption === null)) {
    describe(r, open, f, line.caption, line.credit, whole, 0.92)
    return true
  }
  const caption = line.caption === null ? null : shift(f, line.caption)
  const at = { start: f.line.start, end: f.line.start }
  const name: Field<string> = { value: '', range: at, confidence: 0.5 }
  r.pictures.push({ name, caption: caption === null ? null : textField(r.text, caption, 0.8, whole), credit: line.credit === null ? null : textField(r.text, shift(f, line.credit), 0.8, whole), place: placeNow(r) })
  return true
}

function describe(r: PictureReading, picture: ParsedPicture, f: LineFacts, caption: SourceRange | null, credit: SourceRange | null, whole: SourceRange, confidence: number): void {
  if (caption !== null) picture.caption = textField(r.text, shift(f, caption), confidence, whole)
  if (credit !== null) picture.credit = textField(r.text, shift(f, credit), confidence, caption === null ? whole : shift(f, credit))
}

/** 【栏目】, ——栏目—— and ★栏目★ are no captions. */
function wrappedHeading(f: LineFacts): boolean {
  return f.section !== null && !/^[\p{L}\p{N}]/u.test(f.line.text)
}

/**
 * A short unmarked line right under a picture is its caption when it cannot be the next title: more text of the same entry,
 * a byline, or another title follows it.
 */
function plainCaption(r: PictureReading, f: LineFacts, k: number, previous: LineFacts | undefined): boolean {
  const open = r.pictures.at(-1)
  if (f.kind !== 'title' || f.enumerator !== null || wrappedHeading(f) || f.byline?.strength === 'strong' || !isFile(previous) || open === undefined || open.caption !== null) return false
  const after = r.context.facts[k + 1]
  const closed = r.current === null || r.current.closed
  const nextHeads = after !== undefined && (after.kind === 'titleDateline' || after.kind === 'label' || after.kind === 'picture' || (after.kind === 'title' && f.section === null))
  const inBody = !closed && (r.current?.body.length ?? 0) > 0 && (after === undefined || after.kind === 'paragraph' || after.kind === 'byline')
  const underHead = !closed && r.current?.title != null && r.current.body.length === 0 && after?.kind === 'paragraph'
  const dated = after?.kind === 'dateline' || (after?.kind === 'byline' && r.context.facts[k + 2]?.kind === 'paragraph' && closed)
  if (dated || !(nextHeads || inBody || underHead) || f.line.gap > Math.max(1, after?.line.gap ?? 1)) return false
  const { caption, credit } = readPlainCaption(f.line.folded)
  describe(r, open, f, caption, credit, { start: f.line.start, end: f.line.end }, 0.65)
  return true
}
