/** How many author colours tokens.css has (--author-1 …). */
const count = 6

/** The same name has the same colour in every window: 1 to 6. */
export function colourOf(author: string): number {
  let sum = 0
  for (const letter of author) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % count) + 1
}
