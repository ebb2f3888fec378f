import { createContext } from 'react'
import type { StagedItem } from '../../shared/contract'
import type { Split } from './split-parts'

/** Entries that are not drawn yet, each with what draws it at once. */
export class Reveal {
  private readonly waiting = new Map<number, () => void>()

  /** Takes an entry by its place in the page as read; returns what takes it off. */
  register(origin: number, show: () => void): () => void {
    this.waiting.set(origin, show)
    return () => this.waiting.delete(origin)
  }

  show(origin: number): void {
    this.waiting.get(origin)?.()
  }
}

export const RevealContext = createContext(new Reveal())

/** The entry whose form holds a field, by its place in the page as read; null for fields outside entries. */
export function entryOfField(field: string, item: StagedItem, { page, origins }: Split): number | null {
  const [kind, number] = field.split('.')
  if (kind === 'entry') return Number(number)
  if (kind !== 'picture') return null
  const name = (item.page?.pictures[Number(number)]?.name.value ?? item.pictures[Number(number)]?.name)
  const at = page.entries.findIndex((entry) => entry.pictures.some((picture) => picture.name === name))
  return origins[at] ?? null
}
