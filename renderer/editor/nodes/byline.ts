import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** 署名 of an entry, as written, brackets and all. */
export class BylineNode extends LineNode {
  override $config() {
    return this.config('byline', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('p', 'issue-byline')
  }
}

export const $createBylineNode = (): BylineNode => new BylineNode()
export const $isBylineNode = (node: LexicalNode | null | undefined): node is BylineNode => node instanceof BylineNode
