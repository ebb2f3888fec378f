import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, defineExtension, HISTORY_MERGE_TAG, type Klass, type LexicalEditor, type LexicalNode, mergeRegister, ParagraphNode, RootNode } from 'lexical'
import { issueNodes } from '../nodes'
import { BylineNode } from '../nodes/byline'
import { CaptionNode } from '../nodes/caption'
import { ClosingNode } from '../nodes/closing'
import { CreditNode } from '../nodes/credit'
import { DatelineNode } from '../nodes/dateline'
import { EditorsNoteNode } from '../nodes/editors-note'
import { EntryNode } from '../nodes/entry'
import { EntryTitleNode } from '../nodes/entry-title'
import { FigureNode } from '../nodes/figure'
import { FrameLabelNode } from '../nodes/frame-label'
import { MastheadNode } from '../nodes/masthead'
import { MastheadLineNode } from '../nodes/masthead-line'
import { SectionNode } from '../nodes/section'
import { $isFrame, $isTextBlock } from '../structure/kinds'
import { $normaliseEntry, $normaliseFigure, $normaliseFrame, $normaliseHeading, $normaliseLine, $normaliseMasthead } from '../structure/normalise'
import { $freshEntryId, $freshFigureId, $normaliseRoot } from '../structure/normalise-root'

const lines = [MastheadLineNode, FrameLabelNode, SectionNode, EntryTitleNode, DatelineNode, BylineNode, CaptionNode, CreditNode, ParagraphNode, QuoteNode]

/** Our nodes, and the rules that keep the issue in lawful order after every edit. */
export const StructureExtension = defineExtension({
  name: 'issue-desk/structure',
  nodes: () => issueNodes,
  register: registerStructure,
})

function registerStructure(editor: LexicalEditor): () => void {
  let waiting = false
  // Nothing is moved while an input method composes: the rules run once it has ended.
  const rule = <T extends LexicalNode>(klass: Klass<T>, $normalise: (node: T) => void) =>
    editor.registerNodeTransform(klass, (node) => {
      if (editor.isComposing()) waiting = true
      else if (node.isAttached()) $normalise(node)
    })
  return mergeRegister(
    ...lines.map((klass) => rule<InstanceType<typeof klass>>(klass, $normaliseLine)),
    rule(HeadingNode, $normaliseHeading),
    rule(FigureNode, $figureRule),
    rule(EntryNode, $entryRule),
    rule(EditorsNoteNode, $normaliseFrame),
    rule(ClosingNode, $normaliseFrame),
    rule(MastheadNode, $normaliseMasthead),
    rule(RootNode, $normaliseRoot),
    editor.registerUpdateListener(() => {
      if (!waiting || editor.isComposing()) return
      waiting = false
      editor.update($normaliseAll, { tag: HISTORY_MERGE_TAG })
    }),
  )
}

function $entryRule(entry: EntryNode): void {
  $normaliseEntry(entry)
  $freshEntryId(entry)
}

function $figureRule(figure: FigureNode): void {
  $normaliseFigure(figure)
  $freshFigureId(figure)
}

/** Every rule on the whole issue; changes only what is out of order. */
export function $normaliseAll(): void {
  $normaliseRoot($getRoot())
  for (const top of $getRoot().getChildren()) {
    if (top instanceof MastheadNode) $normaliseMasthead(top)
    else if (top instanceof EntryNode) $normaliseEntry(top)
    else if ($isFrame(top)) $normaliseFrame(top)
    if (!$isElementNode(top)) continue
    for (const block of [top, ...top.getChildren()]) {
      if (block instanceof FigureNode) $normaliseFigure(block)
      else if (block instanceof HeadingNode) $normaliseHeading(block)
      else if ($isTextBlock(block)) $normaliseLine(block)
    }
  }
}
