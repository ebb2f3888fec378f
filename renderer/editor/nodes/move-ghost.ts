import { DecoratorNode, type LexicalNode, type NodeKey, nodeSchema, type SerializedLexicalNode, stringValue, withField } from 'lexical'

const schema = nodeSchema<MoveGhostNode>()({
  of: withField(stringValue(), { field: '__of' }),
  label: withField(stringValue(), { field: '__label' }),
})

/** Where a moved entry or picture was (修订): a thin line with its first words. Never printed. */
export class MoveGhostNode extends DecoratorNode<null> {
  __of: string
  __label: string

  constructor(of = '', label = '', key?: NodeKey) {
    super(key)
    this.__of = of
    this.__label = label
  }

  override $config() {
    return this.config('move-ghost', { extends: DecoratorNode, json: schema })
  }

  /** The file gives every block the same fields. */
  override exportJSON(): SerializedLexicalNode {
    return { ...super.exportJSON(), direction: null, format: '', indent: 0, children: [] } as SerializedLexicalNode
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'issue-ghost'
    element.textContent = this.__label
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override isKeyboardSelectable(): boolean {
    return false
  }

  override decorate(): null {
    return null
  }
}

export const $isMoveGhostNode = (node: LexicalNode | null | undefined): node is MoveGhostNode => node instanceof MoveGhostNode
