import type { Inline, Run } from './tree'

/** Text made safe for HTML content and for double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

const tags: readonly (readonly [Exclude<keyof Run, 'kind' | 'text' | 'href'>, string])[] = [
  ['code', 'code'], ['sub', 'sub'], ['sup', 'sup'], ['strike', 's'], ['underline', 'u'], ['italic', 'em'], ['bold', 'strong'], ['highlight', 'mark'],
]

function runHtml(run: Run): string {
  return tags.reduce((inner, [flag, tag]) => (run[flag] === true ? `<${tag}>${inner}</${tag}>` : inner), escapeHtml(run.text))
}

/** Runs → HTML; neighbouring runs of one link share one anchor. */
export function inlinesHtml(inlines: readonly Inline[]): string {
  let out = ''
  let open: string | undefined
  for (const inline of inlines) {
    const href = inline.kind === 'text' ? inline.href : open
    if (href !== open) {
      if (open !== undefined) out += '</a>'
      if (href !== undefined) out += `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`
      open = href
    }
    out += inline.kind === 'text' ? runHtml(inline) : '<br>'
  }
  return open === undefined ? out : `${out}</a>`
}
