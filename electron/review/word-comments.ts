import type { WordComment } from '../../shared/review/lines'
import { exactWords } from './word-drawings'
import type { WordPackage } from './word-package'
import { authorOf, instantOf } from './word-stamp'
import { attribute, children, descendants, tagOf, type Element } from './word-xml'

interface Thread { parent: string | null; done: boolean }

/** comments.xml, with who answers whom and what is settled from commentsExtended.xml, which knows a comment by its last paragraph. */
export function readComments(from: WordPackage): WordComment[] {
  const comments = children(partOf(from, 'comments')).filter((one) => tagOf(one) === 'w:comment')
  const threads = readThreads(partOf(from, 'commentsExtended'))
  const owners = new Map(comments.flatMap((one) => paragraphIds(one).map((id) => [id, attribute(one, 'w:id') ?? ''] as const)))
  return comments.map((one) => {
    const id = attribute(one, 'w:id') ?? ''
    const thread = paragraphIds(one).map((paragraph) => threads.get(paragraph)).findLast((found) => found !== undefined)
    const parent = owners.get(thread?.parent ?? '') ?? null
    return {
      id, parentId: parent === id ? null : parent,
      by: authorOf(attribute(one, 'w:author')), at: instantOf(attribute(one, 'w:date')),
      text: exactWords(one), resolved: thread?.done ?? false,
    }
  })
}

/** By the type of the document's relation, else by the usual name. */
function partOf(from: WordPackage, type: string): Element | null {
  const relation = [...from.relations('word/document.xml').values()].find((one) => one.type === type && !one.outside)
  return from.xml(relation?.target ?? `word/${type}.xml`)
}

function readThreads(root: Element | null): Map<string, Thread> {
  const entries = children(root).filter((one) => tagOf(one) === 'w15:commentEx')
  return new Map(entries.map((one) => [hex(attribute(one, 'w15:paraId')), { parent: attribute(one, 'w15:paraIdParent') === null ? null : hex(attribute(one, 'w15:paraIdParent')), done: /^(?:1|true|on)$/.test(attribute(one, 'w15:done') ?? '') }]))
}

const paragraphIds = (comment: Element): string[] => descendants(comment, 'w:p').map((one) => hex(attribute(one, 'w14:paraId'))).filter((id) => id !== '')
const hex = (id: string | null): string => (id ?? '').toUpperCase()
