import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** Part name → its bytes. */
export type Parts = Record<string, Uint8Array>

/**
 * Makes the package the same for the same issue, and complete: the library puts random link ids, running picture
 * ids and the present moment into it, and knows neither the document's language nor East Asian theme language.
 * Pictures are stored, not deflated a second time.
 */
export function settlePackage(bytes: Uint8Array, moment: string): Uint8Array {
  const parts: Parts = unzipSync(bytes)
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  settleLinks(parts)
  edit('word/document.xml', settleIds)
  edit('docProps/core.xml', (xml) => settleCore(xml, moment))
  edit('word/settings.xml', (xml) => xml.replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'))
  edit('word/fontTable.xml', (xml) => xml.replace(/(<w:fonts[^>]*?)\/>$/, (_whole, open: string) => `${open}>${fontTable}</w:fonts>`))
  return zip(parts)
}

/** What the named fonts are like, so that a machine without them takes a kindred one: name, Latin name, PANOSE, family. */
const fontTable = ([
  ['宋体', 'SimSun', '02010600030101010101', 'roman'],
  ['黑体', 'SimHei', '02010609060101010101', 'swiss'],
  ['楷体', 'KaiTi', '02010609060101010101', 'script'],
  ['仿宋', 'FangSong', '02010609060101010101', 'roman'],
] as const).map(([name, latin, panose, family]) => `<w:font w:name="${name}"><w:altName w:val="${latin}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`).join('')

function settleLinks(parts: Parts): void {
  const relations = parts['word/_rels/document.xml.rels']
  const document = parts['word/document.xml']
  if (!relations || !document) return
  const ids = new Map<string, string>()
  const settled = strFromU8(relations).replace(/Id="(rId[^"]*[^"\d][^"]*|rId)"/g, (_whole, id: string) => `Id="${named(ids, id)}"`)
  parts['word/_rels/document.xml.rels'] = strToU8(settled)
  if (ids.size > 0) parts['word/document.xml'] = strToU8(strFromU8(document).replace(/r:id="([^"]+)"/g, (whole, id: string) => (ids.has(id) ? `r:id="${named(ids, id)}"` : whole)))
}

function named(ids: Map<string, string>, id: string): string {
  const name = ids.get(id) ?? `rIdLink${ids.size + 1}`
  ids.set(id, name)
  return name
}

/** Pictures count from one; the masthead's bookmark is the only one. */
function settleIds(xml: string): string {
  let next = 0
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+/g, (_whole, before: string) => `${before}1`).replace(/<wp:docPr id="\d+"/g, () => {
    next += 1
    return `<wp:docPr id="${next}"`
  })
}

function settleCore(xml: string, moment: string): string {
  const dated = xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
  return dated.replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>')
}

/** The types part first, as readers that stream expect; all else by name. The date is the earliest that ZIP can hold. */
export function zip(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml'
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1))
  const entries: Zippable = {}
  for (const name of names) entries[name] = [parts[name] as Uint8Array, { level: name.startsWith('word/media/') ? 0 : 6, mtime: new Date(1980, 0, 1), os: 0 }]
  return zipSync(entries)
}
