import { captionedHead } from './captioned'
import type { Context } from './context'
import type { LineFacts } from './facts'
import type { Enumerator } from './marks'
import type { SourceRange } from './types'

/** Where the reader stands when it meets a short line. */
export type Place = 'front' | 'note' | 'between' | 'head' | 'body' | 'closed' | 'closing'

interface Ahead { date: boolean; byline: boolean; body: boolean; first: LineFacts | undefined }

/** What follows a title: a dateline, a byline, a second title line, and whether a body comes. */
function lookAhead(context: Context, k: number): Ahead {
  const ahead: Ahead = { date: false, byline: context.facts[k]?.byline?.strength === 'strong', body: false, first: undefined }
  if (captionedHead(context.facts, k)) return { ...ahead, body: true }
  let at = context.next[k] ?? context.facts.length
  ahead.first = context.facts[at]
  for (let guard = 0; guard < 5; guard++) {
    const f = context.facts[at]
    if (f === undefined) break
    if (f.kind === 'paragraph') {
      ahead.body = true
      ahead.date ||= f.dateline !== null
      ahead.byline ||= f.lead !== null
      break
    }
    if (f.kind === 'dateline') ahead.date = true
    else if (f.kind === 'byline') {
      ahead.byline = true
      ahead.date ||= f.dateline !== null
    } else if (ahead.date && (isVerse(context, at) || isShortBody(context, at))) {
      ahead.body = true
      break
    } else if (!(f.kind === 'title' && f.enumerator === null && /^[-—–(（]/.test(f.line.text))) break
    at = context.next[at] ?? context.facts.length
  }
  return ahead
}

/** Short lines one after the other below a head: a poem, or a talk. */
function isVerse(context: Context, k: number): boolean {
  const lines = [context.facts[k], context.facts[k + 1], context.facts[k + 2]]
  return lines.every((f) => f?.kind === 'title' && f.enumerator === null && f.dateline === null && f.section === null && !f.labelled && !/^[-—–(（]/.test(f.line.text)) && lines.slice(1).some((f) => f?.line.gap === 0)
}

/** 你还好吗？ under a day, and a signature that closes it: all of a body, however short. */
function isShortBody(context: Context, k: number): boolean {
  const [f, signature, after] = [context.facts[k], context.facts[k + 1], context.facts[k + 2]]
  return f?.kind === 'title' && /[?!~…]$/.test(f.line.folded) && signature?.kind === 'byline' && signature.byline?.parsed.form === 'bracket' && after?.kind !== 'paragraph'
}

/** How surely (0: not at all) a short line is the title that begins an entry. */
export function looksLikeEntryStart(context: Context, k: number, place: Place, page: { enumerator: Enumerator | null; hasHeader: boolean; dated: boolean }): number {
  const f = context.facts[k]
  if (f === undefined) return 0
  const ahead = lookAhead(context, k)
  const inRun = follows(page.enumerator, f.enumerator)
  if (f.labelled && (ahead.date || ahead.byline || ahead.body)) return 0.95
  if (place === 'closing') return ahead.date && ahead.body ? 0.8 : 0
  if (place === 'body') {
    if (ahead.date && ahead.body) return 0.9
    if (f.byline?.strength === 'strong' && ahead.body) return 0.85
    if (ahead.byline && ahead.body && context.bylineFirst) return 0.85
    if (inRun && ahead.body) return 0.75
    return context.unmarked && page.hasHeader && ahead.body && page.enumerator === null && f.line.gap > 0 ? 0.55 : 0
  }
  if (!ahead.body) return ahead.date && (place === 'closed' || place === 'between' || place === 'note') ? 0.7 : 0
  if (place === 'closed') {
    if (ahead.date || ahead.byline || inRun || k < context.lastAnchor) return ahead.date || inRun ? 0.95 : 0.88
    return page.dated || /[!！?？。]$/.test(f.line.text) ? 0 : 0.6
  }
  if (place === 'note') return ahead.date || ahead.byline ? 0.92 : k < context.lastAnchor || f.enumerator !== null ? 0.8 : 0.6
  return ahead.date || ahead.byline || f.enumerator !== null ? 0.95 : 0.85
}

/** Whether one enumerator comes next after another of the same style. */
function follows(before: Enumerator | null, after: Enumerator | null): boolean {
  return before !== null && after !== null && before.style === after.style && after.value === before.value + 1
}

/** A section heading: a marked or plain short line with an entry's head right below it. */
export function looksLikeSection(context: Context, k: number, place: Place, hasHeader: boolean): { range: SourceRange; confidence: number } | null {
  const f = context.facts[k]
  const below = context.facts[context.next[k] ?? context.facts.length]
  if (f === undefined || below === undefined || f.labelled || f.byline?.strength === 'strong') return null
  const marked = f.section !== null
  if (place === 'front' && !hasHeader && !(marked && /^[一二三四五六七八九十第]/.test(f.line.text))) return null
  if (place === 'body' && !marked) return null
  if (!marked && captionedHead(context.facts, k)) return null
  const heads = below.kind === 'titleDateline' || (below.kind === 'title' && (place === 'body' ? strongHead(context, context.next[k] ?? 0) : lookAhead(context, context.next[k] ?? 0).body))
  const dateHeads = below.kind === 'dateline' && context.facts[context.next[context.next[k] ?? 0] ?? -1]?.kind === 'title' && marked
  if (!heads && !dateHeads) return null
  if (/^[-—–(（].*[^-—–)）]$/.test(below.line.text) && below.kind === 'title' && below.enumerator === null) return null
  const range = f.section ?? { start: f.line.start, end: f.line.end }
  return { range, confidence: marked ? 0.95 : 0.65 }
}

function strongHead(context: Context, k: number): boolean {
  const ahead = lookAhead(context, k)
  return ahead.body && (ahead.date || (ahead.byline && context.bylineFirst))
}
