import { safeHref } from '../../shared/publication/inlines'
import type { LinkFacts } from '../../shared/review/tokens'
import type { Context } from './word-context'
import { attribute, type Element } from './word-xml'

/** A link that a reader may follow; null, and named, for all else (places within the file, scripts, lost relations). */
export function linkTo(url: string, title: string | null, context: Context): LinkFacts | null {
  if (safeHref(url) === null) {
    context.note('brokenLink', url)
    return null
  }
  return { url, rel: 'noopener', target: null, title: title || null }
}

/** A w:hyperlink. */
export function hyperlinkOf(element: Element, context: Context): LinkFacts | null {
  const relation = context.relations.get(attribute(element, 'r:id') ?? '')
  const anchor = attribute(element, 'w:anchor')
  const url = (relation?.outside ? relation.target : '') + (anchor ? `#${anchor}` : '')
  return linkTo(url, attribute(element, 'w:tooltip'), context)
}

/** What a field's code comes to: a link, or a computed text that is named. */
export function fieldLink(code: string, context: Context): LinkFacts | null {
  const [name = '', ...rest] = wordsOf(code)
  if (name.toUpperCase() !== 'HYPERLINK') {
    context.note('field', name)
    return null
  }
  let url = ''
  let anchor = ''
  let title = ''
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? ''
    if (!word.startsWith('\\')) url ||= word
    else if (/^\\[lot]$/i.test(word)) {
      at += 1
      if (/l$/i.test(word)) anchor = `#${rest[at] ?? ''}`
      if (/o$/i.test(word)) title = rest[at] ?? ''
    }
  }
  return linkTo(url + anchor, title, context)
}

/** A code's words: "in quotes" or bare. */
const wordsOf = (code: string): string[] => [...code.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')

/** A run's w:fldChar. */
export function fieldMark(element: Element, context: Context): void {
  const field = context.fields.at(-1)
  const kind = attribute(element, 'w:fldCharType')
  if (kind === 'begin') context.openField({ code: '', inResult: false, link: null })
  else if (kind === 'separate' && field && !field.inResult) {
    field.inResult = true
    field.link = fieldLink(field.code, context)
  } else if (kind === 'end' && field) {
    context.fields.pop()
    if (!field.inResult) fieldLink(field.code, context)
  }
}

/** A run's w:instrText: the code may come in pieces. */
export function fieldCode(element: Element, context: Context): void {
  const field = context.fields.at(-1)
  if (field && !field.inResult && field.code.length < 2000) field.code += (element.textContent ?? '').slice(0, 2000)
}
