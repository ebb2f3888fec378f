import i18next from 'i18next'
import type { EditorHandle } from '../editor/handle'
import { useToasts } from '../state/toasts'
import { useIssue } from './session'

/** Asks the open issue's editor for something that may change the text, and shows the change at once, without waiting for the pause in typing. */
export function act<T>(change: (handle: EditorHandle) => T): T | undefined {
  const { handle } = useIssue.getState()
  if (!handle) return undefined
  const result = change(handle)
  useIssue.setState({ document: handle.getDocument() })
  return result
}

/** Changes the text of the open issue. Undefined where the page is read-only: nothing is done then, and a message says why. */
export function edit<T>(change: (handle: EditorHandle) => T): T | undefined {
  if (useIssue.getState().handle?.isEditable() !== false) return act(change)
  useToasts.getState().show({ kind: 'info', text: i18next.t('issue.readOnly') })
  return undefined
}
