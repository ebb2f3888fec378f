import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** 图说 of a figure. */
export class CaptionNode extends LineNode {
  override $config() {
    return this.config('caption', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('p', 'issue-caption')
  }
}

export const $createCaptionNode = (): CaptionNode => new CaptionNode()
export const $isCaptionNode = (node: LexicalNode | null | undefined): node is CaptionNode => node instanceof CaptionNode
