import { placedReason } from '../../shared/parse/chrome'
import { isSentenceLike } from '../../shared/parse/shape'
import { fold, squeeze } from '../../shared/text/normalise'
import type { HtmlElement, HtmlNode } from './html-tree'
import { countLetters, walkPage, type ElementKinds } from './page-walk'
import { nameSign } from './site-words'

/** How much a block holds; `first` to `last` (exclusive) are its runs among those of the page. */
export interface Measure {
  letters: number
  linked: number
  /** Letters of sentences that stand in no link. */
  prose: number
  /** The same outside of what calls itself a part of the site. */
  clean: number
  links: number
  pictures: number
  first: number
  last: number
}
/** A line or a picture of the page, with its letters of prose. */
export interface Run { prose: number; clean: number }
export interface Measures { of: ReadonlyMap<HtmlElement, Measure>; runs: readonly Run[] }

const summed = ['letters', 'linked', 'prose', 'clean', 'links', 'pictures'] as const
const longestRead = 4000

/** Measures every block of the page in one walk. */
export function measurePage(root: HtmlNode, kinds: ElementKinds): Measures {
  const of = new Map<HtmlElement, Measure>()
  const runs: Run[] = []
  const open: { measure: Measure; isSuspect: boolean }[] = []
  let text = ''
  let linked = 0
  walkPage(root, kinds, {
    text: (value, isLinked) => {
      text += value
      if (isLinked) linked += countLetters(value)
    },
    lineBreak: () => {
      if (text === '') return
      const letters = countLetters(text)
      const holder = open.at(-1)
      if (holder && letters > 0) {
        const prose = linked * 2 < letters && isProse(text) ? letters - linked : 0
        const run = { prose, clean: holder.isSuspect ? 0 : prose }
        runs.push(run)
        add(holder.measure, { letters, linked, links: 0, pictures: 0, ...run })
      }
      text = ''
      linked = 0
    },
    picture: () => {
      runs.push({ prose: 0, clean: 0 })
      const holder = open.at(-1)
      if (holder) holder.measure.pictures += 1
    },
    link: (begins) => {
      const holder = open.at(-1)
      if (holder && begins) holder.measure.links += 1
    },
    open: (element) => {
      const measure = { letters: 0, linked: 0, prose: 0, clean: 0, links: 0, pictures: 0, first: runs.length, last: runs.length }
      of.set(element, measure)
      open.push({ measure, isSuspect: open.at(-1)?.isSuspect === true || element.tagName === 'footer' || element.tagName === 'aside' || nameSign(element) === 'site' })
    },
    close: () => {
      const done = open.pop()?.measure
      const holder = open.at(-1)?.measure
      if (done) done.last = runs.length
      if (done && holder) add(holder, done)
    },
  })
  return { of, runs }
}

function add(sum: Measure, part: Pick<Measure, (typeof summed)[number]>): void {
  for (const key of summed) sum[key] += part[key]
}

/** A sentence that is no line of a site. */
function isProse(text: string): boolean {
  const line = fold(squeeze(text.slice(0, longestRead)))
  return (isSentenceLike(line) || /[!?…][”"」』)]*$/.test(line)) && placedReason(line, true) === null
}
