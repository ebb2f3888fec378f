import { ElementNode, type LexicalNode } from 'lexical'
import { ContainerNode, containerElement } from './container'

/** 报头: series, title and subtitle, a line each. */
export class MastheadNode extends ContainerNode {
  override $config() {
    return this.config('masthead', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return containerElement('header', 'issue-masthead')
  }
}

export const $createMastheadNode = (): MastheadNode => new MastheadNode()
export const $isMastheadNode = (node: LexicalNode | null | undefined): node is MastheadNode => node instanceof MastheadNode
