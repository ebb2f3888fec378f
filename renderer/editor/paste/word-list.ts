import { list } from '../../../shared/document/make'
import type { InlineData, ListData } from '../../../shared/document/nodes'

/**
 * Word and WPS paste list items as paragraphs; what makes them items hides in their styles. `label` is a number that our
 * lists cannot write (一、 （一） ①): such an item stays a paragraph, its number text.
 */
export interface WordItem { level: number; ordered: boolean; start: number; label: string }

const numeral = /^[（(]?([0-9]+|[a-zA-Z]|[ivxIVX]+|[一二三四五六七八九十百]+)[.．、)）]/

/** The paragraph's place in a Word list; null when it is no list item. */
export function wordItem(paragraph: Element): WordItem | null {
  const style = paragraph.getAttribute('data-style') ?? ''
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(style)
  const marker = [...paragraph.querySelectorAll('*')].find(isMarker)
  if (!level && !(marker && paragraph.className.startsWith('MsoListParagraph'))) return null
  const said = (marker?.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  const number = numeral.exec(said)
  const depth = Number(level?.[1] ?? 1)
  return { level: depth, ordered: number !== null, start: Number.parseInt(number?.[1] ?? '1', 10) || 1, label: isPlain(said, depth) ? '' : said }
}

/** 1. 2. 3. and, below the first level, any other count in digits or letters; everything that is no count is a bullet. */
function isPlain(said: string, level: number): boolean {
  if (/^第|^[（(]?[一二三四五六七八九十百]+[.．、)）]|^[①-⑳㈠-㈩]/.test(said)) return false
  return level > 1 || !numeral.test(said) || /^[0-9]+[.．]$/.test(said)
}

/** The number or bullet that Word writes into the text of an item. */
export function isMarker(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? '')
}

/** A run of Word items by level → one list, deeper levels nested. */
export function nest(run: { item: WordItem; content: InlineData[] }[]): ListData {
  const first = run[0] ?? { item: { level: 1, ordered: false, start: 1, label: '' }, content: [] }
  const items: (InlineData[] | ListData)[] = []
  for (let at = 0; at < run.length;) {
    const one = run[at]
    if (!one) break
    if (one.item.level <= first.item.level) {
      items.push(one.content)
      at += 1
      continue
    }
    const end = run.findIndex((other, index) => index > at && other.item.level <= first.item.level)
    const deeper = run.slice(at, end === -1 ? run.length : end)
    items.push(nest(deeper))
    at += deeper.length
  }
  return list(first.item.ordered ? 'number' : 'bullet', items, first.item.ordered ? first.item.start : 1)
}
