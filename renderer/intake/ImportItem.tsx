import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { ImportedPage, StagedItem } from '../../shared/contract'
import { toImportedPage } from '../../shared/parse/imported'
import { call } from '../desk'
import { flush, openIssue } from '../issue/session'
import { showError, useToasts } from '../state/toasts'
import { Button } from '../ui/controls'
import { EntryCard } from './EntryCard'
import { ImportFormContext } from './FormField'
import { FrameForm, HeaderForm } from './HeaderForm'
import { ImportFoot } from './ImportFoot'
import { ImportHead } from './ImportHead'
import { PictureForm } from './PictureForm'
import { SourceView } from './SourceView'
import { doubtsOf } from './source-marks'
import { emptyEntry, type Role, type Split } from './split'
import { useIntake } from './state'
import { useSplit } from './use-split'

/** One file or paste under correction: its source on the left, the split on the right. */
export function ImportItem({ item, onCancel }: { item: StagedItem; onCancel: (isChanged: boolean) => void }) {
  const { t } = useTranslation()
  const { split, isChanged, canUndo, canRedo, apply, undo, redo } = useSplit(initialSplit(item))
  const [active, setActive] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const doubts = item.page ? doubtsOf(item.page) : []
  const { page, origins } = split
  const isPage = item.page !== null && (page.masthead.number !== null || (page.entries.length > 1 && page.masthead.title !== ''))
  const focusField = (field: string) => form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus()
  useEffect(() => form.current?.focus(), [])

  const commit = async (asIssue: boolean, seriesId: string | null) => {
    if (isBusy || page.entries.length === 0) return
    setBusy(true)
    try {
      await flush()
      const stored = await call('intake.commit', { token: item.token, page, asIssue, seriesId })
      useToasts.getState().show({ kind: 'success', text: t(asIssue ? 'intake.screen.doneIssue' : 'intake.screen.doneSubmissions', { count: stored.submissionIds.length }) })
      useIntake.getState().drop(item.token)
      if (stored.issueId !== null) await openIssue(stored.issueId)
    } catch (error) {
      showError(error)
      setBusy(false)
    }
  }
  const assign = (role: Role, text: string, entry: number) => {
    const at = origins.indexOf(entry)
    apply({ type: 'assign', as: role, text, at: at === -1 ? Math.min(entry, page.entries.length - 1) : at })
  }
  const nextDoubt = () => {
    const next = doubts[(doubts.indexOf(active ?? '') + 1) % doubts.length]
    if (next) focusField(next)
  }
  const onKey = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || isText || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  return (
    <ImportFormContext.Provider value={{ doubts: new Set(doubts), onFocus: setActive }}>
      <div className="import-item" onKeyDown={onKey}>
        <ImportHead item={item} entries={page.entries.length} doubts={doubts.length} onNextDoubt={nextDoubt} canUndo={canUndo} canRedo={canRedo} onUndo={undo} onRedo={redo} />
        <div className="import-body">
          {item.page ? <SourceView page={item.page} active={active} onField={focusField} onAssign={assign} /> : null}
          <div className="import-form" ref={form} tabIndex={-1} role="group" aria-label={t('intake.screen.form')}>
            {item.page && item.page.warnings.length > 0 ? (
              <ul className="import-warnings">{item.page.warnings.map((warning, index) => <li key={index}>{t(`intake.warning.${warning.code}`)}{warning.text ? `：${warning.text}` : ''}</li>)}</ul>
            ) : null}
            {item.page ? <HeaderForm page={page} apply={apply} /> : null}
            {page.editorsNote.paragraphs.length > 0 || page.editorsNote.label !== '' ? <FrameForm which="editorsNote" page={page} apply={apply} /> : null}
            {page.pictures.length > 0 ? (
              <section className="import-card" aria-label={t('intake.field.pictures')}>
                <h3>{t('intake.field.pictures')}</h3>
                {page.pictures.map((picture, at) => <PictureForm key={`${picture.name}-${at}`} item={item} field={`picture.${at}`} picture={picture} onChange={(change) => apply({ type: 'frontPicture', at, change })} />)}
              </section>
            ) : null}
            {page.entries.map((entry, at) => <EntryCard key={origins[at] ?? `new-${at}`} item={item} entry={entry} at={at} count={page.entries.length} origin={origins[at] ?? null} apply={apply} />)}
            {page.entries.length === 0 ? <p className="import-none">{t('intake.screen.nothing')}</p> : null}
            <Button onPress={() => apply({ type: 'add' })}><Plus size={14} aria-hidden />{t('intake.act.add')}</Button>
            {page.closing.paragraphs.length > 0 || page.closing.label !== '' ? <FrameForm which="closing" page={page} apply={apply} /> : null}
          </div>
        </div>
        <ImportFoot page={page} isPage={isPage} isBusy={isBusy} onCommit={(asIssue, seriesId) => void commit(asIssue, seriesId)} onCancel={() => onCancel(isChanged)} />
      </div>
    </ImportFormContext.Provider>
  )
}

/** The split as read; a lone picture becomes one entry that holds it. */
function initialSplit(item: StagedItem): Split {
  const page: ImportedPage = item.page ? toImportedPage(item.page) : {
    masthead: { series: '', title: '', subtitle: '', headline: null, number: null },
    facts: { publisher: '', releasedAt: '', source: '' },
    editorsNote: { label: '', paragraphs: [] }, pictures: [], sections: [], closing: { label: '', paragraphs: [] },
    entries: [{ ...emptyEntry, title: (item.fileName ?? '').replace(/\.[^.]+$/, ''), pictures: item.pictures.map((picture) => ({ name: picture.name, caption: '', credit: '', alt: '', afterParagraph: 0 })) }],
  }
  return { page, origins: page.entries.map((_, at) => at) }
}
