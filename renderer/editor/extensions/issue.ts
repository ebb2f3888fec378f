import { configExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { HeadingAnnounceExtension, RichTextExtension } from '@lexical/rich-text'
import { defineExtension, type LexicalNode } from 'lexical'
import { isSafeLink } from '../links'
import { FigureNode } from '../nodes/figure'
import { theme } from '../theme'
import { ArrowsExtension } from './arrows'
import { DeleteExtension } from './delete'
import { EnterExtension } from './enter'
import { StructureExtension } from './structure'
import { ReviewExtension } from '../review/extension'

/** Keys typed within this time (ms) of each other undo together. */
const mergeWithin = 600

/** A link that may not stand loses its address and keeps its text, however it came in. */
const SafeLinksExtension = defineExtension({
  name: 'issue-desk/safe-links',
  register: (editor) => editor.registerNodeTransform(LinkNode, (link) => {
    if (!isSafeLink(link.getURL()) && !editor.isComposing()) $unwrap(link)
  }),
})

function $unwrap(link: LexicalNode): void {
  if (!$isLinkNode(link)) return
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

/** Everything of the editor that needs no window: the same rules run in the tests. */
export const IssueExtension = defineExtension({
  name: 'issue-desk/issue',
  namespace: 'issue-desk',
  theme,
  dependencies: [
    StructureExtension,
    EnterExtension,
    DeleteExtension,
    ArrowsExtension,
    SafeLinksExtension,
    configExtension(HistoryExtension, { delay: mergeWithin, maxDepth: 1000, disabled: false }),
    configExtension(LinkExtension, { validateUrl: isSafeLink, attributes: { rel: 'noopener' } }),
    configExtension(ListExtension, { hasStrictIndent: true }),
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [FigureNode] }),
    // Its words are English, whatever the window speaks.
    configExtension(HeadingAnnounceExtension, { disabled: true }),
    RichTextExtension,
    ReviewExtension,
  ],
})
