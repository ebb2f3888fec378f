import type { WordLine, WordStamp } from '../../shared/review/lines'
import { styleIds } from '../export/word/styles'
import type { Anchors } from './word-anchors'
import { noFrame, type Context, type Frame } from './word-context'
import { plainWords } from './word-drawings'
import { bookmarkOf, changedFrame, chosen, marker, RunReader } from './word-runs'
import { stampOf } from './word-stamp'
import { alignOf, numberingOf } from './word-styles'
import { attribute, child, children, tagOf, valueOf, type Element } from './word-xml'

/** Walks w:body: every paragraph becomes a line, those of tables too. */
export class BodyReader {
  constructor(private readonly context: Context, private readonly anchors: Anchors) {}

  read(body: Element | null): void {
    if (body) this.blocks(body, noFrame)
  }

  private blocks(element: Element, frame: Frame): void {
    for (const one of children(element)) this.block(one, frame)
  }

  private block(one: Element, frame: Frame): void {
    const inner = changedFrame(one, frame, this.context)
    const read = this.kinds[tagOf(one)]
    if (inner) this.blocks(one, inner)
    else if (read) read(one, frame)
    else if (!marker(one, this.context, this.anchors)) this.blocks(one, frame)
  }

  private readonly kinds: Record<string, (one: Element, frame: Frame) => void> = {
    'w:p': (one, frame) => this.paragraph(one, frame),
    'w:tbl': (one, frame) => {
      this.context.note('table')
      this.blocks(one, frame)
    },
    'w:tr': (one, frame) => this.blocks(one, cellFrame(child(one, 'w:trPr'), ['w:ins', 'w:del'], frame)),
    'w:tc': (one, frame) => this.blocks(one, cellFrame(child(one, 'w:tcPr'), ['w:cellIns', 'w:cellDel'], frame)),
    'w:altChunk': () => this.context.note('embeddedFile'),
    'w:subDoc': () => this.context.note('embeddedFile'),
    'w:sectPr': (one) => this.section(one),
    'w:bookmarkStart': (one) => void this.context.bookmarks.push(...bookmarkOf(one)),
    'mc:AlternateContent': (one, frame) => chosen(one).forEach((part) => this.block(part, frame)),
    'm:oMathPara': (one) => this.context.note('equation', plainWords(one)),
    ...silent,
  }

  private section(properties: Element | null): void {
    if (child(properties, 'w:sectPrChange')) this.context.note('pageSetup')
  }

  private paragraph(paragraph: Element, frame: Frame): void {
    const properties = child(paragraph, 'w:pPr')
    const mark = child(properties, 'w:rPr')
    const setting = this.setting(properties)
    const runs = new RunReader(this.context, this.anchors, setting.styleFormat)
    runs.inside(paragraph, frame)
    this.section(child(properties, 'w:sectPr'))
    const ends = [stampIn(mark, 'w:ins'), stampIn(mark, 'w:moveTo'), stampIn(mark, 'w:del'), stampIn(mark, 'w:moveFrom')] as const
    const line: WordLine = {
      ...setting, styleWas: this.styleWas(properties, setting),
      chars: runs.chars, pictures: runs.pictures, bookmarks: [...new Set([...this.context.bookmarks.splice(0), ...runs.bookmarks])],
      endIns: ends[0] ?? ends[1] ?? frame.ins, endDel: ends[2] ?? ends[3] ?? frame.del,
      moved: wholeMove(runs.frames, this.markMove(ends[1], ends[3])),
    }
    this.anchors.paragraphEnd()
    this.context.lines.push(line)
  }

  private setting(properties: Element | null) {
    const style = this.context.styles.paragraph(valueOf(properties, 'w:pStyle'))
    const direct = alignOf(properties)
    if (direct === 'left' && (style.align === 'center' || style.align === 'right')) this.context.note('otherSetting')
    return {
      style: style.id, styleFormat: style.format, styleAlign: style.align === 'left' ? '' as const : style.align,
      align: direct === null || direct === 'left' ? '' as const : direct,
      list: this.context.numbering.list(numberingOf(properties) ?? style.numbering),
      indent: indentOf(properties, style.id),
    }
  }

  /** What Word tracked of the paragraph's setting, where an issue knows it. */
  private styleWas(properties: Element | null, now: ReturnType<BodyReader['setting']>): WordLine['styleWas'] {
    const change = child(properties, 'w:pPrChange')
    if (!change) return null
    const { style, align, list, indent } = this.setting(child(change, 'w:pPr'))
    const same = style === now.style && align === now.align && indent === now.indent && list?.ordered === now.list?.ordered && list?.level === now.list?.level
    if (!same) return { ...stampOf(change), style, align, list, indent }
    this.context.note('otherSetting')
    return null
  }

  private markMove(to: WordStamp | null, from: WordStamp | null): WordLine['moved'] {
    const stamp = from ?? to
    if (!stamp) return null
    const isTo = from === null
    return { ...stamp, to: isTo, name: [...this.context.moves.values()].findLast((move) => move.to === isTo)?.name ?? '' }
  }
}

/** Settings of tables and controls. */
const silent = Object.fromEntries(['w:sdtPr', 'w:sdtEndPr', 'w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:customXmlPr'].map((tag) => [tag, () => undefined]))

/** A tracked row or cell: all that stands in it. */
function cellFrame(properties: Element | null, [insTag, delTag]: readonly [string, string], frame: Frame): Frame {
  return { ...frame, ins: stampIn(properties, insTag) ?? frame.ins, del: stampIn(properties, delTag) ?? frame.del }
}

function stampIn(properties: Element | null, tag: string): WordStamp | null {
  const found = child(properties, tag)
  return found ? stampOf(found) : null
}

/**
 * The move of a paragraph whose every letter moved the same way, or was changed on top of it; an empty one moves by its
 * mark. Where some letters stayed, what moved reads as a deletion and an insertion.
 */
function wholeMove(frames: readonly Frame[], mark: WordLine['moved']): WordLine['moved'] {
  const move = mark ?? frames.find((frame) => frame.moved)?.moved ?? null
  const along = ({ moved, ins, del }: Frame): boolean => (moved ? moved.to === move?.to && moved.name === move.name : (move?.to ? ins : del) !== null)
  return move && frames.every(along) ? move : null
}

/** Steps of two characters; only where the style itself stands at the margin. */
function indentOf(properties: Element | null, style: string): number {
  if (style === styleIds.list || style === styleIds.quote || style === styleIds.caption) return 0
  const indent = child(properties, 'w:ind')
  const twips = Number(attribute(indent, 'w:left') ?? attribute(indent, 'w:start') ?? 0)
  return twips > 0 ? Math.min(8, Math.round(twips / 480)) : 0
}
