import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension, type HistoryState } from '@lexical/history'
import { CLEAR_HISTORY_COMMAND, COMMAND_PRIORITY_HIGH, HISTORIC_TAG, type LexicalEditor, mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical'

/** Something done beside the text (a fact, a submission's status) that undo must take back in its turn. */
export interface SideAct {
  undo: () => void
  redo: () => void
  /** Acts of one key that follow each other at once are one step: the keys typed in a field. */
  key?: string
  /** Done in one with the last step of the text: both go and come together. */
  joined?: boolean
}

interface Placed { act: SideAct; depth: number }

/**
 * One history for the text and what stands beside it. The text's steps are the editor's own; each act beside it is kept
 * with how deep the editor's history was then, so that undo knows whose turn it is, wherever it was asked for.
 */
export class Journal {
  private past: Placed[] = []
  private future: Placed[] = []
  private open: string | null = null
  /** Called when there is something new to take back or to do again. */
  readonly listeners = new Set<() => void>()

  constructor(private readonly history: () => HistoryState) {}

  /** Keeps an act that was just done. */
  note(act: SideAct): void {
    const last = this.past.at(-1)
    const joins = last && act.key !== undefined && act.key === this.open && last.depth === this.depth()
    if (joins) last.act = { ...last.act, redo: act.redo }
    else this.past.push({ act, depth: this.depth() })
    this.future = []
    this.open = act.key ?? null
    this.tell()
  }

  /** The field was left: what comes next is a step of its own. */
  endRun(): void {
    this.open = null
  }

  forget(): void {
    this.past = []
    this.future = []
    this.open = null
  }

  /** The text changed: what joined the last step of the text came after the acts of that depth. */
  noteText(): void {
    this.future = []
    this.open = null
    const last = this.past.at(-1)
    // Joined to its own step it stays with it; else half a step deeper, so that the text goes first.
    if (last && !last.act.joined && last.depth === this.depth()) last.depth -= 0.5
  }

  /** Takes the last act back if its turn has come; true when nothing is left for the text to do. */
  undo(): boolean {
    const last = this.past.at(-1)
    if (!last || this.depth() > last.depth) return false
    this.past.pop()
    this.open = null
    const redoDepth = this.history().redoStack.length
    this.future.push({ act: last.act, depth: last.act.joined ? redoDepth + 1 : redoDepth })
    last.act.undo()
    this.tell()
    return last.act.joined !== true
  }

  /** Does the act again that was taken back last, if its turn has come; true as for undo. */
  redo(): boolean {
    const next = this.future.at(-1)
    if (!next || this.history().redoStack.length > next.depth) return false
    this.future.pop()
    this.past.push({ act: next.act, depth: next.act.joined ? this.depth() + 1 : this.depth() })
    next.act.redo()
    this.tell()
    return next.act.joined !== true
  }

  canUndo(): boolean {
    return this.past.length > 0
  }

  canRedo(): boolean {
    return this.future.length > 0
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private depth(): number {
    return this.history().undoStack.length
  }
}

const journals = new WeakMap<LexicalEditor, Journal>()

/** The journal of an editor, made when it is first asked for. */
export function journalOf(editor: LexicalEditor): Journal {
  const known = journals.get(editor) ?? new Journal(() => getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek())
  journals.set(editor, known)
  return known
}

/** Lets the journal answer undo and redo first, and tells it of every change of the text that is no step back or forth. */
export function registerJournal(editor: LexicalEditor): () => void {
  const journal = journalOf(editor)
  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, () => journal.undo(), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REDO_COMMAND, () => journal.redo(), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLEAR_HISTORY_COMMAND, () => {
      journal.forget()
      return false
    }, COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (!tags.has(HISTORIC_TAG) && dirtyElements.size + dirtyLeaves.size > 0) journal.noteText()
    }),
  )
}
