import { findDateline, findLoneWeather } from './dateline'
import { wholeByline } from './lineBylines'
import type { Line } from './lines'
import type { SourceRange } from './types'

const bullet = /^[•·▪◦‣●○][ \t\u3000]+(?=\S)/

/** Days, weather and bylines that stand as items of a list (• 5月29日, • 晴) without their bullets; what was taken off beside them. */
export function withoutBullets(lines: Line[]): { lines: Line[]; lifted: SourceRange[] } {
  const lifted: SourceRange[] = []
  const bare = lines.map((line): Line => {
    const lead = line.text.length > 60 ? 0 : (bullet.exec(line.text)?.[0].length ?? 0)
    if (lead === 0) return line
    const item = { ...line, start: line.start + lead, text: line.text.slice(lead), folded: line.folded.slice(lead) }
    if (!isMark(item)) return line
    lifted.push({ start: line.start, end: line.start + lead })
    return item
  })
  return { lines: bare, lifted }
}

function isMark(line: Line): boolean {
  if (findDateline(line.text)?.place === 'whole' || findLoneWeather(line.text) !== null) return true
  const byline = wholeByline(line)
  return byline !== null && (byline.strength === 'strong' || byline.parsed.confidence >= 0.85)
}
