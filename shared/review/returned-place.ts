/** Where text that a reviewer wrote in Word belongs in the issue: Word knows no entries and no frames. */
import type { LinearLine } from './linear'
import type { BlockFacts, BoxToken, StartToken, Token } from './tokens'

/** What our paragraph styles (electron/export/word/styles.ts) make of a new paragraph in a body. */
const kinds: Record<string, Pick<BlockFacts, 'type' | 'tag'>> = {
  Heading3: { type: 'heading', tag: 'h3' }, Heading4: { type: 'heading', tag: 'h4' }, Quote: { type: 'quote' },
  BodyIndented: { type: 'paragraph' }, BodyPlain: { type: 'paragraph' }, EditorsNote: { type: 'paragraph' }, Closing: { type: 'paragraph' },
  ListParagraph: { type: 'listitem' }, Dateline: { type: 'dateline' }, Byline: { type: 'byline' }, Heading2: { type: 'entry-title' }, Heading1: { type: 'section' },
}
export const kindOfStyle = (style: string): Pick<BlockFacts, 'type' | 'tag'> | null => kinds[style] ?? null

const bodyTypes = new Set(['entry', 'editors-note', 'closing'])

/** The block that a new paragraph becomes; in a frame there are no bylines and datelines. */
export function newBlock(style: string, list: { ordered: boolean; level: number } | null, body: BoxToken | null): BlockFacts {
  const kind = kindOfStyle(style) ?? { type: 'paragraph' }
  const flow = ['paragraph', 'heading', 'quote', 'listitem'].includes(kind.type)
  const fits = flow || (body?.node.type === 'entry' && (kind.type === 'byline' || kind.type === 'dateline'))
  const facts: BlockFacts = { ...(fits ? kind : { type: 'paragraph' }), format: '', indent: 0 }
  if (list || facts.type === 'listitem') {
    const level = { listType: list?.ordered === false || !list ? 'bullet' : 'number', start: 1 }
    return { type: 'listitem', lists: Array.from({ length: (list?.level ?? 0) + 1 }, () => level), format: '', indent: 0 }
  }
  return facts
}

/** The body that a line stands in, and the token of that body's flow behind which the next paragraph goes; null: in none. */
export function bodyOf(line: LinearLine, last: Token): { body: BoxToken; behind: Token } | null {
  const at = line.boxes.findLastIndex((box) => bodyTypes.has(box.node.type))
  const body = line.boxes[at]
  if (!body) return null
  const inner = line.boxes[at + 1]
  return { body, behind: inner ?? last }
}

/** The root's child that a line stands in or is. */
export const topOf = (line: LinearLine, last: Token): Token => line.boxes[0] ?? last

/** A new entry around paragraphs that belong to none; its id follows from its suggestion's. */
export function entryAround(id: string, children: Token[], marks: BoxToken['marks']): BoxToken {
  const hasTitle = children.some((child) => child.kind === 'start' && child.block.type === 'entry-title')
  const title: StartToken = { kind: 'start', block: { type: 'entry-title', format: '', indent: 0 }, marks: undefined }
  return {
    kind: 'box', key: `entry:${id}`, marks, children: hasTitle ? children : [title, ...children],
    node: { type: 'entry', version: 1, direction: null, format: '', indent: 0, entryId: id, submissionId: null },
  }
}
