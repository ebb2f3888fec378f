/** What a returned paragraph or picture says of its kind and setting: changes of values that an issue keeps. */
import type { Addition } from './delta'
import type { WordLine, WordPicture } from './lines'
import type { Stamp } from './marks'
import { kindOfStyle, newBlock } from './returned-place'
import { isFlowType, type BlockFacts, type BoxToken, type StartToken } from './tokens'
import { kindOf, pickFields } from './values'

type Changes = NonNullable<Addition['was']>

/** Kind, alignment and indent of a paragraph where the reviewer changed them, tracked or not. `stamp` makes the stamp when one is needed. */
export function settingChanges(token: StartToken, line: WordLine, stamp: () => Stamp): Changes {
  if (!isFlowType(token.block.type)) return []
  const changes: Changes = []
  const { block } = token
  const { styleWas } = line
  const to = newBlock(line.style, line.list, null)
  const kind = kindOfStyle(line.style)
  const isOther = styleWas ? JSON.stringify(kindOf(to)) !== JSON.stringify(kindOf(block)) && (styleWas.style !== line.style || !sameList(to, block)) : !sameKind(to, block)
  if (kind && isFlowType(kind.type) && isOther) changes.push({ ...stamp(), key: 'kind', was: kindOf(block), is: kindOf(to) })
  const align = alignmentOf(line)
  if (align !== plainAlign(block.format) && (!styleWas || styleWas.align !== line.align || styleWas.style !== line.style)) changes.push({ ...stamp(), key: 'format', was: block.format, is: align })
  const indent = line.indent ?? 0
  if (block.type !== 'listitem' && to.type !== 'listitem' && indent !== Math.min(block.indent, 8) && (!styleWas || styleWas.indent !== line.indent)) changes.push({ ...stamp(), key: 'indent', was: block.indent, is: indent })
  return changes
}

/** Alternative text that was written in Word; a program that drops it says nothing. */
export function pictureChanges(figure: BoxToken, { description }: WordPicture, stamp: () => Stamp): Changes {
  if (description === '' || description === figure.node['alt']) return []
  return [{ ...stamp(), key: 'alt', was: pickFields(figure, 'alt'), is: { alt: description } }]
}

/** House styles justify; that is no choice of anybody. */
const alignmentOf = (line: WordLine): string => plainAlign(line.align || (line.styleAlign ?? ''))
const plainAlign = (format: string): string => (format === 'center' ? 'center' : format === 'right' || format === 'end' ? 'right' : '')

/** Numbers that Word counts otherwise are no change: only whether it is a list, of which sort and how deep. */
const sortOf = ({ type, tag, lists }: BlockFacts) => [type, tag ?? '', type === 'listitem' ? `${lists?.at(-1)?.listType === 'number' ? 1 : 0}/${lists?.length ?? 1}` : ''].join('|')
const sameKind = (a: BlockFacts, b: BlockFacts): boolean => sortOf(a) === sortOf(b)
const sameList = (a: BlockFacts, b: BlockFacts): boolean => a.type === 'listitem' && b.type === 'listitem' && sameKind(a, b)
