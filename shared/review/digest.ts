import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { IssueDocument } from '../document/nodes'
import type { IssueFacts } from '../model/issue'
import { flattenDocument } from './flatten'
import { rebuildDocument } from './rebuild'
import { resolveTokens } from './resolve'
import { bare } from './track'
import type { Token } from './tokens'

/** The issue as it reads: every suggestion taken, no mark and no anchor of a comment left. */
export function readingOf(document: IssueDocument): IssueDocument {
  return rebuildDocument(withoutNotes(bare(resolveTokens(flattenDocument(document), 'accept'))))
}

function withoutNotes(tokens: readonly Token[]): Token[] {
  return tokens.map((token): Token => (token.kind === 'box' ? { ...token, marks: undefined, children: withoutNotes(token.children) } : { ...token, marks: undefined }))
}

/** The same data with the keys of every object in one order: who wrote it last decides nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]))
}

/**
 * SHA-256 (hex) of exactly what a signer saw: text, formats, captions, pictures by their own digests, order and the
 * facts beside the document. Accepting a suggestion that he saw changes nothing; every other change does.
 */
export function contentDigest(document: IssueDocument, facts: IssueFacts): string {
  const { publisher, releasedAt, source } = facts
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(['issue-desk content 1', readingOf(document), [publisher, releasedAt, source]])))))
}
