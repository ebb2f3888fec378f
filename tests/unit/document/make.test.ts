import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { describe, expect, it } from 'vitest'
import { heading, inlines, link, list, paragraph, quote, root, text } from '../../../shared/document/make'
import { textFormat } from '../../../shared/document/nodes'
import { textOf, walk } from '../../../shared/document/walk'

const editor = createHeadlessEditor({ nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode], onError: (error) => { throw error } })

describe('the constructors', () => {
  it('give exactly what Lexical serialises', () => {
    const made = {
      root: root([
        paragraph([text('粗', textFormat.bold), ...inlines('一\n二\t三'), link('https://example.com/', '链接')]),
        heading('h3', '小标题'), quote('引文'), list('number', ['一', list('bullet', ['甲', list('number', ['深'])]), '二'], 3),
      ]),
    }
    const state = editor.parseEditorState(JSON.stringify(made))
    expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(made)
  })

  it('give no inline node for empty text', () => {
    expect(paragraph().children).toEqual([])
    expect(inlines('')).toEqual([])
  })

  it('count list items as Lexical does: a nested list takes the number that follows and none of its own', () => {
    const made = list('number', ['一', list('bullet', ['甲']), '二'])
    expect(made.children.map((item) => item.value)).toEqual([1, 2, 2])
  })
})

describe('walking', () => {
  it('visits every node in document order', () => {
    const made = root([paragraph('一'), list('bullet', ['二', list('bullet', ['三'])]), paragraph('四')])
    expect([...walk(made)].flatMap((node) => (node.type === 'text' ? [node.text] : []))).toEqual(['一', '二', '三', '四'])
  })

  it('reads text with one line end between blocks and none for empty ones', () => {
    expect(textOf(root([paragraph('一'), paragraph(), list('bullet', ['二', list('bullet', ['三'])]), paragraph('四\n五')]))).toBe('一\n二\n三\n四\n五')
  })
})
