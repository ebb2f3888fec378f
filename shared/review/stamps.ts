import type { IssueDocument } from '../document/nodes'
import { flattenDocument } from './flatten'
import { stampsIn, type Stamp } from './marks'
import type { Token } from './tokens'

/** Every stamp in an issue, in its order; a suggestion of several marks comes several times. */
export const stampsOf = (document: IssueDocument): Stamp[] => inTokens(flattenDocument(document))

/** The ids of an issue's suggestions, each once. */
export const suggestionIds = (document: IssueDocument): Set<string> => new Set(stampsOf(document).map((stamp) => stamp.id))

function inTokens(tokens: readonly Token[]): Stamp[] {
  return tokens.flatMap((token) => [...stampsIn(token.marks), ...(token.kind === 'box' ? inTokens(token.children) : [])])
}

/** An instant as Word keeps it, to the second; the beginning of time where none is given. */
export const wholeSeconds = (at: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(at) ? `${at.slice(0, 19)}Z` : '1970-01-01T00:00:00Z')
