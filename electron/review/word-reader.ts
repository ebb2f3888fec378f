import { DeskError } from '../../shared/errors'
import type { ReturnedFile, WordComment } from '../../shared/review/lines'
import { Anchors } from './word-anchors'
import { BodyReader } from './word-body'
import { readComments } from './word-comments'
import { Context } from './word-context'
import { WordPackage } from './word-package'
import { marginWords, notesOf, readSaved, readTicket } from './word-properties'
import { WordNumbering, WordStyles } from './word-styles'
import { child } from './word-xml'

/**
 * A DOCX that came back from a reviewer, as paragraphs with what was tracked and commented. What the file holds and an
 * issue cannot say is named in `strange`. Fails with notAZip, notADocx, zipTooLarge or damaged; `name` is for the message.
 */
export async function readReturned(bytes: Uint8Array, name: string): Promise<ReturnedFile> {
  const from = await WordPackage.open(bytes, name)
  try {
    return readPackage(from)
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError('damaged', { file: name }, { cause: error })
  }
}

function readPackage(from: WordPackage): ReturnedFile {
  const root = from.document()
  const styles = new WordStyles(from.xml('word/styles.xml'))
  const context = new Context(from, from.relations('word/document.xml'), styles, new WordNumbering(from.xml('word/numbering.xml'), styles), notesOf(from))
  const anchors = Anchors.of(root)
  new BodyReader(context, anchors).read(child(root, 'w:body'))
  for (const { what, text } of marginWords(from)) context.note(what, text)
  const comments = readComments(from)
  for (const comment of homeless(comments, anchors)) context.note('commentElsewhere', `${comment.by}：${comment.text}`)
  return { lines: context.lines, comments, ...readTicket(from), ...readSaved(from), strange: context.strange() }
}

/** Comments that stand nowhere in the text, nor does the one they answer. */
function homeless(comments: readonly WordComment[], anchors: Anchors): WordComment[] {
  const parents = new Map(comments.map((comment) => [comment.id, comment.parentId]))
  return comments.filter(({ id }) => {
    let at: string | null = id
    for (let steps = 0; at !== null && steps < 100; steps += 1) {
      if (anchors.has(at)) return false
      at = parents.get(at) ?? null
    }
    return true
  })
}
