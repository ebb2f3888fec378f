/** Paragraphs → the text of a field: a blank line stands between paragraphs. */
export function paragraphsToText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}

/** The text of a field → paragraphs: every line is one, blank lines and the spaces around a line are none of it. */
export function textToParagraphs(text: string): string[] {
  return text.split(/\r\n?|\n/u).map((line) => line.trim()).filter(Boolean)
}

/** Which paragraph of `textToParagraphs(text)` a caret stands in, or before; as many as there are when it stands behind all. */
export function paragraphAt(text: string, caret: number): number {
  const before = text.slice(0, caret)
  const lineStart = before.lastIndexOf('\n') + 1
  return textToParagraphs(text.slice(0, lineStart)).length
}
