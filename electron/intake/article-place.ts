import { squeeze, stripBlanks } from '../../shared/text/normalise'
import type { HtmlElement, HtmlNode } from './html-tree'
import type { Measure, Measures } from './page-measure'
import { countLetters, shownLines, type ElementKinds } from './page-walk'
import { nameSign } from './site-words'

/** Where the article of a page stands. */
export interface ArticlePlace {
  /** Holds most of the prose. */
  content: HtmlElement
  title: HtmlElement | null
  /** Holds content and title, if a title was found, and no more than both need. */
  whole: HtmlElement
  /** First and last run of prose; none where the page has no prose. */
  firstProse: number
  lastProse: number
  /** The document's own title, without blanks. */
  pageTitle: string
}

const most = 0.75
const mostTitles = 50

/** Finds the article by its prose, and its title by heading, name or the document's own title. */
export function articlePlace(body: HtmlElement, pageTitle: string, measures: Measures, kinds: ElementKinds): ArticlePlace {
  const whole = measures.of.get(body)
  // A page all of whose words stand in what calls itself a side bar is judged as if it did not.
  const key = whole && whole.clean * 4 < whole.prose ? 'prose' : 'clean'
  const content = whole && whole[key] > 0 ? descend(body, whole[key], measures, key) : body
  const { first, last } = measures.of.get(content) ?? { first: 0, last: 0 }
  const prose = measures.runs.flatMap((run, at) => (at >= first && at < last && run[key] > 0 ? [at] : []))
  const firstProse = prose[0] ?? Number.POSITIVE_INFINITY
  const title = findTitle(measures, stripBlanks(pageTitle), firstProse, kinds)
  return { content, title, whole: title ? common(content, title) : enclosing(content), firstProse, lastProse: prose.at(-1) ?? Number.POSITIVE_INFINITY, pageTitle: stripBlanks(pageTitle) }
}

function descend(from: HtmlElement, total: number, measures: Measures, key: 'prose' | 'clean'): HtmlElement {
  let at = from
  for (;;) {
    const next: HtmlElement | undefined = blockChildren(at, measures).find((child) => (measures.of.get(child)?.[key] ?? 0) >= most * total)
    if (!next || next.tagName === 'p' || next.tagName === 'li') return at
    at = next
  }
}

/** Blocks below an element with nothing but inline elements between. */
function blockChildren(element: HtmlElement, measures: Measures): HtmlElement[] {
  const found: HtmlElement[] = []
  const waiting: HtmlNode[] = [...element.childNodes]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!('tagName' in next)) continue
    if (measures.of.has(next)) found.push(next)
    else waiting.push(...next.childNodes)
  }
  return found
}

function findTitle(measures: Measures, pageTitle: string, firstProse: number, kinds: ElementKinds): HtmlElement | null {
  let named: HtmlElement | null = null
  let best: HtmlElement | null = null
  let tries = 0
  for (const [element, measure] of measures.of) {
    if (measure.first >= firstProse || measure.last - measure.first > 3 || measure.letters === 0 || measure.letters > 80) continue
    const isHeading = /^h[1-3]$/.test(element.tagName)
    if (!isHeading && !isTitleNamed(element, measure)) continue
    tries += 1
    if (tries > mostTitles) break
    const text = stripBlanks(shownLines(element, kinds).map((line) => line.text).join(''))
    if (countLetters(text) > 3 && pageTitle.startsWith(text)) return element
    // A linked heading is the site's name.
    if (element.tagName === 'h1' && measure.linked * 2 < measure.letters) best = element
    else if (measure.linked === 0 && !isHeading) named = element
  }
  return best ?? named
}

const titleName = /(?:^|[\s_-])(?:title|tit|bt|biaoti|headline|activity-name|article-?title|news-?title|wz_?bt)(?:$|[\s_-])/i

function isTitleNamed(element: HtmlElement, measure: Measure): boolean {
  return measure.last - measure.first === 1 && nameSign(element) !== 'site' && element.attrs.some(({ name, value }) => (name === 'class' || name === 'id') && titleName.test(value))
}

/** The elements that hold this one, itself first. */
export function ancestors(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  for (let at: HtmlNode | null = element; at !== null && 'tagName' in at; at = at.parentNode) found.push(at)
  return found
}

function common(one: HtmlElement, other: HtmlElement): HtmlElement {
  const of = new Set(ancestors(other))
  return ancestors(one).find((element) => of.has(element)) ?? one
}

function enclosing(content: HtmlElement): HtmlElement {
  return ancestors(content).find((element) => element.tagName === 'article' || element.tagName === 'main') ?? content
}

/** A line's words are those that the document's own title begins with, up to the name of the site behind it. */
export function opensPageTitle(line: string, { pageTitle }: ArticlePlace): boolean {
  const text = stripBlanks(squeeze(line))
  const first = /^[^_|-]*/.exec(pageTitle)?.[0] ?? ''
  return text.length > 1 && first.includes(text)
}
