import { $createParagraphNode, ElementNode, type ParagraphNode } from 'lexical'

/** A block of one kind that stands once where it stands (a title, a dateline, a caption…): inline content only. */
export abstract class LineNode extends ElementNode {
  /** Empty lines carry no pending text format in the file: the document's shapes are fixed. */
  override shouldSerializeTextStyles(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override updateDOM(_previous: unknown, _element: HTMLElement): boolean {
    return false
  }

  /** What follows a line is body text; extensions/enter.ts decides where the caret really goes. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }
}

/** An element with our class; its text is the node's children. */
export function lineElement(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}
