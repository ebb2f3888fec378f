/** Entries and pictures that stand elsewhere in a returned file: put back for the comparison, and told as moves. */
import { broughtHome, insertedBy, isAddedBy, isDead, isOutsideFigures, lettersIn, liveText, madeOf, originOf, parts, sentText, wholeText } from './file-lines'
import { apartPictures, broughtBack, partsOf, spotsOf, type Part } from './file-parts'
import type { WordLine, WordStamp } from './lines'
import type { LinearLine } from './linear'
import { heaviestRise } from './rise'
import type { BoxToken } from './tokens'

export interface PartMove {
  box: BoxToken
  /** The line of the file that it stands behind; null: at its very beginning. */
  after: WordLine | null
  /** Who moved it; null: nobody tracked it. */
  stamp: WordStamp | null
}

/**
 * The file's lines as if no entry and no picture had been moved, and the moves in the order of the file. What was changed
 * inside a moved part stays in it; `tookAlong` of a letter is the stamp by which the move itself inserted it.
 */
export function settleMoves(sent: readonly LinearLine[], words: readonly WordLine[]): { words: WordLine[]; moves: PartMove[] } {
  const entries = new Settler(sent, words, 'entry')
  entries.settle()
  const pictures = new Settler(sent, apartPictures(entries.words, sent), 'figure')
  pictures.settle()
  const nowhere = [...entries.cleared, ...pictures.cleared]
  const told = (stayed: readonly FileMove[]): FileMove[] => {
    const drawn = new Set(pictures.taken.map(originOf))
    const still = new Set(stayed.flatMap(({ box, lines }) => lines.map(originOf).filter((line) => box.node.type === 'figure' || !drawn.has(line))))
    const away = (lines: readonly WordLine[]) => lines.filter((line) => !still.has(originOf(line)))
    return [...entries.moves([...nowhere, ...away(entries.taken), ...away(pictures.taken)]), ...pictures.moves([...nowhere, ...away(pictures.taken)])]
  }
  // What was taken out and put in at the same place is where it was, also for what went behind it.
  const stayed = told([]).filter((move) => isAtHome(move, pictures.words))
  const boxes = new Set(stayed.map(({ box }) => box))
  return { words: pictures.words, moves: told(stayed).filter(({ box }) => !boxes.has(box)) }
}

/** A move with the part's lines in the file. */
interface FileMove extends PartMove { lines: readonly WordLine[] }
interface Found { part: Part; line: WordLine; stamp: WordStamp | null; isTracked: boolean; isNew: boolean }

function isAtHome({ after, lines: [first] }: FileMove, words: readonly WordLine[]): boolean {
  const at = words.findIndex((line) => originOf(line) === originOf(first as WordLine))
  const before = words[at - 1]
  return (before ? originOf(before) : null) === after
}

const headStyles = new Set(['Heading1', 'Heading2', 'Closing', 'ClosingLabel'])
const captionStyles = new Set(['Caption', 'FigureCredit'])

class Settler {
  words: WordLine[]
  private readonly all: readonly WordLine[]
  /** Lines that went home. */
  readonly taken: WordLine[] = []
  /** Deleted copies that were taken out. */
  readonly cleared: WordLine[] = []
  /** Lines whose parts, or that themselves, stand where they stood. */
  private readonly stayed = new Set<WordLine>()
  private readonly done: { found: Found; lines: readonly WordLine[] }[] = []
  private readonly spots: Map<number, WordLine>

  constructor(private readonly sent: readonly LinearLine[], words: readonly WordLine[], private readonly kind: 'entry' | 'figure') {
    this.words = [...words]
    this.all = words
    this.spots = spotsOf(sent, words)
  }

  settle(): void {
    for (const found of this.movedParts()) {
      const lines = this.linesOf(found)
      if (lines.length === 0) continue
      this.done.push({ found, lines })
      this.bringHome(found, lines)
    }
  }

  /** `elsewhere`: lines of the file that stand elsewhere in the end, or nowhere. */
  moves(elsewhere: readonly WordLine[]): FileMove[] {
    const gone = new Set(elsewhere.map(originOf))
    const order = new Map(this.all.map((line, at) => [line, at]))
    const rank = (line: WordLine | undefined): number => (line && order.get(line)) ?? 0
    return [...this.done].sort((a, b) => rank(a.lines[0]) - rank(b.lines[0])).map(({ found, lines }) => {
      const after = this.all.slice(0, rank(lines[0])).findLast((line) => !gone.has(originOf(line))) ?? null
      return { box: found.part.box, after: after && originOf(after), stamp: found.stamp, lines }
    })
  }

  /** Parts whose place among what stayed is another one, in the order of the sent copy. */
  private movedParts(): Found[] {
    const found = partsOf(this.sent, this.kind).flatMap((part): Found[] => {
      const line = this.spots.get(part.from)
      if (!line) return []
      const dead = this.words[this.deadCopyOf(part)]
      const stamp = insertedBy(line) ?? (dead ? (parts(dead)[0]?.del ?? null) : null)
      return [{ part, line, stamp, isTracked: dead !== undefined, isNew: insertedBy(line) !== null }]
    })
    const tracked = found.filter((one) => one.isTracked)
    const still = found.filter((one) => !one.isTracked)
    const order = new Map(this.words.map((line, at) => [line, at]))
    const stays = [...still.map(({ part, line }) => ({ sent: part.from, line, weight: this.kind === 'figure' ? 1 : 1 + lettersIn(this.sent.slice(part.from, part.to)) })), ...this.fixedLines()].sort((a, b) => a.sent - b.sent)
    const risen = heaviestRise(stays.map(({ line, weight }) => ({ at: order.get(line) ?? 0, weight })))
    const kept = new Set(stays.filter((_, at) => risen.has(at)).map(({ sent, line }) => {
      this.stayed.add(line)
      return sent
    }))
    return [...tracked, ...still.filter(({ part }) => !kept.has(part.from))].sort((a, b) => a.part.from - b.part.from)
  }

  /** Text between which a picture stands. */
  private fixedLines(): { sent: number; line: WordLine; weight: number }[] {
    if (this.kind === 'entry') return []
    return [...this.spots].filter(([at]) => isOutsideFigures(this.sent[at])).map(([at, line]) => ({ sent: at, line, weight: 2 + line.chars.length }))
  }

  /** The part's lines in the file from its first one on; none where too little of it is there. */
  private linesOf({ part, line, isTracked, isNew, stamp }: Found): WordLine[] {
    const begin = this.words.indexOf(line)
    const strangers = new Set([...this.spots].filter(([at]) => (at < part.from || at >= part.to) && (this.kind === 'figure' || isOutsideFigures(this.sent[at]))).map(([, other]) => other))
    const lines: WordLine[] = [line]
    for (const next of this.words.slice(begin + 1)) {
      const isOther = strangers.has(next) || this.beginsOther(next) || (isTracked && isNew && !isAddedBy(next, stamp)) || (isTracked && isDead(next) && insertedBy(next) === null)
      if (isOther || (this.kind === 'figure' && lines.length >= part.to - part.from)) break
      lines.push(next)
    }
    while (isDead(lines.at(-1) as WordLine)) lines.pop()
    return this.isEnough(part, lines) ? lines : []
  }

  private beginsOther(line: WordLine): boolean {
    return this.kind === 'entry' ? headStyles.has(line.style) : !captionStyles.has(line.style)
  }

  private isEnough(part: Part, lines: readonly WordLine[]): boolean {
    if (this.kind === 'figure') return true
    const there = new Set(lines.map(liveText))
    const own = this.sent.slice(part.from, part.to)
    return lettersIn(own.filter((line) => there.has(sentText(line)))) * 2 >= lettersIn(own)
  }

  private bringHome(found: Found, lines: readonly WordLine[]): void {
    const { part } = found
    this.taken.push(...lines)
    this.words = this.words.filter((line) => !lines.includes(line))
    const dead = this.deadCopyOf(part)
    if (dead !== -1) this.clearDead(dead, part)
    this.words.splice(this.homeOf(part, dead), 0, ...lines.map((line) => broughtBack(line, found.stamp)))
  }

  /** Where its deleted copy stood, unless other parts have come between. */
  private homeOf(part: Part, dead: number): number {
    const place = this.placeBefore(part) ?? this.placeBehind(part.from)
    const known = new Set(this.spots.values())
    const between = this.words.slice(Math.min(place, dead), Math.max(place, dead))
    return dead === -1 || between.some((line) => known.has(line) || broughtHome.has(line)) ? place : dead
  }

  /** Where the file still shows the part as deleted; -1: nowhere. */
  private deadCopyOf(part: Part): number {
    const first = this.sent[part.from] as LinearLine
    return this.words.findIndex((line) => isDead(line) && insertedBy(line) === null && (first.kind === 'picture' ? line.pictures.some((one) => one.name === part.box.key) : line.chars.length > 0 && wholeText(line) === sentText(first)))
  }

  private clearDead(from: number, part: Part): void {
    const texts = new Set(this.sent.slice(part.from, part.to).map(sentText))
    let to = from + 1
    while (to < this.words.length && to - from < part.to - part.from) {
      const line = this.words[to] as WordLine
      if (!(isDead(line) || parts(line).length === 0) || !texts.has(wholeText(line))) break
      to += 1
    }
    const gone = this.words.splice(from, to - from)
    this.cleared.push(...gone)
    // A deletion that began at the end of the line before took that line's end, not the part's.
    const before = this.words[from - 1]
    if (before?.endDel && !isDead(before) && gone.at(-1)?.endDel === null) this.replace(before, { ...before, endDel: null })
  }

  private replace(line: WordLine, by: WordLine): void {
    madeOf(by, line)
    this.words[this.words.indexOf(line)] = by
    for (const [at, known] of this.spots) if (known === line) this.spots.set(at, by)
  }

  /** Before the line that followed it, where that stayed and the one before cannot be told. */
  private placeBefore(part: Part): number | null {
    const next = this.spots.get(part.to)
    if (this.spots.has(part.from - 1) || !next || !this.stayed.has(next)) return null
    const found = this.words.indexOf(next)
    return found === -1 ? null : found
  }

  /** Behind the nearest line before it in the sent copy that is still there. */
  private placeBehind(from: number): number {
    for (let at = from - 1; at >= 0; at -= 1) {
      const line = this.spots.get(at)
      const found = line ? this.words.findIndex((one) => originOf(one) === originOf(line)) : -1
      if (found !== -1) return this.behindUnknown(at, from, found)
    }
    return 0
  }

  /** Lines between that could not be told apart (datelines, bylines) come first; before an entry, all that its forerunner has. */
  private behindUnknown(known: number, from: number, found: number): number {
    let place = found + 1
    if (this.kind === 'entry') {
      const later = new Set([...this.spots].filter(([at]) => at >= from).map(([, line]) => originOf(line)))
      const ends = (line: WordLine): boolean => headStyles.has(line.style) || later.has(originOf(line))
      while (place < this.words.length && !ends(this.words[place] as WordLine)) place += 1
      return place
    }
    for (let at = known + 1; at < from; at += 1) if (place < this.words.length && wholeText(this.words[place] as WordLine) === sentText(this.sent[at] as LinearLine)) place += 1
    return place
  }
}
