import { $getRoot, $getSelection, $isRangeSelection, COMPOSITION_END_TAG, type EditorState, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, type LexicalNode, type NodeKey, type RangeSelection, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { stampsIn } from '../../../shared/review/marks'
import type { Token } from '../../../shared/review/tokens'
import { trackTokens } from '../../../shared/review/track'
import { newId } from '../new-id'
import { $restoreSelection, $tagSelection, isCaret, tagOld } from './caret'
import { $readFlow, type IsOpen } from './read'
import { $marksOf } from './state'
import { $writeFlow, type Written } from './write'

/** Updates that are no edit: a document was opened, or the accounting itself wrote. */
export const loadTag = 'issue-load'
export const accountTag = 'issue-account'

/** Who edits, and whether his edits become suggestions 修订. */
export interface LaneSettings { author: string; tracking: boolean }
const settings = new WeakMap<LexicalEditor, LaneSettings>()
export const laneOf = (editor: LexicalEditor): LaneSettings => settings.get(editor) ?? { author: '', tracking: false }
export const setLane = (editor: LexicalEditor, change: Partial<LaneSettings>): void => void settings.set(editor, { ...laneOf(editor), ...change })

/** Word knows whole seconds: so do we, and a round trip changes nothing. */
export const moment = (): string => `${new Date().toISOString().slice(0, 19)}Z`

/**
 * The one lane of every edit: typing, composition, paste, drag, replacing and commands all happen first and are
 * accounted for here, once, when no input method is in the middle of a word.
 */
export function registerLane(editor: LexicalEditor): () => void {
  let base: EditorState | null = null
  const dirty = new Set<NodeKey>()
  const forget = () => {
    base = null
    dirty.clear()
  }
  return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
    if ([HISTORIC_TAG, loadTag, accountTag].some((tag) => tags.has(tag))) {
      forget()
      return
    }
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    base ??= prevEditorState
    for (const key of dirtyElements.keys()) dirty.add(key)
    for (const key of dirtyLeaves) dirty.add(key)
    if (editor.isComposing()) return
    const from = base
    const touched = new Set(dirty)
    forget()
    if (isPlainTyping(editor, from, editorState, touched)) return
    editor.update(() => $account(editor, from, touched), { discrete: true, tag: [HISTORY_MERGE_TAG, accountTag, ...[SKIP_DOM_SELECTION_TAG, COMPOSITION_END_TAG].filter((tag) => tags.has(tag))] })
  })
}

/** The commonest key: one more letter in a text that is one's own suggestion already, or, with tracking off, in one without marks. Nothing to account for. */
function isPlainTyping(editor: LexicalEditor, from: EditorState, now: EditorState, touched: ReadonlySet<NodeKey>): boolean {
  const { author, tracking } = laneOf(editor)
  const changed = [...touched].filter((key) => from._nodeMap.get(key) !== now._nodeMap.get(key))
  const [key] = changed
  if (changed.length !== 1 || key === undefined) return false
  const isPlain = (state: EditorState) => {
    const node = state._nodeMap.get(key)
    return node?.getType() === 'text' && state.read(() => {
      const marks = $marksOf(node)
      return tracking ? marks.ins?.by === author && !marks.del : stampsIn(marks).length === 0
    })
  }
  return isPlain(from) && isPlain(now)
}

function $account(editor: LexicalEditor, from: EditorState, touched: ReadonlySet<NodeKey>): void {
  const { author, tracking } = laneOf(editor)
  const now = editor.getEditorState()
  const isOpen: IsOpen = (node: LexicalNode) => touched.has(node.getKey()) || !from._nodeMap.has(node.getKey()) || !now._nodeMap.has(node.getKey())
  const old = from.read(() => $readFlow($getRoot(), isOpen))
  const fresh = $readFlow($getRoot(), isOpen)
  if (!tracking && !anyMark(old) && !anyMark(fresh)) return
  const selection = $getSelection()
  const range = $isRangeSelection(selection) ? selection : null
  // Asked before anything is written: writing moves the selection.
  const forward = range !== null && isForward(from, range)
  if (range) $tagSelection(range, fresh)
  tagOld(old)
  const result = trackTokens(old, fresh, { author: tracking ? author : null, at: moment(), newId, isCaret })
  const written: Written = new Map()
  $writeFlow($getRoot(), result, written)
  if (range) $restoreSelection(range, result, written, forward)
}

function anyMark(tokens: readonly Token[]): boolean {
  return tokens.some((token) => stampsIn(token.marks).length > 0 || (token.kind === 'box' && (token.node.type === 'move-ghost' || anyMark(token.children))))
}

/** Delete (not Backspace) leaves the caret where it was: it must get past what was put back, or it would never get on. */
function isForward(from: EditorState, after: RangeSelection): boolean {
  const before = from.read($getSelection)
  if (!$isRangeSelection(before) || !before.isCollapsed() || !after.isCollapsed()) return false
  return before.anchor.key === after.anchor.key && before.anchor.offset === after.anchor.offset && before.anchor.type === after.anchor.type
}
