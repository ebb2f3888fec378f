import { squeeze } from '../../shared/text/normalise'
import type { HtmlElement, HtmlNode } from './html-tree'

/** What a page's elements are: unseen ones are passed over, blocks begin a line. */
export interface ElementKinds { isUnseen: (element: HtmlElement) => boolean; isBlock: (element: HtmlElement) => boolean }
export interface PageVisitor {
  text: (value: string, isLinked: boolean) => void
  lineBreak: () => void
  picture?: (element: HtmlElement) => void
  link?: (begins: boolean) => void
  open?: (element: HtmlElement) => void
  close?: () => void
}

/** Walks what a page shows, in its order and without recursion. */
export function walkPage(root: HtmlNode, { isUnseen, isBlock }: ElementKinds, visitor: PageVisitor): void {
  let linkDepth = 0
  const waiting: (HtmlNode | (() => void))[] = [root]
  const enter = (element: HtmlElement) => {
    if (element.tagName === 'br') visitor.lineBreak()
    else if (element.tagName === 'img') visitor.picture?.(element)
    else if (isLink(element)) {
      linkDepth += 1
      visitor.link?.(true)
      waiting.push(() => { linkDepth -= 1; visitor.link?.(false) })
    } else if (isBlock(element)) {
      visitor.lineBreak()
      visitor.open?.(element)
      waiting.push(() => { visitor.lineBreak(); visitor.close?.() })
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'function') next()
    else if (next.nodeName === '#text' && 'value' in next) visitor.text(next.value, linkDepth > 0)
    else if ('childNodes' in next) {
      if ('tagName' in next) {
        if (isUnseen(next)) continue
        enter(next)
      }
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) waiting.push(next.childNodes[at] as HtmlNode)
    }
  }
}

/** An anchor with only a name is a place; one that says nothing of itself is clicked all the same. */
function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && (element.attrs.some(({ name }) => name === 'href') || !element.attrs.some(({ name }) => name === 'name' || name === 'id'))
}

/** Letters only: days and counts beside links say nothing. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

export interface ShownLine { text: string; isOpen: boolean }

/** What an element shows, a line a block, with blanks around links; open lines hold words that stand in no link. */
export function shownLines(element: HtmlElement, kinds: ElementKinds): ShownLine[] {
  const lines: ShownLine[] = []
  let text = ''
  let isOpen = false
  walkPage(element, kinds, {
    text: (value, isLinked) => {
      text += value
      isOpen ||= !isLinked && countLetters(value) > 0
    },
    link: () => { text += ' ' },
    lineBreak: () => {
      if (text === '') return
      const line = squeeze(text)
      if (line !== '') lines.push({ text: line, isOpen })
      text = ''
      isOpen = false
    },
  })
  const rest = squeeze(text)
  return rest === '' ? lines : [...lines, { text: rest, isOpen }]
}
