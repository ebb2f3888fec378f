import type { IssueDocument } from '../../shared/document/nodes'
import type { PictureRef } from '../../shared/model/common'
import type { Submission } from '../../shared/model/submission'
import type { TextCount } from '../../shared/text/count'
import type { SideAct } from './journal'
import type { ReviewHandle } from './review/handle'

/** Changes to a figure; what is left out stays. */
export interface FigureChange {
  alt?: string
  caption?: string
  credit?: string
  picture?: PictureRef
}

/** Changes to the masthead; `number` is the number as printed (（十八）, 第18期) and follows the series. */
export interface MastheadChange {
  /** null takes the line away. */
  series?: string | null
  title?: string
  subtitle?: string
  number?: string
}

/** Where the caret stands. */
export interface SelectionInfo {
  /** Index of the block among the root's children; -1 without a selection. */
  topIndex: number
  entryId: string | null
  figureId: string | null
}

/** What the rest of the window may ask of the editor. Every change is one undo step. */
export interface EditorHandle {
  getDocument(): IssueDocument
  /** Replaces the document and forgets the history. */
  setDocument(document: IssueDocument): void
  /** Makes an entry of each; `at` is an index among the root's children. Gives back the new entries' ids. */
  insertSubmissions(submissions: readonly Submission[], at?: number): string[]
  /** Moves an entry before another block, named by its entry or figure id; null: behind the last entry. */
  moveEntry(entryId: string, beforeId: string | null): void
  /** Moves any block of the root to where `toIndex` is now. */
  moveBlock(fromIndex: number, toIndex: number): void
  /** Puts the entries in the order of these ids, in the places that entries hold now; sections stay. */
  reorder(entryIds: readonly string[]): void
  removeBlock(index: number): void
  /** Puts a copy of an entry behind it. */
  duplicateEntry(entryId: string): void
  insertEntry(at?: number): void
  insertSection(title?: string, at?: number): void
  /** Among the root's children at `at`; without it where the caret is, inside its entry. */
  insertFigure(picture: PictureRef | null, at?: number): void
  insertEditorsNote(): void
  insertClosing(): void
  setMasthead(change: MastheadChange): void
  setFigure(figureId: string, change: FigureChange): void
  removeFigure(figureId: string): void
  scrollTo(topIndex: number): void
  /** False while the page is read-only: a stage allows comments alone, or the text before the suggestions is shown. */
  isEditable(): boolean
  focus(): void
  /** Takes back the last step, of the text or beside it. */
  undo(): void
  redo(): void
  /** Keeps something that was done beside the text, so that undo takes it back in its turn. */
  noteAct(act: SideAct): void
  /** What comes next beside the text is a step of its own. */
  endActs(): void
  canUndo(): boolean
  canRedo(): boolean
  openFind(replace: boolean): void
  /** Word's counts for the whole issue. */
  getCounts(): TextCount
  /** Suggestions and comments. */
  readonly review: ReviewHandle
}
