import { $isRangeSelection, type BaseSelection, ElementNode, type LexicalNode, type NodeKey, nodeSchema, nullable, stringValue, withField } from 'lexical'
import { newId } from '../new-id'
import { $covers } from '../structure/cover'
import { ContainerNode, containerElement } from './container'

const schema = nodeSchema<EntryNode>()({
  entryId: withField(stringValue(), { field: '__entryId' }),
  submissionId: withField(nullable(stringValue()), { field: '__submissionId' }),
})

/** 稿件: title, dateline, body, byline. */
export class EntryNode extends ContainerNode {
  __entryId: string
  /** The submission that it was made from; null for one written here. */
  __submissionId: string | null

  constructor(entryId = '', submissionId: string | null = null, key?: NodeKey) {
    super(key)
    this.__entryId = entryId
    this.__submissionId = submissionId
  }

  override $config() {
    return this.config('entry', { extends: ElementNode, json: schema })
  }

  getEntryId(): string {
    return this.getLatest().__entryId
  }

  setEntryId(entryId: string): this {
    const self = this.getWritable()
    self.__entryId = entryId
    return self
  }

  getSubmissionId(): string | null {
    return this.getLatest().__submissionId
  }

  /** An entry that is copied from its title to its byline is copied as an entry, not as loose lines. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null): boolean {
    return $isRangeSelection(selection) && $covers(selection, this)
  }

  override createDOM(): HTMLElement {
    return containerElement('article', 'issue-entry')
  }
}

export const $createEntryNode = (entryId = newId(), submissionId: string | null = null): EntryNode => new EntryNode(entryId, submissionId)
export const $isEntryNode = (node: LexicalNode | null | undefined): node is EntryNode => node instanceof EntryNode
