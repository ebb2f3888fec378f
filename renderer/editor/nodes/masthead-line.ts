import { ElementNode, enumValue, type LexicalNode, type NodeKey, nodeSchema, withField } from 'lexical'
import type { MastheadLineData } from '../../../shared/document/nodes'
import { LineNode, lineElement } from './line'

export type MastheadRole = MastheadLineData['role']
const roles = ['series', 'title', 'subtitle'] as const satisfies readonly MastheadRole[]
const schema = nodeSchema<MastheadLineNode>()({ role: withField(enumValue(roles), { field: '__role' }) })

/** One line of the masthead. */
export class MastheadLineNode extends LineNode {
  __role: MastheadRole

  constructor(role: MastheadRole = 'title', key?: NodeKey) {
    super(key)
    this.__role = role
  }

  override $config() {
    return this.config('masthead-line', { extends: ElementNode, json: schema })
  }

  getRole(): MastheadRole {
    return this.getLatest().__role
  }

  override createDOM(): HTMLElement {
    const element = lineElement(this.__role === 'title' ? 'h1' : 'p', 'issue-masthead-line')
    element.dataset['role'] = this.__role
    return element
  }

  override updateDOM(previous: this): boolean {
    return previous.__role !== this.__role
  }
}

export const $createMastheadLineNode = (role: MastheadRole): MastheadLineNode => new MastheadLineNode(role)
export const $isMastheadLineNode = (node: LexicalNode | null | undefined): node is MastheadLineNode => node instanceof MastheadLineNode
