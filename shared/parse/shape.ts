/** Whether a line (folded) has the form of a title: short, no full stop. `dated` allows more, since a date beside it speaks for it. */
export function isTitleLike(folded: string, dated = false): boolean {
  const text = folded.trim()
  if (text === '' || text.length > (dated ? 60 : 44)) return false
  if (/[。;:,、]$/.test(text.replace(/[|丨·—:\-,\s]+$/, (tail) => (dated ? '' : tail)))) return false
  if (/。./.test(text) || /[\p{Script=Han}"”)][.](?:$|["”\p{Script=Han}])/u.test(text)) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (dated) return true
  // Two and more commas make a sentence; one is usual in a title.
  const commas = text.split(',').length - 1
  return commas <= (text.length > 30 ? 1 : 2) && !isSpoken(text) && !/^[“"「].*[。!?,][”"」]$/.test(text)
}

/** A sentence that ends in 。's stead with …… or has more commas than a title of its length. */
export function isSpoken(folded: string): boolean {
  const text = folded.trim()
  const commas = text.split(',').length - 1
  return text.length > 20 && (commas > 1 || (commas > 0 && /(?:…|\.{3,})$/.test(text)))
}

/** Whether a text reads as a sentence of a body rather than a title. */
export function isSentenceLike(folded: string): boolean {
  const text = folded.trim()
  return /[。;]$|[\p{Script=Han}][.]$/u.test(text) || /[。;]./.test(text) || text.length > 60 || text.split(',').length > 3
}
