import { textFormat, type IssueDocument } from '../document/nodes'
import { flattenDocument } from './flatten'
import type { Stamp } from './marks'
import { labelOf } from './moves'
import type { BoxToken, Token } from './tokens'

/** 修订 as a card shows it: everything that one author did under one id. */
export interface Suggestion {
  id: string
  by: string
  /** The latest of its acts. */
  at: string
  untracked: boolean
  /** The words it adds and takes away; ¶ for a break. */
  inserted: string
  deleted: string
  /** Names of switched formats (bold, italic…), and `link`. */
  formats: string[]
  /** Whole things: what kind, and its first words. */
  things: { did: 'added' | 'removed' | 'moved' | 'changed'; type: string; label: string }[]
  /** Blocks whose kind, alignment or indent it changes. */
  restyled: { key: string; was: unknown }[]
  /** The entry or other part that it begins in: its id or type, and its first words. */
  place: { id: string; type: string; label: string }
}

/** Every suggestion of an issue in the order in which it begins in the text. */
export function suggestionsOf(document: IssueDocument): Suggestion[] {
  const collector = new Collector()
  collector.visit(flattenDocument(document), { id: '', type: 'root', label: '' })
  return [...collector.found.values()]
}

class Collector {
  readonly found = new Map<string, Suggestion>()

  visit(tokens: readonly Token[], place: Suggestion['place']): void {
    for (const token of tokens) {
      const text = token.kind === 'char' ? token.text : token.kind === 'start' ? '¶' : ''
      const { ins, del, was } = token.marks ?? {}
      if (token.kind === 'box') this.box(token, place)
      else {
        if (ins) this.of(ins, place).inserted += text
        for (const stamp of del ?? []) this.of(stamp, place).deleted += text
      }
      if (token.kind === 'char') for (const mark of token.marks?.fmt ?? []) addOnce(this.of(mark, place).formats, ...formatNames(mark.bits))
      for (const mark of was ?? []) {
        const card = this.of(mark, place)
        if (mark.key === 'link') addOnce(card.formats, 'link')
        else if (token.kind === 'start') card.restyled.push({ key: mark.key, was: mark.was })
      }
    }
  }

  private box(box: BoxToken, outer: Suggestion['place']): void {
    if (box.node.type === 'move-ghost') return
    const place = outer.type === 'root' ? { id: box.key.replace(/^entry:|^figure:/, ''), type: box.node.type, label: labelOf(box) } : outer
    const thing = { type: box.node.type, label: labelOf(box) }
    const { ins, del, moved, was } = (box.marks ?? {}) as { ins?: Stamp; del?: Stamp[]; moved?: Stamp; was?: Stamp[] }
    if (ins) this.of(ins, place).things.push({ did: 'added', ...thing })
    for (const stamp of del ?? []) this.of(stamp, place).things.push({ did: 'removed', ...thing })
    if (moved) this.of(moved, place).things.push({ did: 'moved', ...thing })
    for (const stamp of was ?? []) this.of(stamp, place).things.push({ did: 'changed', ...thing })
    this.visit(box.children, place)
  }

  private of(stamp: Stamp, place: Suggestion['place']): Suggestion {
    const known = this.found.get(stamp.id)
    if (known) {
      if (stamp.at > known.at) known.at = stamp.at
      return known
    }
    const made: Suggestion = { id: stamp.id, by: stamp.by, at: stamp.at, untracked: stamp.untracked === true, inserted: '', deleted: '', formats: [], things: [], restyled: [], place }
    this.found.set(stamp.id, made)
    return made
  }
}

function addOnce(list: string[], ...names: string[]): void {
  for (const name of names) if (!list.includes(name)) list.push(name)
}

const formatNames = (bits: number): string[] => Object.entries(textFormat).filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name)
