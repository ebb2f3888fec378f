/** What a returned file did to the pictures of the issue's own figures: another picture put in, or the picture taken out and its caption left. */
import type { Addition } from './delta'
import type { WordLine, WordPicture } from './lines'
import type { LinearLine } from './linear'
import type { Stamp } from './marks'
import type { UnitPair } from './returned-pairs'
import type { BoxToken, Token } from './tokens'
import { pickFields } from './values'

type Change = NonNullable<Addition['was']>[number]

/** A figure's media id while the file that the reviewer put in is not stored yet; the stamp's id makes it one of a kind. */
export const mediaToCome = (stampId: string): string => `to-come:${stampId}`

/** Whether a figure shows something else in the file than it was sent with. The card that keeps a missing picture's place is nobody's picture. */
export function showsOther({ node }: BoxToken, { shows, bytes }: WordPicture): boolean {
  const mediaId = typeof node['mediaId'] === 'string' ? node['mediaId'] : null
  return bytes !== null && shows !== undefined && !shows.includes(mediaId) && !shows.includes(null)
}

/** Another picture in a figure, to be filled once its file is stored. */
export function replacement(figure: BoxToken, picture: WordPicture, stamp: Stamp): Change {
  const was = pickFields(figure, 'picture')
  const fileName = /^(?:figure:|$)/.test(picture.name) ? was['fileName'] : picture.name
  return { ...stamp, key: 'picture', was, is: { mediaId: mediaToCome(stamp.id), originalId: null, fileName, width: 0, height: 0 } }
}

/** The picture out of a figure whose caption stays. */
export function removal(figure: BoxToken, stamp: Stamp): Change {
  const was = pickFields(figure, 'picture')
  return { ...stamp, key: 'picture', was, is: { mediaId: null, originalId: null, fileName: was['fileName'], width: 0, height: 0 } }
}

/** Figures of whose caption or credit words are left in the file: without its picture such a figure still stands. */
export function captionedFigures(pairs: readonly UnitPair[], sent: readonly LinearLine[], words: readonly WordLine[]): ReadonlySet<Token> {
  const out = new Set<Token>()
  for (const { sent: unit, word } of pairs) {
    const figure = unit?.char && word ? sent[unit.line]?.boxes.at(-1) : undefined
    if (figure?.node.type !== 'figure' || !word || (unit?.marks?.del ?? []).length > 0) continue
    if (!words[word.line]?.chars[word.at]?.del) out.add(figure)
  }
  return out
}
