import { stripBlanks } from '../../shared/text/normalise'
import { ancestors, articlePlace, opensPageTitle, type ArticlePlace } from './article-place'
import type { HtmlElement, HtmlNode } from './html-tree'
import { measurePage, type Measure, type Measures } from './page-measure'
import { shownLines, walkPage, type ElementKinds, type ShownLine } from './page-walk'
import { isHeadBar, isKnownLine, tellsArticle, tellsSitePart } from './site-lines'
import { isSitePicture, nameSign } from './site-words'

/** The parts of a page that are the site's, what they say beyond the words that every site has, and how long all they say is. */
export interface SiteParts { parts: ReadonlySet<HtmlElement>; texts: string[]; length: number }

/** Blocks deeper inside are not judged, so that nesting without end costs no time without end. */
const deepest = 60
const longestPart = 20_000
const nothing: Measure = { letters: 0, linked: 0, prose: 0, clean: 0, links: 0, pictures: 0, first: 0, last: 0 }

/** What the block around an element showed: a block that holds all of another shows the same. */
interface Shown { measure: Measure; lines: ShownLine[] }

interface Page extends ArticlePlace { measures: Measures; kinds: ElementKinds; kept: ReadonlySet<HtmlElement>; wholeMeasure: Measure }

/**
 * Finds menus, side bars, link lists, feet and the like around an article by several signs together: the element itself,
 * its class and id, how much of it is links, its words, and where it stands. What holds the article's prose or its title
 * stays, and a paragraph of prose stays whatever its block is called unless two more signs speak against it.
 */
export function findSiteParts(root: HtmlNode, kinds: ElementKinds): SiteParts {
  const found = { parts: new Set<HtmlElement>(), texts: [] as string[], length: 0 }
  const body = findBody(root)
  const measures = body ? measurePage(body, kinds) : null
  const whole = body && measures ? articlePlace(body, titleOf(root), measures, kinds) : null
  const wholeMeasure = whole ? measures?.of.get(whole.whole) : undefined
  if (!body || !measures || !whole || !wholeMeasure) return found
  const page = { ...whole, measures, kinds, wholeMeasure, kept: new Set([...ancestors(whole.content), ...(whole.title ? ancestors(whole.title) : [])]) }
  const waiting: { element: HtmlElement; depth: number; around: Shown | null }[] = [{ element: body, depth: 0, around: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, depth } = next
    if (kinds.isUnseen(element)) continue
    const shown = depth > deepest || page.kept.has(element) ? null : shownIn(element, next.around, page)
    if (shown !== null && isPart(element, shown, page)) {
      const { lines } = shown
      found.parts.add(element)
      found.length += lines.reduce((sum, line) => sum + stripBlanks(line.text).length, 0)
      const quote = quoteOf(element, lines, page)
      if (quote !== '') found.texts.push(quote)
      continue
    }
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at] as HtmlNode
      if ('tagName' in child) waiting.push({ element: child, depth: depth + 1, around: shown ?? next.around })
    }
  }
  return found
}

/** What a block or picture shows; null for what is not judged: inline elements, empty and endless blocks. */
function shownIn(element: HtmlElement, around: Shown | null, { measures, kinds }: Page): Shown | null {
  const measure = measures.of.get(element)
  if (element.tagName === 'img') return { measure: measure ?? nothing, lines: [] }
  if (!measure || (measure.letters === 0 && measure.pictures === 0) || measure.letters > longestPart) return null
  const isSame = around !== null && around.measure.letters === measure.letters && around.measure.first === measure.first && around.measure.last === measure.last
  return { measure, lines: isSame ? around.lines : shownLines(element, kinds) }
}

function isPart(element: HtmlElement, { measure, lines }: Shown, page: Page): boolean {
  if (element.tagName === 'img') return isOwnPicture(element, page)
  if (isPartOfArticle(measure, page)) return false
  const judged = { element, measure, lines, place: placeOf(measure, page) }
  return isKnown(judged) || isByManySigns(judged, page)
}

/** More than half of the prose is no part of the site. */
function isPartOfArticle(measure: Measure, page: Page): boolean {
  return measure.prose * 2 > (page.measures.of.get(page.content)?.prose ?? 0) && measure.prose > 0
}

interface Place { isAbove: boolean; isBelow: boolean; isOutside: boolean }
interface Judged { element: HtmlElement; measure: Measure; lines: ShownLine[]; place: Place }

/** Above the first sentence or below the last, and outside of what holds article and title. */
function placeOf({ first, last }: { first: number; last: number }, { firstProse, lastProse, title, wholeMeasure }: Page): Place {
  const isAbove = last <= firstProse && firstProse !== Number.POSITIVE_INFINITY
  const isBelow = first > lastProse
  return { isAbove, isBelow, isOutside: (isAbove && title !== null && last <= wholeMeasure.first) || (isBelow && first >= wholeMeasure.last) }
}

const ofSitePicture = /扫|关注|公众号|二维码|备案|公网安备|微信|微博|客户端|APP/

/**
 * Nothing but words that every site has, outside of the article; beside a picture only words for such a picture. Inside
 * of the article the page reader judges such lines by their neighbours.
 */
function isKnown({ measure, lines, place }: Judged): boolean {
  if (lines.length === 0 || (!place.isAbove && !place.isBelow) || !lines.every((line) => isKnownLine(line.text))) return false
  if (!place.isOutside && measure.pictures === 0) return false
  return measure.pictures === 0 || (measure.pictures <= 3 && lines.every((line) => ofSitePicture.test(line.text)))
}

function isByManySigns(judged: Judged, page: Page): boolean {
  const { element, measure, lines, place } = judged
  const isElement = isSiteElement(element)
  const isNamed = nameSign(element) === 'site'
  const tells = lines.some((line, at) => tellsSitePart(line, at === 0)) || (place.isAbove && lines.length > 0 && lines.some((line) => isHeadBar(line.text)))
  const signs = Number(isElement) + Number(isNamed) + Number(isLinks(measure)) + Number(tells)
  if (element.tagName === 'nav') return true
  // A heading says that it is no mere frame: some pages set their masthead in a header.
  const isHeaded = !place.isBelow && !tells && !isLinks(measure) && !(isNamed && place.isOutside) && holdsHeading(element, 4)
  if (isHeaded || tellsArticle(lines)) return false
  if (measure.prose > 0) return (element.tagName === 'footer' && isElement && place.isBelow) || (signs > 1 && (place.isAbove || place.isBelow || tells))
  if (measure.pictures > 0 && !place.isOutside && !isElement && !tells) return false
  if (isElement) return true
  if (signs > 0 && signs + Number(place.isOutside) > 1) return true
  return place.isOutside && place.isAbove && isFarAbove(judged, page)
}

/** Short words above a titled article and outside of it: the column's or the site's name. The document's title may still claim them. */
function isFarAbove({ lines, measure }: Judged, page: Page): boolean {
  const { title } = page
  if (title === null || !/^h[1-3]$/.test(title.tagName) || measure.pictures > 1) return false
  return lines.every(({ text }) => text.length <= 20 && !opensPageTitle(text, page))
}

function isLinks({ letters, linked, links }: Measure): boolean {
  return linked > 0 && linked >= 0.6 * letters && (links > 1 || linked === letters)
}

const siteTags = new Set(['header', 'footer', 'aside', 'form', 'nav'])
const siteRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary'])

/** What surrounds an article on a web site by its element. Inside an article the same elements hold its own words. */
function isSiteElement(element: HtmlElement): boolean {
  if (siteRoles.has(attribute(element, 'role'))) return true
  return siteTags.has(element.tagName) && !ancestors(element).some(({ tagName }) => tagName === 'article' || tagName === 'main')
}

function holdsHeading(element: HtmlElement, depth: number): boolean {
  return element.childNodes.some((child) => 'tagName' in child && (/^h[1-4]$/.test(child.tagName) || (depth > 0 && holdsHeading(child, depth - 1))))
}

/** A picture of the site's own, away from the text. */
function isOwnPicture(element: HtmlElement, page: Page): boolean {
  if (!isSitePicture(sourceOf(element), attribute(element, 'alt'))) return false
  const block = ancestors(element).find((one) => page.measures.of.has(one))
  const measure = block && page.measures.of.get(block)
  if (!measure) return false
  const { isAbove, isBelow } = placeOf(measure, page)
  return isAbove || isBelow
}

/** What is left out beyond known words and pictures, so that a warning can name it. */
function quoteOf(element: HtmlElement, lines: readonly ShownLine[], { kinds, kept }: Page): string {
  const names: string[] = []
  const isInside = ancestors(element).some((one) => kept.has(one) && one.tagName !== 'body' && one.tagName !== 'html')
  walkPage(element, kinds, {
    text: () => undefined,
    lineBreak: () => undefined,
    picture: (one) => {
      const src = sourceOf(one)
      if (src !== '' && !/^data:/i.test(src) && (isInside || !isSitePicture(src, attribute(one, 'alt')))) names.push(src.replace(/[?#].*$/s, '').replace(/^.*\//s, '').slice(0, 40))
    },
  })
  return [...lines.filter((line) => !isKnownLine(line.text)).map((line) => line.text), ...names.slice(0, 3).map((name) => `[图片${name}]`)].join(' ')
}

function sourceOf(image: HtmlElement): string {
  return (attribute(image, 'data-src') || attribute(image, 'src')).trim()
}

function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

function findBody(root: HtmlNode): HtmlElement | null {
  const html = 'childNodes' in root ? root.childNodes.find((child): child is HtmlElement => child.nodeName === 'html') : undefined
  return html?.childNodes.find((child): child is HtmlElement => child.nodeName === 'body') ?? null
}

function titleOf(root: HtmlNode): string {
  const html = 'childNodes' in root ? root.childNodes.find((child): child is HtmlElement => child.nodeName === 'html') : undefined
  const head = html?.childNodes.find((child): child is HtmlElement => child.nodeName === 'head')
  const title = head?.childNodes.find((child): child is HtmlElement => child.nodeName === 'title')
  return (title?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('').slice(0, 300)
}
