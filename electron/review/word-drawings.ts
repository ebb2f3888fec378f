import type { WordLine } from '../../shared/review/lines'
import type { Context, Frame } from './word-context'
import { attribute, children, descendants, tagOf, type Element } from './word-xml'

type Picture = WordLine['pictures'][number]

/** The pictures of a w:drawing, w:pict or w:object; what else is drawn there (boxes, charts) is named with its words. */
export function picturesIn(drawing: Element, frame: Frame, context: Context): Picture[] {
  const words = plainWords(drawing)
  if (words !== '' || descendants(drawing, 'w:txbxContent').length > 0) context.note('textBox', words)
  if (tagOf(drawing) === 'w:object') context.note('object')
  const properties = descendants(drawing, 'wp:docPr')[0] ?? descendants(drawing, 'v:shape')[0] ?? null
  const name = attribute(properties, 'name') ?? attribute(properties, 'id') ?? ''
  const description = attribute(properties, 'descr') ?? attribute(properties, 'alt') ?? ''
  const images = [...descendants(drawing, 'a:blip'), ...descendants(drawing, 'v:imagedata')]
  if (images.length === 0 && words === '' && tagOf(drawing) === 'w:drawing') context.note('drawing', description || name)
  return images.map((image) => ({ name, description, bytes: bytesOf(image, context), ins: frame.ins, del: frame.del, comments: [] }))
}

function bytesOf(image: Element, context: Context): Uint8Array | null {
  const relation = context.relations.get(attribute(image, 'r:embed') ?? attribute(image, 'r:id') ?? '')
  if (!relation) context.note(attribute(image, 'r:link') === null ? 'missingPicture' : 'linkedPicture')
  else if (relation.outside) context.note('linkedPicture', relation.target)
  else if (relation.type === 'image') {
    const bytes = context.from.bytes(relation.target)
    if (!bytes) context.note('missingPicture', relation.target)
    return bytes
  } else context.note('missingPicture', relation.target)
  return null
}

/** The words of what is not read as text, paragraph by paragraph; deleted words are left out. */
export const plainWords = (element: Element): string => exactWords(element).trim()

/** The same with the blanks at its ends. */
export function exactWords(element: Element): string {
  const out: string[] = []
  gatherWords(element, out)
  return out.join('').replace(/\n$/, '')
}

function gatherWords(element: Element, out: string[]): void {
  for (const one of children(element)) {
    const tag = tagOf(one)
    if (tag === 'w:t' || tag === 'm:t') out.push(one.textContent ?? '')
    else if (tag === 'w:tab') out.push('\t')
    else if (tag === 'w:br' || tag === 'w:cr') out.push('\n')
    else if (tag === 'mc:AlternateContent') {
      const choice = children(one)[0]
      if (choice) gatherWords(choice, out)
    } else if (tag !== 'w:del' && tag !== 'w:moveFrom') gatherWords(one, out)
    if (tag === 'w:p') out.push('\n')
  }
}
