import { looksLikeName, unitStrength } from './lexicon'
import type { ParsedEntry, ParsedPage } from './types'

const named = /^([\p{Script=Han}·]{2,6})[ ]*(?:[:：]|[|｜丨]|——)[ ]*(?=\S{2})/u

/**
 * 张示例：雨中的守护 — the author stands before the title. Sure where the entry has a byline that lacks only a name;
 * in doubt where it has none and every title of the page begins so.
 */
export function liftNames(page: ParsedPage): void {
  const { entries } = page
  const all = entries.length > 1 && entries.every((entry) => authorOf(entry) !== null && entry.byline === null)
  for (const entry of entries) {
    const found = authorOf(entry)
    if (found === null || entry.title === null) continue
    const { byline } = entry
    // Words of the byline that were not understood are more likely the name.
    if (byline === null ? !all : byline.value.name !== null || byline.confidence < 0.5) continue
    const { range, confidence } = entry.title
    entry.byline = { value: { unit: null, role: null, ...byline?.value, name: found.name }, range: byline?.range ?? range, confidence: byline === null ? 0.6 : 0.8 }
    entry.title = { value: entry.title.value.slice(found.length), range, confidence: Math.min(confidence, 0.85) }
  }
}

/** Whether a title begins with its author's name: 张示例：雨中的守护. */
export function authorBefore(title: string): boolean {
  return readAuthor(title) !== null
}

/** 白河区：…, 金山镇：…, 安监局：… begin with who or where, but with nobody's name. */
function isPlace(name: string): boolean {
  return name.length > 2 && unitStrength(name) === 1 && /[区县市省镇乡村州盟旗局委办院校厂所站街部厅处科队社司团道心关]$/.test(name)
}

function authorOf(entry: ParsedEntry): { name: string; length: number } | null {
  return readAuthor(entry.title?.value ?? '')
}

function readAuthor(title: string): { name: string; length: number } | null {
  const match = named.exec(title)
  const name = match?.[1] ?? ''
  return match === null || !looksLikeName(name) || isPlace(name) ? null : { name, length: match[0].length }
}
