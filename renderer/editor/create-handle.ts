import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { $getRoot, $getSelection, $isElementNode, CLEAR_HISTORY_COMMAND, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor, REDO_COMMAND, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, UNDO_COMMAND } from 'lexical'
import type { IssueDocument } from '../../shared/document/nodes'
import { textOfDocument } from '../../shared/document/walk'
import { countText } from '../../shared/text/count'
import { OPEN_FIND_COMMAND } from './commands/commands'
import { $changeFigure, $figureFor, $insertFigures, $setMasthead } from './commands/figures'
import { $duplicateEntry, $entryById, $figureById, $insertEntry, $insertSection, $insertSubmissions, $moveEntryBefore, $moveTop, $removeTop, $reorderEntries } from './commands/top-blocks'
import { $normaliseAll } from './extensions/structure'
import type { EditorHandle } from './handle'
import { journalOf } from './journal'
import { createReviewHandle } from './review/handle'
import { loadTag } from './review/lane'
import { $caretInto, $removeBlock } from './structure/caret'
import { $ensureClosing, $ensureEditorsNote, $insertTop } from './structure/insert'

interface HandleOptions {
  getDocument: () => IssueDocument
  /** What a new editor's note is labelled. */
  noteLabel: () => string
}

/** The editor as the rest of the window sees it. Each change is done when the call returns and is one undo step. */
export function createHandle(editor: LexicalEditor, { getDocument, noteLabel }: HandleOptions): EditorHandle {
  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output
  const journal = journalOf(editor)
  const step = ($change: () => void, quiet = false) => editor.update($change, { discrete: true, tag: quiet ? [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] : HISTORY_PUSH_TAG })
  const top = (index: number) => $getRoot().getChildAtIndex(index)
  return {
    getDocument,
    setDocument: (document) => loadDocument(editor, document),
    insertSubmissions: (submissions, at) => {
      let ids: string[] = []
      step(() => { ids = $insertSubmissions(submissions, at) }, true)
      return ids
    },
    moveEntry: (entryId, beforeId) => step(() => {
      const entry = $entryById(entryId)
      if (entry) $moveEntryBefore(entry, beforeId)
    }, true),
    moveBlock: (fromIndex, toIndex) => step(() => {
      const block = top(fromIndex)
      if ($isElementNode(block)) $moveTop(block, toIndex)
    }, true),
    reorder: (ids) => step(() => $reorderEntries(ids), true),
    removeBlock: (index) => step(() => $removeTop(index), true),
    duplicateEntry: (entryId) => step(() => {
      const entry = $entryById(entryId)
      if (entry) $duplicateEntry(entry)
    }),
    insertEntry: (at) => step(() => $insertEntry(at)),
    insertSection: (title, at) => step(() => $insertSection(title, at)),
    insertFigure: (picture, at) => step(() => (at === undefined ? $insertFigures([$figureFor(picture)]) : $insertTop([$figureFor(picture)], at))),
    insertEditorsNote: () => step(() => $caretInto($ensureEditorsNote(noteLabel()), 'end')),
    insertClosing: () => step(() => $caretInto($ensureClosing(), 'end')),
    setMasthead: (change) => step(() => $setMasthead(change), true),
    setFigure: (figureId, change) => step(() => {
      const figure = $figureById(figureId)
      if (figure) $changeFigure(figure, change)
    }, true),
    removeFigure: (figureId) => step(() => {
      const figure = $figureById(figureId)
      if (figure) $removeBlock(figure)
    }),
    scrollTo: (index) => {
      const key = editor.read(() => top(index)?.getKey())
      if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'start', behavior: 'instant' })
    },
    isEditable: () => editor.isEditable(),
    focus: () => focusQuietly(editor),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND),
    redo: () => void editor.dispatchCommand(REDO_COMMAND),
    noteAct: (act) => journal.note(act),
    endActs: () => journal.endRun(),
    canUndo: () => history.canUndo.peek() || journal.canUndo(),
    canRedo: () => history.canRedo.peek() || journal.canRedo(),
    openFind: (replace) => void editor.dispatchCommand(OPEN_FIND_COMMAND, replace),
    getCounts: () => countText(textOfDocument(getDocument())),
    review: createReviewHandle(editor),
  }
}

/** Takes the keyboard where the caret is; in a text that has none it comes to the end, without a scroll there. */
function focusQuietly(editor: LexicalEditor): void {
  if (editor.read($getSelection) !== null) {
    editor.focus()
    return
  }
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => $getRoot().selectEnd(), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
}

/** Shows a document, mended where it is out of order, with an empty history. */
export function loadDocument(editor: LexicalEditor, document: IssueDocument): void {
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)), { tag: loadTag })
  editor.update($normaliseAll, { discrete: true, tag: [HISTORY_MERGE_TAG, loadTag] })
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND)
}
