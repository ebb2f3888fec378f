/** What a returned file says of a unit that it still has: its letter, its paragraph, its picture. */
import type { Addition } from './delta'
import type { WordLine, WordPicture, WordStamp } from './lines'
import type { LinearLine } from './linear'
import type { Decisions } from './returned-decisions'
import type { SentUnit, WordUnit } from './returned-pairs'
import { removal, replacement, showsOther } from './returned-pictures'
import { pictureChanges, settingChanges } from './returned-setting'
import type { StampBook } from './stamp-book'
import { wholeSeconds } from './stamps'
import type { NewPicture } from './new-pictures'
import type { BoxToken, Token } from './tokens'

type Was = NonNullable<Addition['was']>[number]

export class KeptChanges {
  /** The figure that lost its picture just before: a new picture there takes its place. */
  emptied: BoxToken | null = null

  /** `captioned`: figures of whose caption words are left; `placeOf` tells places apart, for ids. */
  constructor(
    private readonly stamps: StampBook, private readonly decisions: Decisions, private readonly pictures: NewPicture[],
    private readonly captioned: ReadonlySet<Token>, private readonly placeOf: (unit: SentUnit | null) => unknown[],
  ) {}

  /** Changes of a unit that stays. */
  of(unit: SentUnit, line: WordLine, word: WordUnit): Addition {
    if (word.kind === 'char') return this.letter(unit, line, word)
    return word.kind === 'start' ? this.block(unit, line) : this.picture(unit, line.pictures[word.picture])
  }

  /** Taken out; a figure whose caption stays only loses its picture. Null: nobody tracked it. */
  deletion(unit: SentUnit, by: WordStamp | null): Addition {
    const { token } = unit
    if (token?.kind !== 'box' || !this.captioned.has(token)) return { del: [this.stamps.of(by, this.placeOf(unit))] }
    if (token.node['mediaId'] === null) return {}
    this.emptied = token
    return { was: [removal(token, this.stamps.alone(by, this.placeOf(unit)))] }
  }

  /** Another picture in a figure of the issue. */
  replaced(figure: BoxToken, picture: WordPicture): Was {
    const stamp = this.stamps.alone(picture.ins, this.placeOf(null))
    const { alt } = figure.node
    this.pictures.push({ figureId: figure.key.slice('figure:'.length), replacedBy: stamp.id, by: stamp.by, name: picture.name, bytes: picture.bytes as Uint8Array, where: typeof alt === 'string' ? alt : '' })
    return replacement(figure, picture, stamp)
  }

  private letter(unit: SentUnit, line: WordLine, word: WordUnit): Addition {
    const char = line.chars[word.at]
    if (!char || !unit.char || char.node !== 'text') return {}
    const add: Addition = {}
    // What the paragraph's style says by itself is no change of letters.
    const bits = (char.format ^ unit.char.format) & ~(line.styleFormat ?? 0)
    const isDecided = this.decisions.ofFormat(unit, char, bits, line.styleFormat ?? 0)
    if (!isDecided && bits !== 0) add.fmt = [{ ...this.stamps.of(char.fmt, this.placeOf(unit)), bits }]
    const [was, is] = [unit.char.link, char.link]
    if ((was?.url ?? null) !== (is?.url ?? null)) add.was = [{ ...this.stamps.of(null, this.placeOf(unit)), key: 'link', was, is }]
    return add
  }

  private block(unit: SentUnit, line: WordLine): Addition {
    const { token } = unit
    const { styleWas } = line
    if (token?.kind !== 'start') return {}
    // It may be the change that the copy was sent with.
    if (styleWas && (token.marks?.was ?? []).some((mark) => mark.by === styleWas.by && wholeSeconds(mark.at) === wholeSeconds(styleWas.at))) return {}
    if (this.decisions.ofSetting(token, line)) return {}
    return wasOf(settingChanges(token, line, () => this.stamps.of(styleWas, this.placeOf(unit))))
  }

  private picture({ token, ...unit }: SentUnit, picture: WordPicture | undefined): Addition {
    if (token?.kind !== 'box' || !picture) return {}
    const put = showsOther(token, picture) ? [this.replaced(token, picture)] : []
    return wasOf([...put, ...pictureChanges(token, picture, () => this.stamps.of(null, this.placeOf({ token, ...unit })))])
  }
}

const wasOf = (was: Was[]): Addition => (was.length > 0 ? { was } : {})

/** A border between entries or frames is no break between paragraphs: whether the file joins what stands at it. */
export function joinsParts(unit: SentUnit, sent: LinearLine | undefined, line: WordLine): boolean {
  const isBorder = unit.token?.kind === 'start' && sent !== undefined && sent.boxes.length > 0 && sent.flow[0] === unit.token
  return isBorder && !line.chars.every((char) => char.del)
}
