import { describe, expect, it } from 'vitest'
import { emptyIssue } from '../../../shared/document/build'
import { paragraph } from '../../../shared/document/make'
import type { IssueDocument, ParagraphData, TextData } from '../../../shared/document/nodes'
import type { Thread } from '../../../shared/model/review'
import { cardsOf, countSuggestions } from '../../../shared/review/cards'
import type { TextMarks } from '../../../shared/review/marks'
import { withoutLostAnchors } from '../../../shared/review/threads'

const stamp = (id: string) => ({ id, by: '示例编辑', at: '2026-01-02T03:04:05Z' })
const thread = (id: string, on: Thread['on'] = 'text'): Thread => ({ id, on, quote: '', resolved: null, messages: [{ id: `${id}-m`, by: '示例审读', at: '2026-01-02T03:04:05Z', text: '请核', editedAt: null }] })

function marked(text: string, review: TextMarks): ParagraphData {
  const block = paragraph(text)
  return { ...block, children: block.children.map((child) => ({ ...(child as TextData), $: { review } })) }
}

function issueWith(...blocks: ParagraphData[]): IssueDocument {
  const empty = emptyIssue({ seriesName: '示例日记', numberText: '', title: '一期', subtitle: '' })
  return { root: { ...empty.root, children: [...empty.root.children, ...blocks] } }
}

describe('cards of the review panel', () => {
  const document = issueWith(marked('甲', { ins: stamp('s1') }), marked('乙', { notes: ['t1'] }), marked('丙', { del: [stamp('s2')], notes: ['t2'] }), marked('丁', { ins: stamp('s1') }))

  it('stand in the order of the text, the issue first and lost anchors last', () => {
    const cards = cardsOf(document, [thread('lost'), thread('t2'), thread('t1'), thread('whole', 'issue')])
    expect(cards.map((card) => card.id)).toEqual(['whole', 's1', 't1', 's2', 't2', 'lost'])
    expect(cards.at(-1)).toMatchObject({ kind: 'thread', anchor: null })
  })

  it('are counted once each', () => {
    expect(countSuggestions(document)).toBe(2)
  })

  it('lose the anchors of threads that are no more, and nothing else', () => {
    const mended = withoutLostAnchors(document, [thread('t1')])
    expect(cardsOf(mended, [thread('t1'), thread('t2')]).filter((card) => card.kind === 'thread' && card.anchor).map((card) => card.id)).toEqual(['t1'])
    expect(countSuggestions(mended)).toBe(2)
    expect(withoutLostAnchors(mended, [thread('t1')])).toBe(mended)
  })
})
