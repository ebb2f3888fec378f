import { spaceItems } from './inline-borders'

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]'
/** A line end in the source between two Chinese characters is no space. */
const sourceBreak = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n\\f][ \\t\\r\\n\\f]*(?=${wide})`, 'gu')

/** Gathers text into lines as a browser lays it out: white space collapses, blocks begin and end lines. */
export class LineWriter {
  private readonly done: string[] = []
  private raw = ''
  private borders: number[] = []
  private pending = ''

  /** How many lines stand so far. */
  get lines(): number {
    return this.done.length
  }

  text(value: string, preformatted: boolean): void {
    if (!preformatted) {
      this.raw += value
      return
    }
    value.split(/\r\n|\r|\n/).forEach((part, at) => {
      if (at > 0) this.lineBreak()
      // Kept from collapsing: spaces of preformatted text stand for themselves.
      this.raw += part.replaceAll(' ', '\u00a0')
    })
  }

  /** An inline element begins or ends here. */
  border(): void {
    if (this.raw !== '') this.borders.push(this.raw.length)
  }

  /** A list's number or bullet, put before the text that follows. */
  mark(text: string): void {
    this.pending = text
  }

  lineBreak(): void {
    const line = this.take()
    this.done.push(line)
  }

  endBlock(): void {
    const line = this.take()
    if (line !== '') this.done.push(line)
  }

  line(text: string): void {
    this.endBlock()
    if (text !== '') this.done.push(text)
  }

  blank(): void {
    this.done.push('')
  }

  finish(): string {
    this.endBlock()
    return this.done.join('\n')
  }

  private take(): string {
    const line = spaceItems(this.raw, this.borders).replace(sourceBreak, '').replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')
    this.raw = ''
    this.borders = []
    if (line === '') return ''
    const marked = this.pending + line
    this.pending = ''
    return marked
  }
}
