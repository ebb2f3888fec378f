import { styleIds } from '../export/word/styles'
import { creditStyle } from './writer-styles'

/**
 * Our styles by the names that Word, WPS and LibreOffice give them, in lower case: ids change when another program
 * saves the file (WPS counts them), names are kept or translated.
 */
const named: Record<string, readonly string[]> = {
  [styleIds.title]: ['title', '标题'],
  [styleIds.subtitle]: ['subtitle', '副标题'],
  [styleIds.mastheadRule]: ['报头线'],
  [styleIds.series]: ['系列名'],
  [styleIds.imprint]: ['发布信息'],
  [styleIds.noteLabel]: ['编者按标题'],
  [styleIds.note]: ['编者按'],
  [styleIds.heading1]: ['heading 1', '标题 1', 'heading1', '标题1'],
  [styleIds.heading2]: ['heading 2', '标题 2', 'heading2', '标题2'],
  [styleIds.heading3]: ['heading 3', '标题 3', 'heading3', '标题3'],
  [styleIds.heading4]: ['heading 4', '标题 4', 'heading4', '标题4'],
  [styleIds.dateline]: ['日期天气'],
  [styleIds.byline]: ['署名'],
  [styleIds.body]: ['正文首行缩进', 'body text first indent', 'first line indent'],
  [styleIds.plain]: ['正文不缩进'],
  [styleIds.quote]: ['quote', 'quotations', 'block quotation', '引用'],
  [styleIds.list]: ['list paragraph', '列出段落', '列表段落'],
  [styleIds.picture]: ['图片'],
  [styleIds.caption]: ['caption', '题注'],
  [creditStyle]: ['图片来源'],
  [styleIds.closingLabel]: ['结语标题'],
  [styleIds.closing]: ['结语'],
  [styleIds.footer]: ['footer', '页脚'],
}

/** Word's standard paragraph: no style of ours. */
export const normal = 'Normal'

const byName = new Map([...Object.entries(named).flatMap(([id, names]) => names.map((name) => [name, id] as const)), ['normal', normal], ['正文', normal], ['default paragraph style', normal]] as const)
const byId = new Set<string>(Object.keys(named))

/** Our id of a style by what it is called, else by its id; null for a style that is not ours. A name may carry aliases after commas. */
export function ourStyle(id: string, name: string): string | null {
  for (const one of name.split(/[,，;]/)) {
    const found = byName.get(one.trim().replace(/\s+/g, ' ').toLowerCase())
    if (found !== undefined) return found
  }
  return name === '' && byId.has(id) ? id : null
}

/** Character styles that set off a link: their underline is not the writer's. */
export const isLinkStyle = (name: string): boolean => /^(?:(?:followed ?)?hyperlink|(?:visited )?internet link|internetlink|visitedinternetlink|超链接|已访问的超链接|index link|listlabel ?\d+)$/i.test(name.trim())
