import { BylineNode } from './byline'
import { CaptionNode } from './caption'
import { ClosingNode } from './closing'
import { CreditNode } from './credit'
import { DatelineNode } from './dateline'
import { EditorsNoteNode } from './editors-note'
import { EntryNode } from './entry'
import { EntryTitleNode } from './entry-title'
import { FigureNode } from './figure'
import { FrameLabelNode } from './frame-label'
import { MastheadNode } from './masthead'
import { MastheadLineNode } from './masthead-line'
import { MoveGhostNode } from './move-ghost'
import { SectionNode } from './section'

/** Every node of ours, for the editor's registry. */
export const issueNodes = [
  MastheadNode, MastheadLineNode, EditorsNoteNode, ClosingNode, FrameLabelNode, SectionNode,
  EntryNode, EntryTitleNode, DatelineNode, BylineNode, FigureNode, CaptionNode, CreditNode, MoveGhostNode,
]
