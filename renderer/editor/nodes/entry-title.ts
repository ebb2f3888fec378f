import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** 标题 of an entry. */
export class EntryTitleNode extends LineNode {
  override $config() {
    return this.config('entry-title', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('h2', 'issue-entry-title')
  }
}

export const $createEntryTitleNode = (): EntryTitleNode => new EntryTitleNode()
export const $isEntryTitleNode = (node: LexicalNode | null | undefined): node is EntryTitleNode => node instanceof EntryTitleNode
