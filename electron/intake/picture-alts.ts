import type { ParsedPage } from '../../shared/parse/types'
import { looksLikeFileName } from '../../shared/publication/captions'

/** Alternative texts by the names that a text gives its pictures. */
export type PictureAlts = ReadonlyMap<string, string>

const longest = 500
/** What programs write by themselves: a bare word for picture, and Word's notice under a machine's description. */
const bareWord = /^(?:图片|图像|照片|插图|配图|image|img|picture|pic|photo)[\s\d]*$/i
const machineNotice = /\s*(?:(?:低|中|高)可信度)?描述已自动生成\s*$|\s*Description automatically generated(?: with \w+ confidence)?\s*$/i

/** An alternative text as somebody wrote it; '' for a file's name or a word that a program put there. */
export function writtenAlt(alt: string): string {
  const text = alt.replace(machineNotice, '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return looksLikeFileName(text) || bareWord.test(text) ? '' : Array.from(text).slice(0, longest).join('')
}

/** The page with the alternative texts at its pictures, also at those whose file did not come along. */
export function withAlts(page: ParsedPage, alts: PictureAlts): ParsedPage {
  const pictures = page.pictures.map((picture) => {
    const alt = alts.get(picture.name.value) ?? ''
    return alt === '' ? picture : { ...picture, alt }
  })
  return { ...page, pictures }
}
