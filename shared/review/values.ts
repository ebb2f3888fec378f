/** Tracked values of tokens: a link, a block's kind and setting, a picture's fields. */
import type { BlockFacts, BoxToken, CharToken, LinkFacts, StartToken, Token } from './tokens'

/** The token with one tracked value set. */
export function withValue(token: Token, key: string, is: unknown): Token {
  if (token.kind === 'char') return key === 'link' ? ({ ...token, link: is as LinkFacts | null } satisfies CharToken) : token
  if (token.kind === 'box') return { ...token, node: { ...token.node, ...(is as object) } }
  return { ...token, block: blockWith(token.block, key, is) } satisfies StartToken
}

/** A block's facts with one tracked value set. */
export function blockWith(block: BlockFacts, key: string, is: unknown): BlockFacts {
  if (key !== 'kind') return { ...block, [key]: is }
  const { type, tag, lists } = is as { type: string; tag: string | null; lists: BlockFacts['lists'] | null }
  const { tag: _tag, lists: _lists, ...rest } = block
  return { ...rest, type, ...(tag === null ? {} : { tag }), ...(lists ? { lists } : {}) }
}

/** The tracked kind of a block. */
export const kindOf = ({ type, tag, lists }: BlockFacts) => ({ type, tag: tag ?? null, lists: lists ?? null })

/** The tracked value of a token: its link, its kind, alignment or indent, a figure's fields by `key`. */
export function valueOf(token: Token, key: string): unknown {
  if (token.kind === 'char') return token.link
  if (token.kind === 'box') return pickFields(token, key)
  return key === 'kind' ? kindOf(token.block) : key === 'format' ? token.block.format : token.block.indent
}

const pictureKeys = ['mediaId', 'originalId', 'fileName', 'width', 'height']
/** A box's fields that are tracked under one name: a figure's picture is one thing of several. */
export function pickFields(box: BoxToken, key: string): Record<string, unknown> {
  const names = key === 'picture' ? pictureKeys : [key]
  return Object.fromEntries(names.map((name) => [name, box.node[name]]))
}
