import { textFormat } from '../document/nodes'
import type { InlineData, TextData } from '../document/nodes'
import type { Inline, Run } from './tree'

type Flag = 'bold' | 'italic' | 'underline' | 'strike' | 'sub' | 'sup' | 'code' | 'highlight'
const flagBits: readonly [Flag, number][] = [
  ['bold', textFormat.bold], ['italic', textFormat.italic], ['underline', textFormat.underline], ['strike', textFormat.strikethrough],
  ['sub', textFormat.subscript], ['sup', textFormat.superscript], ['code', textFormat.code], ['highlight', textFormat.highlight],
]

/** A link's address if a reader may follow it (http, https, mailto), else null. */
export function safeHref(url: string): string | null {
  const trimmed = url.trim()
  if (!/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return null
  try {
    return new URL(trimmed).href
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Inline nodes → runs: neighbours of one format joined, blanks at both ends dropped (the writers indent by style),
 * links that nobody should follow kept as text and reported.
 */
export function publishInlines(nodes: readonly InlineData[], onDroppedLink: (url: string) => void): Inline[] {
  const runs: Inline[] = []
  collect(nodes, undefined, runs, onDroppedLink)
  return trimmed(joined(runs))
}

function collect(nodes: readonly InlineData[], href: string | undefined, into: Inline[], onDroppedLink: (url: string) => void): void {
  for (const node of nodes) {
    if (node.type === 'linebreak') into.push({ kind: 'break' })
    else if (node.type === 'link') {
      const safe = safeHref(node.url)
      if (safe === null) onDroppedLink(node.url)
      collect(node.children, safe ?? href, into, onDroppedLink)
    } else if (node.text !== '') into.push(...linesOf(node.text, node.type === 'tab' ? 0 : formatOf(node), href))
  }
}

/** Line ends inside a text, Unicode's own too, are breaks: neither Word nor a browser would show them. */
function linesOf(text: string, format: number, href: string | undefined): Inline[] {
  return text.split(/(\r\n|[\r\n\u0085\u2028\u2029])/).filter((part) => part !== '').map((part) => (/^[\r\n\u0085\u2028\u2029]/.test(part) ? { kind: 'break' } : runOf(part, format, href)))
}

/** Format bits from an older or foreign file may be missing. */
const formatOf = (node: TextData): number => (Number.isInteger(node.format) ? node.format : 0)

function runOf(text: string, format: number, href: string | undefined): Run {
  const run: Run = { kind: 'text', text: withoutControls(text) }
  for (const [flag, bit] of flagBits) if ((format & bit) !== 0) run[flag] = true
  if (href !== undefined) run.href = href
  return run
}

/** Characters that neither XML 1.0 nor HTML allows in text, and lone surrogates, which no UTF-8 file can hold. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

const sameFormat = (a: Run, b: Run): boolean => a.href === b.href && flagBits.every(([flag]) => a[flag] === b[flag])

function joined(runs: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const run of runs) {
    const last = out[out.length - 1]
    if (run.kind === 'text' && last?.kind === 'text' && sameFormat(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const blankStart = /^[\s\u200b\u2060]+/
const blankEnd = /[\s\u200b\u2060]+$/

function trimmed(runs: readonly Inline[]): Inline[] {
  const out = [...runs]
  for (let first = out[0]; first; first = out[0]) {
    const text = first.kind === 'text' ? first.text.replace(blankStart, '') : ''
    if (text !== '' && first.kind === 'text') {
      out[0] = { ...first, text }
      break
    }
    out.shift()
  }
  for (let last = out[out.length - 1]; last; last = out[out.length - 1]) {
    const text = last.kind === 'text' ? last.text.replace(blankEnd, '') : ''
    if (text !== '' && last.kind === 'text') {
      out[out.length - 1] = { ...last, text }
      break
    }
    out.pop()
  }
  return out
}

/** The text of runs, breaks as one space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('')
}
