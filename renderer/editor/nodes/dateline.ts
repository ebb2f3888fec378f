import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** 日期天气 of an entry, as written. */
export class DatelineNode extends LineNode {
  override $config() {
    return this.config('dateline', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('p', 'issue-dateline')
  }
}

export const $createDatelineNode = (): DatelineNode => new DatelineNode()
export const $isDatelineNode = (node: LexicalNode | null | undefined): node is DatelineNode => node instanceof DatelineNode
