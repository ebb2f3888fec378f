import { findDates } from '../text/dates'
import type { Line } from './lines'
import type { SourceRange } from './types'

/** A value without the separators and lone brackets around it. */
export function stripEdges(line: Line, from: number, to: number): SourceRange {
  const raw = line.folded.slice(from, to)
  const lead = /^[\s|丨/·,;、\]【[〖<>〗「」]*/.exec(raw)?.[0].length ?? 0
  let value = raw.slice(lead).replace(/[\s|丨/·,;、【[〖<「]+$/, '')
  // A bracket that closes what opened before the key (【来源：示例网】) is no part of the value.
  while (/[)\]】〗>」]$/.test(value) && !opens(value)) value = value.slice(0, -1).replace(/[\s|丨/·,;、【[(〖<「]+$/, '')
  const start = line.start + from + lead
  return { start, end: start + value.length }
}

/** Whether the bracket that ends a text opens in it. */
function opens(value: string): boolean {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '】': '【', '〗': '〖', '>': '<', '」': '「' }
  return value.slice(0, -1).lastIndexOf(pairs[value.slice(-1)] ?? '') > value.slice(0, -1).lastIndexOf(value.slice(-1))
}

const dayEnd = /^[ T]*(?:[0-9]{1,2}(?:[:：]|时)[0-9]{2}(?:[:分][0-9]{0,2}秒?)?)?[ ]*(?:出版|印发|发布|印制|编印|编发|刊发|发行|印|讯)?[ )\]】|]*$/

/** A whole date with its year (and its time) that ends a text, apart from what stands before it; null when none does. */
export function trailingDay(folded: string): SourceRange | null {
  const found = findDates(folded).at(-1)
  if (found?.date?.year == null || !dayEnd.test(folded.slice(found.end)) || !/^$|[ \t|丨/·,;([【]$/.test(folded.slice(0, found.start))) return null
  const time = /^[ T]*[0-9]{1,2}(?:[:：]|时)[0-9]{2}(?:[:分][0-9]{0,2}秒?)?/.exec(folded.slice(found.end))?.[0].length ?? 0
  return { start: found.start, end: found.end + time }
}
