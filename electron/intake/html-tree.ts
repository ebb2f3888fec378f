import type { DefaultTreeAdapterMap } from 'parse5'
import { DeskError } from '../../shared/errors'
import { elementsForTag, mostElements, spareElements } from './limits'

export type HtmlNode = DefaultTreeAdapterMap['node']
export type HtmlElement = DefaultTreeAdapterMap['element']

/**
 * HTML → its tree as browsers build it (WHATWG HTML, parsing). Fails with damaged when the page makes far more
 * elements than it writes: each unclosed formatting tag is made again in every later paragraph, so 80 KB can fill the memory.
 */
export async function parseHtml(html: string, file: string): Promise<HtmlNode> {
  const { parse, defaultTreeAdapter } = await import('parse5')
  const most = Math.min(mostElements, spareElements + elementsForTag * countTags(html))
  let made = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...args) => {
    made += 1
    if (made > most) throw new DeskError('damaged', { file })
    return defaultTreeAdapter.createElement(...args)
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, createElement } })
}

function countTags(html: string): number {
  let found = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) found += 1
  return found
}
