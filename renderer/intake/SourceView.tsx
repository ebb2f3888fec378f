import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParsedPage } from '../../shared/parse/types'
import { Button } from '../ui/controls'
import { entryAt, marksOf, stretchesOf } from './source-marks'
import type { Role } from './split'

const roles: { role: Role; key: string }[] = [
  { role: 'entry', key: 'asEntry' }, { role: 'title', key: 'asTitle' }, { role: 'dateline', key: 'asDateline' },
  { role: 'byline', key: 'asByline' }, { role: 'note', key: 'asNote' }, { role: 'closing', key: 'asClosing' },
]

interface Props {
  page: ParsedPage
  /** The field that has the focus in the form: its places are shown. */
  active: string | null
  onField: (field: string) => void
  /** Selected text is given a role; `entry` is the entry of the parsed page that it stands in or after. */
  onAssign: (role: Role, text: string, entry: number) => void
}

/** 原文: the source with every place coloured by what it became. */
export function SourceView({ page, active, onField, onAssign }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<{ text: string; offset: number } | null>(null)
  useEffect(() => {
    box.current?.querySelector('.source-mark.active')?.scrollIntoView({ block: 'center' })
  }, [active])
  useEffect(() => {
    const onSelect = () => {
      const selection = document.getSelection()
      const anchor = selection?.anchorNode
      if (!selection || selection.isCollapsed || !anchor || !box.current?.contains(anchor)) setSelected(null)
      else setSelected({ text: selection.toString(), offset: Number(anchor.parentElement?.closest('[data-start]')?.getAttribute('data-start') ?? 0) })
    }
    document.addEventListener('selectionchange', onSelect)
    return () => document.removeEventListener('selectionchange', onSelect)
  }, [])
  const assign = (role: Role) => {
    if (selected) onAssign(role, selected.text, entryAt(page, selected.offset))
    document.getSelection()?.removeAllRanges()
  }
  return (
    <section className="source" aria-label={t('intake.screen.source')}>
      <header>
        <h2>{t('intake.screen.source')}</h2>
        {selected ? (
          <div className="source-roles" role="toolbar" aria-label={t('intake.act.as')} onMouseDown={(event) => event.preventDefault()}>
            <span>{t('intake.act.as')}</span>
            {roles.map(({ role, key }) => <Button key={role} small onPress={() => assign(role)}>{t(`intake.act.${key}`)}</Button>)}
          </div>
        ) : <span className="source-hint">{t('intake.screen.selectHint')}</span>}
      </header>
      <div className="source-text" ref={box} tabIndex={0}>
        {stretchesOf(page.text, marksOf(page)).map(({ text, start, mark }) => (
          mark === null ? <span key={start} data-start={start}>{text}</span> : (
            <span key={start} data-start={start} title={mark.field ? undefined : t(mark.kind === 'dropped' ? 'intake.act.drop' : 'intake.warning.unplacedText')}
              className={`source-mark ${mark.kind} ${mark.isDoubtful ? 'doubtful' : ''} ${mark.field !== null && mark.field === active ? 'active' : ''}`}
              onClick={() => { if (mark.field && document.getSelection()?.isCollapsed) onField(mark.field) }}>{text}</span>
          )
        ))}
      </div>
    </section>
  )
}
