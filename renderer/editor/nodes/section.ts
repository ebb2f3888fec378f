import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** 栏目 heading between entries. */
export class SectionNode extends LineNode {
  override $config() {
    return this.config('section', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('h2', 'issue-section')
  }
}

export const $createSectionNode = (): SectionNode => new SectionNode()
export const $isSectionNode = (node: LexicalNode | null | undefined): node is SectionNode => node instanceof SectionNode
