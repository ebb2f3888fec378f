/**
 * A container of the issue (root, entry, note, figure…) as one line of tokens: the form in which changes are compared,
 * marked and resolved. Lists are laid flat. `rebuild(flatten(x))` is x in its plainest form.
 */
import type { LinkData } from '../document/nodes'
import type { BlockMarks, TextMarks } from './marks'

export type LinkFacts = Pick<LinkData, 'url' | 'rel' | 'target' | 'title'>

/** One character (code point), line break or tab. */
export interface CharToken {
  kind: 'char'
  node: 'text' | 'linebreak' | 'tab'
  text: string
  format: number
  style: string
  link: LinkFacts | null
  marks: TextMarks | undefined
}

/** What kind of block begins, and how it is set. */
export interface BlockFacts {
  type: string
  /** masthead-line's role. */
  role?: string
  /** A heading's tag. */
  tag?: string
  /** For a list item: the lists that it stands in, outermost first. */
  lists?: { listType: string; start: number }[]
  format: string
  indent: number
}

/** A block of text begins: all that follows up to the next start or box is its text. */
export interface StartToken {
  kind: 'start'
  block: BlockFacts
  marks: BlockMarks | undefined
  /** Whoever flattens may hang his own handle on it; nobody here reads it. */
  origin?: unknown
}

/** A block that holds blocks (entry, figure, masthead…) or nothing (the ghost of a move). */
export interface BoxToken {
  kind: 'box'
  /** Who it is among all boxes of the issue: entry:ID, figure:ID, masthead, ghost:entry:ID… */
  key: string
  /** The node's own fields, without children and marks. */
  node: BoxFields
  children: Token[]
  marks: BlockMarks | undefined
  /** Nothing in it changed and its children are not laid out: it is only ever kept. */
  opaque?: true
  /** Its first words, where its children are not laid out; read only when a move asks. */
  label?: () => string
  origin?: unknown
}
export type BoxFields = { type: string } & Record<string, unknown>

export type Token = CharToken | StartToken | BoxToken

/** Blocks that may turn into one another; every other kind only equals itself. */
const flowTypes = new Set(['paragraph', 'heading', 'quote', 'listitem'])

/** What must agree for two starts to be the same block, changed or not. */
export function familyOf(block: BlockFacts): string {
  return flowTypes.has(block.type) ? 'flow' : `${block.type}/${block.role ?? ''}`
}

export const isFlowType = (type: string): boolean => flowTypes.has(type)
