import { ElementNode, type ElementDOMSlot, type LexicalNode, type NodeKey, nodeSchema, nullable, numberValue, stringValue, withField } from 'lexical'
import type { PictureRef } from '../../../shared/model/common'
import { newId } from '../new-id'
import { ContainerNode, containerElement } from './container'

const schema = nodeSchema<FigureNode>()({
  figureId: withField(stringValue(), { field: '__figureId' }),
  mediaId: withField(nullable(stringValue()), { field: '__mediaId' }),
  originalId: withField(nullable(stringValue()), { field: '__originalId' }),
  fileName: withField(stringValue(), { field: '__fileName' }),
  width: withField(numberValue(), { field: '__width' }),
  height: withField(numberValue(), { field: '__height' }),
  alt: withField(stringValue(), { field: '__alt' }),
})

/** 图片 with its caption and credit as text. The picture is drawn in the node's own DOM, without React. */
export class FigureNode extends ContainerNode {
  __figureId: string
  __mediaId: string | null = null
  __originalId: string | null = null
  __fileName = ''
  __width = 0
  __height = 0
  __alt = ''

  constructor(figureId = '', key?: NodeKey) {
    super(key)
    this.__figureId = figureId
  }

  override $config() {
    return this.config('figure', { extends: ElementNode, json: schema })
  }

  getFigureId(): string {
    return this.getLatest().__figureId
  }

  setFigureId(figureId: string): this {
    const self = this.getWritable()
    self.__figureId = figureId
    return self
  }

  getAlt(): string {
    return this.getLatest().__alt
  }

  setAlt(alt: string): this {
    const self = this.getWritable()
    self.__alt = alt
    return self
  }

  getFileName(): string {
    return this.getLatest().__fileName
  }

  getMediaId(): string | null {
    return this.getLatest().__mediaId
  }

  setPicture(picture: PictureRef): this {
    const self = this.getWritable()
    self.__mediaId = picture.mediaId
    self.__originalId = picture.originalId
    self.__fileName = picture.name
    self.__width = picture.width
    self.__height = picture.height
    return self
  }

  override createDOM(): HTMLElement {
    const element = containerElement('figure', 'issue-figure')
    const picture = containerElement('div', 'issue-picture')
    picture.contentEditable = 'false'
    element.append(picture)
    this.drawPicture(picture)
    return element
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const picture = element.firstElementChild
    const same = previous.__mediaId === this.__mediaId && previous.__alt === this.__alt && previous.__fileName === this.__fileName
    if (!same && picture instanceof HTMLElement) this.drawPicture(picture)
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    return super.getDOMSlot(element).withAfter(element.firstElementChild)
  }

  /** The picture, or the missing picture's file name; styles add the words for “missing”. */
  private drawPicture(holder: HTMLElement): void {
    if (this.__mediaId === null) {
      const name = document.createElement('span')
      name.textContent = this.__fileName
      holder.className = 'issue-picture issue-picture-missing'
      holder.replaceChildren(name)
      return
    }
    const image = document.createElement('img')
    image.src = `desk-media://media/${this.__mediaId}`
    image.alt = this.__alt
    image.draggable = false
    if (this.__width > 0) image.width = this.__width
    if (this.__height > 0) image.height = this.__height
    holder.className = 'issue-picture'
    holder.replaceChildren(image)
  }
}

export const $createFigureNode = (figureId = newId()): FigureNode => new FigureNode(figureId)
export const $isFigureNode = (node: LexicalNode | null | undefined): node is FigureNode => node instanceof FigureNode
