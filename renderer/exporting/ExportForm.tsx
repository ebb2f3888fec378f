import type { ReactNode, SyntheticEvent } from 'react'
import { usePlan } from './use-plan'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Check, FileText, FolderOpen, Globe } from 'lucide-react'
import type { ExportPlan, ExportRequest } from '../../shared/contract'
import { mastheadOf } from '../../shared/document/query'
import { problemsOf } from '../issue/problems'
import { useIssue } from '../issue/session'
import { call } from '../desk'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { Button, Field } from '../ui/controls'
import { RadioCards } from '../ui/radio-cards'
import { cleanName, isReserved, suggestedName, withoutEnding } from './file-name'

export const formId = 'export-form'
export type ExportChoices = Omit<ExportRequest, 'issueId'>

/** The choices to begin with: both formats, the name by series and number, the folder of last time. */
export function useFirstChoices(): ExportChoices {
  const { t } = useTranslation()
  const document = useIssue((state) => state.document)
  const folder = useDesk((state) => state.settings?.lastExportFolder ?? '')
  const baseName = (document ? suggestedName(mastheadOf(document), (series, number) => t('exporting.numbered', { series, number })) : '') || t('exporting.fallbackName')
  return { docx: true, html: 'single', folder, baseName }
}

/** What to write, under which name, and where. */
export function ExportForm({ choices, onChange, onSubmit, problem }: { choices: ExportChoices; onChange: (choices: ExportChoices) => void; onSubmit: () => void; problem: ReactNode }) {
  const { t } = useTranslation()
  // Another name or place is another question.
  const put = (change: Partial<ExportChoices>) => onChange({ ...choices, overwrite: false, ...change })
  const plan = usePlan(choices)
  const name = withoutEnding(choices.baseName)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (canExport(choices)) onSubmit()
  }
  return (
    <form id={formId} className="form" onSubmit={submit} noValidate>
      {problem}
      <div className="field">
        <span className="label">{t('exporting.formats')}</span>
        <div className="export-formats">
          <Format icon={<FileText size={20} aria-hidden />} label={t('exporting.docx')} hint={t('exporting.docxHint')} isSelected={choices.docx} onChange={(docx) => put({ docx })} />
          <Format icon={<Globe size={20} aria-hidden />} label={t('exporting.html')} hint={t('exporting.htmlHint')} isSelected={choices.html !== 'none'} onChange={(html) => put({ html: html ? 'single' : 'none' })} />
        </div>
        {!choices.docx && choices.html === 'none' ? <span className="help bad" role="alert">{t('exporting.noFormat')}</span> : null}
      </div>
      {choices.html === 'none' ? null : (
        <RadioCards
          label={t('exporting.htmlKind')}
          value={choices.html}
          onChange={(html) => put({ html })}
          cards={[{ id: 'single', label: t('exporting.single') }, { id: 'folder', label: t('exporting.folder') }]}
        />
      )}
      <Field label={t('exporting.name')} value={choices.baseName} onChange={(baseName) => put({ baseName: baseName.slice(0, 120) })} isInvalid={name === '' || isReserved(name)} help={name === '' ? t('exporting.nameMissing') : isReserved(name) ? t('exporting.nameReserved', { name }) : cleanName(choices.baseName) === choices.baseName.trim() ? '' : t('exporting.nameClean')} />
      <FolderField folder={choices.folder} onChange={(folder) => put({ folder })} />
      <Taken plan={plan} choices={choices} onChange={put} />
      <Outputs choices={choices} name={plan && !choices.overwrite ? plan.free : name} />
      <Completeness />
    </form>
  )
}

export const canExport = (choices: ExportChoices): boolean => (choices.docx || choices.html !== 'none') && withoutEnding(choices.baseName) !== '' && !isReserved(choices.baseName) && choices.folder !== ''

function Format({ icon, label, hint, isSelected, onChange }: { icon: ReactNode; label: string; hint: string; isSelected: boolean; onChange: (selected: boolean) => void }) {
  return (
    <CheckboxField className="export-format-field" isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className="export-format">
        {icon}
        <span className="export-format-text"><strong>{label}</strong><small>{hint}</small></span>
        <span className="tick" aria-hidden>{isSelected ? <Check size={14} /> : null}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}

function FolderField({ folder, onChange }: { folder: string; onChange: (folder: string) => void }) {
  const { t } = useTranslation()
  const choose = async () => {
    try {
      const chosen = await call('export.pickFolder', {})
      if (chosen === null) return
      onChange(chosen)
      await changeSettings({ lastExportFolder: chosen })
    } catch (error) {
      showError(error)
    }
  }
  return (
    <div className="field">
      <span className="label" id="export-place">{t('exporting.place')}</span>
      <div className="export-place">
        <output className={folder === '' ? 'faint' : ''} aria-labelledby="export-place" data-testid="export-folder" title={folder}>{folder || t('exporting.noFolder')}</output>
        <Button onPress={() => void choose()}><FolderOpen size={16} aria-hidden />{t('exporting.choose')}</Button>
      </div>
    </div>
  )
}

/** Where files of the name stand already: a new name, or theirs. */
function Taken({ plan, choices, onChange }: { plan: ExportPlan | null; choices: ExportChoices; onChange: (change: Partial<ExportChoices>) => void }) {
  const { t } = useTranslation()
  if (!plan || plan.taken.length === 0) return null
  const cards = [{ id: 'new' as const, label: t('exporting.asNew', { name: plan.free }) }, ...(plan.canReplace ? [{ id: 'replace' as const, label: t('exporting.replace') }] : [])]
  return <RadioCards label={t('exporting.taken', { files: plan.taken.join('、') })} value={choices.overwrite ? 'replace' : 'new'} onChange={(id) => onChange({ overwrite: id === 'replace' })} cards={cards} />
}

function Outputs({ choices, name }: { choices: ExportChoices; name: string }) {
  const { t } = useTranslation()
  const files = [...(choices.docx ? [`${name}.docx`] : []), ...(choices.html === 'none' ? [] : [`${name}.html`]), ...(choices.html === 'folder' ? [`${name}_files`] : [])]
  if (name === '' || files.length === 0) return null
  return <p className="faint export-outputs">{t('exporting.will')}　{files.join('　')}</p>
}

function Completeness() {
  const { t } = useTranslation()
  const document = useIssue((state) => state.document)
  const problems = document ? problemsOf(document) : []
  if (problems.length === 0) return <p className="notice good">{t('exporting.ready')}</p>
  return (
    <details className="notice warning">
      <summary>{t('exporting.problems', { count: problems.length })}</summary>
      <ul>{problems.map((problem) => <li key={`${problem.mark}-${problem.n}`}>{t(`issue.problem.${problem.mark}`, { n: problem.n, title: problem.title || t('issue.outline.untitled') })}</li>)}</ul>
    </details>
  )
}
