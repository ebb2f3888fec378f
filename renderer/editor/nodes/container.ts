import { ElementNode } from 'lexical'

/** A part of the issue that holds blocks. A shadow root: editing inside never merges it with its neighbour. */
export abstract class ContainerNode extends ElementNode {
  override isShadowRoot(): boolean {
    return true
  }

  override shouldSerializeTextStyles(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override updateDOM(_previous: unknown, _element: HTMLElement): boolean {
    return false
  }
}

export function containerElement(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}
