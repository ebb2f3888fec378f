import type { DroppedText, SourceRange } from './types'

export type MetaKey = 'publisher' | 'releasedAt' | 'source' | 'counter' | 'control' | 'share' | 'series' | 'number' | 'title' | 'subtitle' | 'other'

/** One item of a meta line: its whole range and the range of its value (absolute offsets). */
export interface MetaItem { key: MetaKey; item: SourceRange; value: SourceRange; sure: boolean }

/** The reason under which a meta item is dropped; null for an item that is kept. */
export function droppedReason(key: MetaKey): DroppedText['reason'] | null {
  return key === 'counter' || key === 'control' || key === 'share' ? key : null
}
