import { ExternalHyperlink, Tab, TextRun } from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Inline, Run } from '../../../shared/publication/tree'

/** Without the hint Word sets “”‘’…— in the Latin font, since they stand in both repertoires. */
const hint = { font: { hint: 'eastAsia' } } as const

/** Runs → Word runs; neighbouring runs of one link make one hyperlink. `size` (half points) overrides the style's. */
export function wordRuns(inlines: readonly Inline[], size?: number): ParagraphChild[] {
  const out: ParagraphChild[] = []
  let at = 0
  while (at < inlines.length) {
    const first = inlines[at] as Inline
    const href = first.kind === 'text' ? first.href : undefined
    let end = at + 1
    if (href !== undefined) {
      while (inlines[end]?.kind === 'text' && (inlines[end] as Run).href === href) end += 1
      out.push(new ExternalHyperlink({ link: href, children: inlines.slice(at, end).map((inline) => textRun(inline, size)) }))
    } else out.push(textRun(first, size))
    at = end
  }
  return out
}

function textRun(inline: Inline, size: number | undefined): TextRun {
  if (inline.kind === 'break') return new TextRun({ break: 1 })
  return new TextRun({ ...hint, ...format(inline), ...(size === undefined ? {} : { size }), children: withTabs(inline.text) })
}

/** A tab in text is white space to Word; only its own element is a tab. */
function withTabs(text: string): (string | Tab)[] {
  return text.split(/(\t)/).filter((part) => part !== '').map((part) => (part === '\t' ? new Tab() : part))
}

function format(run: Run): IRunOptions {
  return {
    ...(run.href === undefined ? {} : { style: 'Hyperlink' }),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: { type: 'single' as const } } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.sub ? { subScript: true } : {}),
    ...(run.sup ? { superScript: true } : {}),
    ...(run.highlight ? { highlight: 'yellow' as const } : {}),
    ...(run.code ? { font: { ascii: 'Consolas', hAnsi: 'Consolas', eastAsia: '宋体', hint: 'eastAsia' } } : {}),
  }
}
