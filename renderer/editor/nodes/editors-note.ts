import { ElementNode, type LexicalNode } from 'lexical'
import { ContainerNode, containerElement } from './container'

/** 编者按: its label and its paragraphs. */
export class EditorsNoteNode extends ContainerNode {
  override $config() {
    return this.config('editors-note', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return containerElement('section', 'issue-editors-note')
  }
}

export const $createEditorsNoteNode = (): EditorsNoteNode => new EditorsNoteNode()
export const $isEditorsNoteNode = (node: LexicalNode | null | undefined): node is EditorsNoteNode => node instanceof EditorsNoteNode
