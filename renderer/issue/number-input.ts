import { findNumber } from '../../shared/parse/headline'
import { formatChineseNumber, readNumeral } from '../../shared/text/numerals'

const most = 99_999

/** 19, １９, 十九, 第十九期 or （十九） → 19; null for what is no issue number from 1 to 99 999. */
export function readIssueNumber(text: string): number | null {
  const trimmed = text.trim()
  const value = readNumeral(trimmed)?.value ?? findNumber(trimmed)?.value ?? null
  return value !== null && value >= 1 && value <= most ? value : null
}

/** Both ways of writing an issue number, for showing one beside the other. */
export function bothNumerals(number: number): { chinese: string; arabic: string } {
  return { chinese: `第${formatChineseNumber(number)}期`, arabic: `第${number}期` }
}
