import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { describe, expect, it } from 'vitest'
import { issueNodes } from '../../../renderer/editor/nodes'
import { everything } from './documents'

describe('the editor’s nodes', () => {
  it('load a document and give back exactly the same data', () => {
    const editor = createHeadlessEditor({ nodes: [...issueNodes, HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode], onError: (error) => { throw error } })
    const document = everything()
    const state = editor.parseEditorState(JSON.stringify(document))
    expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(JSON.parse(JSON.stringify(document)))
  })
})
