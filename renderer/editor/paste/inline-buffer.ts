import { lineBreak, link, tab, text } from '../../../shared/document/make'
import { textFormat, type InlineData, type LinkData } from '../../../shared/document/nodes'

export interface InlineStyle { format: number; href: string | null }
interface Piece extends InlineStyle { text: string }

const cjk = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f'
const brokenLine = new RegExp(`([${cjk}])[ \\t]*\\r?\\n[ \\t]*(?=[${cjk}])`, 'g')

/** Gathers the text of one block as it is read, with the white space of HTML collapsed as a browser would. */
export class InlineBuffer {
  private pieces: Piece[] = []

  /** Line ends in the source are spaces, but nothing between two Chinese characters: Word breaks its lines there. */
  add(source: string, style: InlineStyle, keepSpace: boolean): void {
    // Hard spaces in front are an indent by hand; others are spaces.
    const plain = source.replace(/^\s*\u00a0[\s\u00a0]*\u00a0/, '\u3000\u3000').replace(/\u00a0/g, ' ').replace(/[\u00ad\u200b\ufeff]/g, '')
    if (keepSpace) {
      plain.split(/(\r?\n)/).forEach((part) => { if (/^\r?\n$/.test(part)) this.breakLine(style); else this.push(part, style) })
      return
    }
    const collapsed = plain.replace(brokenLine, '$1').replace(/[ \t\r\n\f]+/g, ' ')
    const last = this.pieces.at(-1)
    const doubled = collapsed.startsWith(' ') && (!last || /[ \n]$/.test(last.text))
    this.push(doubled ? collapsed.slice(1) : collapsed, style)
  }

  breakLine(style: InlineStyle): void {
    this.push('\n', style)
  }

  addTab(style: InlineStyle): void {
    this.push('\t', style)
  }

  private push(value: string, style: InlineStyle): void {
    if (value === '') return
    const last = this.pieces.at(-1)
    if (last?.format === style.format && last.href === style.href) last.text += value
    else this.pieces.push({ ...style, text: value })
  }

  /** What was gathered, as paragraphs: two line breaks, or one before an indent, part them. Empties the buffer. */
  take(): InlineData[][] {
    const lines: Piece[][] = [[]]
    for (const piece of this.pieces) {
      piece.text.split(/\n[ \t]*(?:\n\s*|(?=\u3000\u3000| {2}))/).forEach((part, at) => {
        if (at > 0) lines.push([])
        lines.at(-1)?.push({ ...piece, text: part })
      })
    }
    this.pieces = []
    return lines.map(trimmed).filter((line) => line.length > 0).map(inlinesOf)
  }
}

/** Takes indents, spaces and breaks off both ends. */
function trimmed(line: Piece[]): Piece[] {
  const left = [...line]
  for (let first = left[0]; first; first = left[0]) {
    first.text = first.text.replace(/^[\s\u3000]+/, '')
    if (first.text !== '') break
    left.shift()
  }
  for (let last = left.at(-1); last; last = left.at(-1)) {
    last.text = last.text.replace(/[\s\u3000]+$/, '')
    if (last.text !== '') break
    left.pop()
  }
  return left.filter((piece) => piece.text !== '')
}

function inlinesOf(line: Piece[]): InlineData[] {
  const result: InlineData[] = []
  for (const piece of line) {
    const parts = piece.text.split(/([\n\t])/).filter((part) => part !== '')
    const nodes = parts.map((part): Exclude<InlineData, LinkData> => (part === '\n' ? lineBreak() : part === '\t' ? tab() : text(part, piece.href === null ? piece.format : piece.format & ~textFormat.underline)))
    const last = result.at(-1)
    if (piece.href === null) result.push(...nodes)
    else if (last?.type === 'link' && last.url === piece.href) last.children.push(...nodes)
    else result.push(link(piece.href, nodes))
  }
  return result
}
