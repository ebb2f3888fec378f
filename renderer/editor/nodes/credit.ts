import { ElementNode, type LexicalNode } from 'lexical'
import { LineNode, lineElement } from './line'

/** Who took or lent the picture. */
export class CreditNode extends LineNode {
  override $config() {
    return this.config('credit', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return lineElement('p', 'issue-credit')
  }
}

export const $createCreditNode = (): CreditNode => new CreditNode()
export const $isCreditNode = (node: LexicalNode | null | undefined): node is CreditNode => node instanceof CreditNode
