import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** The label of an editor’s note or a closing: 编者按. */
export class FrameLabelNode extends LineNode {
  override $config() {
    return this.config('frame-label', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('p', 'issue-frame-label')
  }
}

export const $createFrameLabelNode = (): FrameLabelNode => new FrameLabelNode()
export const $isFrameLabelNode = (node: LexicalNode | null | undefined): node is FrameLabelNode => node instanceof FrameLabelNode
