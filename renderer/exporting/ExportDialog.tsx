import './exporting.css'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { CircleCheck, FileText, Folder, FolderOpen, Globe } from 'lucide-react'
import type { ExportResult } from '../../shared/contract'
import type { DeskError } from '../../shared/errors'
import { call } from '../desk'
import { errorText } from '../i18n'
import { useIssue } from '../issue/session'
import { showError } from '../state/toasts'
import { Button, Dialog } from '../ui/controls'
import { withoutEnding } from './file-name'
import { canExport, ExportForm, formId, useFirstChoices } from './ExportForm'
import { shareDone } from './progress'
import { type ExportState, useExport } from './use-export'

/** 导出: choices, then progress that can be stopped, then the files with a way to their folder. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const issueId = useIssue((state) => state.record?.id ?? null)
  const first = useFirstChoices()
  const [choices, setChoices] = useState(first)
  const { state, start, stop, again } = useExport()
  if (issueId === null) return null
  const submit = () => void start({ ...choices, issueId, baseName: withoutEnding(choices.baseName) })
  const footers = {
    form: <><Button onPress={onClose}>{t('exporting.cancel')}</Button><Button look="primary" type="submit" form={formId} isDisabled={!canExport(choices)}>{t('exporting.start')}</Button></>,
    running: <Button autoFocus onPress={stop}>{t('exporting.stop')}</Button>,
    done: <DoneButtons state={state} onAgain={again} onClose={onClose} />,
  }
  // One dialog through all its phases: a new one for each would lose the keyboard between them.
  return (
    <Dialog title={titleOf(state, t)} {...(state.phase === 'form' ? { lead: t('exporting.lead') } : {})} onClose={onClose} isBusy={state.phase === 'running'} className="export-dialog" footer={footers[state.phase]}>
      {state.phase === 'form' ? <ExportForm choices={choices} onChange={setChoices} onSubmit={submit} problem={<Problem problem={state.problem} />} /> : null}
      {state.phase === 'running' ? <Running state={state} /> : null}
      {state.phase === 'done' ? <Done result={state.result} /> : null}
    </Dialog>
  )
}

function titleOf(state: ExportState, t: TFunction): string {
  switch (state.phase) {
    case 'form': return t('exporting.title')
    case 'running': return t('exporting.running')
    case 'done': return t('exporting.done', { count: state.result.files.length })
  }
}

function Problem({ problem }: { problem: DeskError | 'unsaved' | null }) {
  const { t } = useTranslation()
  if (problem === null) return null
  if (problem === 'unsaved') return <p className="notice bad" role="alert">{t('exporting.unsaved')}</p>
  if (problem.key === 'cancelled') return <p className="notice" role="status">{t('exporting.cancelled')}</p>
  const text = problem.key === 'fileNotFound' && problem.params['path'] !== undefined ? t('exporting.folderGone', problem.params) : errorText(problem)
  return <p className="notice bad" role="alert">{text}</p>
}

function Running({ state: { progress, request } }: { state: Extract<ExportState, { phase: 'running' }> }) {
  const { t } = useTranslation()
  const percent = Math.round(shareDone(progress, request) * 100)
  const step = t(`exporting.step.${progress.step}`, { done: progress.done, total: progress.total })
  return (
    <ProgressBar className="progress" value={percent} aria-label={t('exporting.running')} valueLabel={step}>
      <div className="progress-track"><div className="progress-done" style={{ width: `${percent}%` }} /></div>
      <div className="progress-text"><span>{step}</span><span>{percent}%</span></div>
    </ProgressBar>
  )
}

function Done({ result: { files, warnings } }: { result: ExportResult }) {
  const { t } = useTranslation()
  const counts = new Map<string, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return (
    <>
      <ul className="export-files" data-testid="export-files">{files.map((file) => <FileLine key={file} path={file} />)}</ul>
      {counts.size === 0 ? null : (
        <div className="notice warning">
          <strong>{t('exporting.warnings')}</strong>
          <ul>{[...counts].map(([code, count]) => <li key={code}>{t(`exporting.warning.${code}`, { count })}</li>)}</ul>
        </div>
      )}
    </>
  )
}

function DoneButtons({ state, onAgain, onClose }: { state: ExportState; onAgain: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const [firstFile] = state.phase === 'done' ? state.result.files : []
  const reveal = () => { if (firstFile !== undefined) call('export.reveal', { path: firstFile }).catch(showError) }
  return (
    <>
      <Button className="push" onPress={onAgain}>{t('exporting.again')}</Button>
      <Button onPress={reveal}><FolderOpen size={16} aria-hidden />{t('exporting.reveal')}</Button>
      <Button look="primary" autoFocus onPress={onClose}>{t('exporting.close')}</Button>
    </>
  )
}

function FileLine({ path }: { path: string }) {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const name = path.slice(at + 1)
  const Icon = name.endsWith('.docx') ? FileText : name.endsWith('.html') ? Globe : Folder
  return (
    <li title={path}>
      <Icon size={18} aria-hidden />
      <div><strong>{name}</strong><span className="faint">{path.slice(0, at)}</span></div>
      <CircleCheck size={16} aria-hidden className="good" />
    </li>
  )
}
