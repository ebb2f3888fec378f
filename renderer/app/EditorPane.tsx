import '../review/marks.css'
import '../review/review.css'
import { useEffect } from 'react'
import type { IssueDocument } from '../../shared/document/nodes'
import type { PictureRef } from '../../shared/model/common'
import type { Submission } from '../../shared/model/submission'
import { call } from '../desk'
import type { EditorHandle } from '../editor/handle'
import { IssueEditor } from '../editor/IssueEditor'
import { isFocusLost, focusText } from '../issue/focus-text'
import { markAdded } from '../issue/outline/actions'
import { followCaret, forgetCaret } from '../issue/outline/current'
import { noteChange, setHandle, useIssue } from '../issue/session'
import { RightsBar } from '../review/stages/RightsBar'
import { useBoundLane, useStageRights, withRights } from '../review/stages/rights'
import { HoverCard } from '../review/HoverCard'
import { followTextHistory, forgetThreadSteps, noteTextChange } from '../review/history'
import { ReviewTools } from '../review/ReviewTools'
import { useMarkView } from '../review/state'
import { useLane } from '../review/use-lane'
import { useThreadMarks } from '../review/use-thread-marks'
import { showError, showErrors } from '../state/toasts'
import { DeskError } from '../../shared/errors'

/** The open issue's editor, wired to the library. */
export function EditorPane() {
  const record = useIssue((state) => state.record)
  const rights = useStageRights()
  const view = useMarkView()
  const issueId = record?.id
  useBoundLane()
  useLane()
  useThreadMarks()
  useEffect(forgetThreadSteps, [issueId])
  useEffect(forgetCaret, [issueId])
  if (!record) return null
  return (
    <div className="editor-pane review-root" data-view={view}>
      <RightsBar />
      <IssueEditor
        key={record.id}
        document={record.document}
        revisionKey={record.id}
        readOnly={rights === 'comment' || view === 'original'}
        onChange={onChange}
        onHandle={takeHandle}
        onSelectionInfo={followCaret}
        addPictures={addPictures}
        fetchSubmissions={fetchSubmissions}
        onSubmissions={markAdded}
        openLink={(url) => void call('app.openLink', { url }).catch(showError)}
        tools={<ReviewTools />}
      />
      <HoverCard />
    </div>
  )
}

/** An issue that was opened takes the keyboard, where what opened it has gone. */
function takeHandle(handle: EditorHandle | null): void {
  setHandle(withRights(handle))
  if (handle && isFocusLost()) focusText()
}

function onChange(getDocument: () => IssueDocument, { byHistory }: { byHistory: boolean }): void {
  noteTextChange()
  noteChange(getDocument)
  if (byHistory) followTextHistory(getDocument)
}

/** Cleans, sizes and stores pictures; those that are no pictures are named in a message and left out. */
async function addPictures(files: File[]): Promise<PictureRef[]> {
  try {
    const bytes = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    const { pictures, failures } = await call('media.addPictures', { files: bytes })
    showErrors(failures.map(({ fileName, error }) => new DeskError(error.key, { file: fileName, ...error.params })))
    return pictures
  } catch (error) {
    showError(error)
    return []
  }
}

/** Submissions that are dropped on the page. */
async function fetchSubmissions(ids: string[]): Promise<Submission[]> {
  try {
    return await Promise.all(ids.map((id) => call('inbox.get', { id })))
  } catch (error) {
    showError(error)
    return []
  }
}
