import type { EditorHandle } from '../editor/handle'
import { useIssue } from './session'

/** Changes the open issue through its editor and shows the change at once, without waiting for the pause in typing. */
export function act<T>(change: (handle: EditorHandle) => T): T | undefined {
  const { handle } = useIssue.getState()
  if (!handle) return undefined
  const result = change(handle)
  useIssue.setState({ document: handle.getDocument() })
  return result
}
