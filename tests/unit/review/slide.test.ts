import { expect, it } from 'vitest'
import { byline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../../shared/document/make'
import { align } from '../../../shared/review/align'
import { flattenDocument } from '../../../shared/review/flatten'
import type { Token } from '../../../shared/review/tokens'

/** The breaks and letters of a body, without the boxes around them. */
const flat = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => (token.kind === 'box' ? flat(token.children) : [token]))
const body = (...lines: string[]) => flat(flattenDocument(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), ...lines.map((line) => paragraph(line)), byline('（示例局 张示例）')])])))
const gone = (old: Token[], now: Token[]) => align(old, now, { plain: true, coarse: true }).flatMap((step) => (step.do === 'del' ? [old[step.old]] : [])).map((token) => (token?.kind === 'char' ? token.text : '¶')).join('')
const come = (old: Token[], now: Token[]) => align(old, now, { plain: true, coarse: true }).flatMap((step) => (step.do === 'ins' ? [now[step.now]] : [])).map((token) => (token?.kind === 'char' ? token.text : '¶')).join('')

it('a paragraph that goes or comes is a whole one, though its end is the end of the one before', () => {
  const long = body('修渠的人回来了。', '水位又涨了。', '晚上开了会。')
  const short = body('修渠的人回来了。', '晚上开了会。')
  expect(gone(long, short)).toBe('¶水位又涨了。')
  expect(come(short, long)).toBe('¶水位又涨了。')
  const two = body('修渠的人回来了。', '水位又涨了。', '闸门也开了。', '晚上开了会。')
  expect(gone(two, short)).toBe('¶水位又涨了。¶闸门也开了。')
})

it('a change inside a paragraph stays where it is', () => {
  expect(gone(body('大大小小的事'), body('大小小的事'))).toHaveLength(1)
  expect(come(body('修渠的人。'), body('修渠的人回来了。'))).toBe('回来了')
})
