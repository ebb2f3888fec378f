import { isBlankCode } from './normalise'

/** What Word's 字数统计 shows. */
export interface TextCount {
  /** 字数: every East Asian character and punctuation mark is one, every run of other characters is one. */
  words: number
  /** 字符数（不计空格） */
  characters: number
  /** 字符数（计空格） */
  charactersWithSpaces: number
  /** 段落数: paragraphs that hold text. */
  paragraphs: number
  /** 非中文单词 */
  nonAsianWords: number
  /** 中文字符和朝鲜语单词 */
  asianCharacters: number
}

/** East Asian for counting: ideographs, kana, hangul, CJK and full-width punctuation, and “”‘’…—· as Chinese text uses them. */
function isAsian(code: number): boolean {
  if (code < 0x2e80) return code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d || code === 0x2014 || code === 0x2026 || code === 0xb7 || (code >= 0x2460 && code <= 0x24ff) || (code >= 0x2500 && code <= 0x266f)
  return (code <= 0x9fff && code !== 0x3000) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xffef) || (code >= 0x20000 && code <= 0x3ffff)
}

/** Line ends separate paragraphs and are no characters; code points count, not UTF-16 units. */
export function countText(text: string): TextCount {
  const count: TextCount = { words: 0, characters: 0, charactersWithSpaces: 0, paragraphs: 0, nonAsianWords: 0, asianCharacters: 0 }
  let inWord = false
  let filled = false
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code === 0x0a || code === 0x0d || code === 0x2029) {
      inWord = false
      filled = false
      continue
    }
    // BOM and zero-width marks are not seen, so they count as nothing.
    if (code === 0xfeff || (code >= 0x200b && code <= 0x200f) || code === 0x2060) continue
    count.charactersWithSpaces++
    if (isBlankCode(code)) {
      inWord = false
      continue
    }
    count.characters++
    if (!filled) count.paragraphs++
    filled = true
    if (isAsian(code)) {
      count.asianCharacters++
      inWord = false
    } else if (!inWord) {
      count.nonAsianWords++
      inWord = true
    }
  }
  count.words = count.asianCharacters + count.nonAsianWords
  return count
}
