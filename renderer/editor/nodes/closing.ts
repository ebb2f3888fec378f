import { ElementNode, type LexicalNode } from 'lexical'
import { ContainerNode, containerElement } from './container'

/** 结语, with or without a label. */
export class ClosingNode extends ContainerNode {
  override $config() {
    return this.config('closing', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return containerElement('section', 'issue-closing')
  }
}

export const $createClosingNode = (): ClosingNode => new ClosingNode()
export const $isClosingNode = (node: LexicalNode | null | undefined): node is ClosingNode => node instanceof ClosingNode
