import type { DeskEvents, EventName } from '../shared/contract'

/**
 * The side effects that the handlers need from the desktop, injected so that they run under plain Node in tests.
 * electron/window/shell.ts is the real one.
 */
export interface DeskShell {
  /** Paths chosen by the user; empty when he cancelled. */
  pickFiles(kind: 'submissions' | 'pictures' | 'portable' | 'copy'): Promise<string[]>
  /** Null when cancelled. */
  pickFolder(start: string | null): Promise<string | null>
  /** Where a file shall be written; null when cancelled. */
  pickSave(kind: 'docx' | 'portable' | 'text', name: string): Promise<string | null>
  /** Asks the user, then opens the link in the browser. The url is checked before (http, https, mailto). */
  openLink(url: string): Promise<void>
  /** Shows a file in the file manager. */
  reveal(path: string): void
  emit<E extends EventName>(name: E, payload: DeskEvents[E]): void
  /** The window has saved (or failed to save) what was typed: the close may go on. */
  flushed(saved: boolean): void
  info(): { version: string; electron: string; platform: string }
  documentsFolder(): string
}
