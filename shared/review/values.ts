/** Tracked values of tokens: a link, a block's kind and setting, a picture's fields. */
import type { BlockFacts, CharToken, LinkFacts, StartToken, Token } from './tokens'

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
