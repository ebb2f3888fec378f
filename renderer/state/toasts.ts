import { create } from 'zustand'
import { DeskError } from '../../shared/errors'
import { errorText } from '../i18n'
import i18next from 'i18next'

export interface Toast { id: number; kind: 'info' | 'error' | 'success'; text: string; action?: { label: string; run: () => void }; /** Its action takes back what it tells of. */ undoes?: true }

interface ToastState { toasts: Toast[]; show: (toast: Omit<Toast, 'id'>) => void; dismiss: (id: number) => void }
let next = 1

/** At most so many at once; they must not hide the work. */
const most = 2

/** Messages at the foot of the window; errors stay longer, and a notice takes the place of the one before it. */
export const useToasts = create<ToastState>()((set) => ({
  toasts: [],
  show: (toast) => set((state) => ({ toasts: [...withRoom(state.toasts, toast), { ...toast, id: next++ }] })),
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}))

function withRoom(toasts: Toast[], { kind, text }: Omit<Toast, 'id'>): Toast[] {
  return toasts.filter((old) => (kind === 'error' ? old.text !== text : old.kind === 'error')).slice(1 - most)
}

/** Shows any thrown thing as a message that says what to do next. */
export function showError(thrown: unknown): void {
  showErrors([thrown])
}

/** Shows all that went wrong at once in one message, a line each: none pushes another away. */
export function showErrors(thrown: readonly unknown[]): void {
  const lines = thrown.map((one) => {
    const error = one instanceof DeskError ? one : new DeskError('internal', {}, { cause: one })
    if (error.key === 'internal') console.error(one)
    return errorText(error)
  })
  if (lines.length > 0) useToasts.getState().show({ kind: 'error', text: [...new Set(lines)].join('\n') })
}

/** Shows what was done, with a button that takes it back. */
export function showUndo(text: string, undo: () => void): void {
  useToasts.getState().show({ kind: 'info', text, action: { label: i18next.t('app.undo'), run: undo }, undoes: true })
}

/** Takes back what the last such message tells of, as its button would. */
export function undoShown(): void {
  const toast = useToasts.getState().toasts.findLast(({ undoes }) => undoes)
  if (!toast) return
  useToasts.getState().dismiss(toast.id)
  toast.action?.run()
}
