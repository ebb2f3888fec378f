/** Makes a shown page say what `html` says by changing only what differs; false where its head differs, so that it has to be loaded anew. */
export function patchPage(page: Document, html: string): boolean {
  const next = new DOMParser().parseFromString(html, 'text/html')
  page.title = next.title
  if (!page.head.isEqualNode(next.head)) return false
  patch(page.body, next.body)
  return true
}

function patch(old: Element, now: Element): void {
  if (old.isEqualNode(now)) return
  if (!sameTag(old, now) || !holdsElements(old) || !holdsElements(now)) {
    old.replaceWith(old.ownerDocument.adoptNode(now))
    return
  }
  const [before, after] = [[...old.children], [...now.children]]
  const head = common(before, after)
  const tail = common(before.slice(head).reverse(), after.slice(head).reverse())
  const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const behind = before[before.length - tail] ?? null
  gone.forEach((one, at) => {
    const other = come[at]
    if (other) patch(one, other)
    else one.remove()
  })
  for (const one of come.slice(gone.length)) old.insertBefore(old.ownerDocument.adoptNode(one), behind)
}

/** How many at the beginning of two lists are equal. */
function common(a: readonly Element[], b: readonly Element[]): number {
  const at = a.findIndex((one, index) => !b[index] || !one.isEqualNode(b[index]))
  return at === -1 ? a.length : at
}

const sameTag = (a: Element, b: Element): boolean => a.cloneNode(false).isEqualNode(b.cloneNode(false))
/** Elements with blanks between them: what a page's blocks stand in. */
const holdsElements = (one: Element): boolean => one.children.length > 0 && [...one.childNodes].every((node) => node.nodeType === Node.ELEMENT_NODE || (node.textContent ?? '').trim() === '')
