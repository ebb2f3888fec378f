import { Paragraph, type NumberingDefinition } from 'docx'
import type { LinearLine } from '../../shared/review/linear'
import type { BlockFacts } from '../../shared/review/tokens'
import { bulletLevels, numberLevels } from '../export/word/styles'

interface Open { listType: string; start: number; reference: number }

/** Which of Word's numberings each line of a list takes: one for all bullets, one for each list that counts. */
export class ListNumbers {
  private readonly definitions: NumberingDefinition[] = [{ reference: 'bullets', levels: bulletLevels }, { reference: 'numbers', levels: numberLevels(1, 0) }]
  private readonly lines = new Map<number, { reference: number; level: number }>()
  /** Word's ids in the order of the definitions; known once the package is made. */
  private ids: number[] = []

  constructor(lines: readonly LinearLine[]) {
    let open: Open[] = []
    lines.forEach((line, at) => {
      const lists = line.block?.type === 'listitem' ? (line.block.lists ?? [{ listType: 'bullet', start: 1 }]) : []
      const kept = lists.findIndex((list, depth) => open[depth]?.listType !== list.listType || open[depth].start !== list.start)
      open = open.slice(0, kept < 0 ? lists.length : kept)
      for (const list of lists.slice(open.length)) open.push({ ...list, reference: this.define(list, open.length) })
      const own = open.at(-1)
      if (own) this.lines.set(at, { reference: own.reference, level: levelOf(lists.length) })
    })
  }

  private define({ listType, start }: { listType: string; start: number }, depth: number): number {
    if (listType !== 'number') return 0
    return this.definitions.push({ reference: `numbers-${this.definitions.length}`, levels: numberLevels(start, levelOf(depth + 1)) }) - 1
  }

  /** For the package's maker: the numberings, and a paragraph of each, from which their ids are learnt. */
  get numbering(): NumberingDefinition[] {
    return this.definitions
  }
  get samples(): Paragraph[] {
    return this.definitions.map(({ reference }) => new Paragraph({ numbering: { reference, level: 0 } }))
  }
  learn(body: string): void {
    this.ids = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((found) => Number(found[1]))
  }

  of(at: number): { id: number; level: number } | null {
    const found = this.lines.get(at)
    return found ? { id: this.ids[found.reference] ?? 0, level: found.level } : null
  }

  /** For what was an item before: which list it stood in is not known any more, its kind and depth are. */
  former(block: BlockFacts): { id: number; level: number } | null {
    if (block.type !== 'listitem') return null
    const lists = block.lists ?? []
    return { id: this.ids[lists.at(-1)?.listType === 'number' ? 1 : 0] ?? 0, level: levelOf(lists.length) }
  }
}

/** Word has nine levels. */
const levelOf = (depth: number): number => Math.min(8, Math.max(0, depth - 1))
