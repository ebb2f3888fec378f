/** The orders that Word insists on (ECMA-376 part 1, transitional), for the elements that a copy may hold. */
import { JSDOM } from 'jsdom'

const formats = 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
const settings = 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle'
const orders: Record<string, string[]> = {
  'r/rPr': `${formats} rPrChange`.split(' '),
  'rPrChange/rPr': formats.split(' '),
  'pPr/rPr': `ins del moveFrom moveTo ${formats} rPrChange`.split(' '),
  'p/pPr': `${settings} rPr sectPr pPrChange`.split(' '),
  'pPrChange/pPr': settings.split(' '),
}
const markers = ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd']
const changes = ['ins', 'del', 'moveFrom', 'moveTo']
const inside: Record<string, string[]> = {
  body: ['p', 'sectPr', ...markers],
  p: ['pPr', 'r', 'hyperlink', ...changes, ...markers],
  hyperlink: ['r', ...changes],
  ins: ['r', 'del', 'moveFrom'], moveTo: ['r', 'del', 'moveFrom'], del: ['r'], moveFrom: ['r'],
  r: ['rPr', 't', 'delText', 'br', 'tab', 'drawing', 'commentReference'],
}
const unique = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'bookmarkStart', 'moveFromRangeStart', 'moveToRangeStart']

/** Everything in word/document.xml that Word would refuse, in words; nothing for a sound part. */
export function faultsIn(xml: string): string[] {
  const document = new JSDOM(xml, { contentType: 'text/xml' }).window.document
  const faults: string[] = []
  const ids = new Set<string>()
  for (const element of document.getElementsByTagName('*')) {
    const name = element.localName
    const children = [...element.children].map((one) => one.localName)
    const order = orders[`${element.parentElement?.localName ?? ''}/${name}`]
    if (order) faults.push(...disordered(name, children, order))
    if (name === 'rPr' || name === 'pPr') continue
    if (element.prefix === 'w' && inside[name] && !isMark(element)) faults.push(...children.filter((one) => !inside[name]?.includes(one)).map((one) => `${one} in ${name}`))
    if (!unique.includes(name)) continue
    const id = element.getAttribute('w:id') ?? ''
    if (ids.has(id)) faults.push(`id ${id} twice`)
    ids.add(id)
    if (name !== 'bookmarkStart' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(element.getAttribute('w:date') ?? '')) faults.push(`date of ${name}`)
  }
  return [...faults, ...unpaired(document)]
}

/** A change inside rPr is the paragraph mark's: it holds nothing. */
const isMark = (element: Element): boolean => element.parentElement?.localName === 'rPr'

function disordered(name: string, children: string[], order: readonly string[]): string[] {
  const places = children.map((one) => order.indexOf(one))
  const sound = places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)))
  return sound ? [] : [`${name}: ${children.join(' ')}`]
}

/** Ranges that begin and do not end, or the other way round. */
function unpaired(document: Document): string[] {
  const ids = (name: string): string => [...document.getElementsByTagName(`w:${name}`)].map((one) => one.getAttribute('w:id')).sort().join(' ')
  return ['bookmark', 'commentRange', 'moveFromRange', 'moveToRange'].filter((name) => ids(`${name}Start`) !== ids(`${name}End`)).map((name) => `${name} unpaired`)
}
