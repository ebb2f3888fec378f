import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParsedPage } from '../../shared/parse/types'
import { Button } from '../ui/controls'
import { entryAt, type MarkKind } from './source-marks'
import { SourceText } from './SourceText'
import type { Role } from './split-text'

const roles: { role: Role; key: string }[] = [
  { role: 'entry', key: 'asEntry' }, { role: 'title', key: 'asTitle' }, { role: 'dateline', key: 'asDateline' }, { role: 'byline', key: 'asByline' },
  { role: 'body', key: 'asBody' }, { role: 'note', key: 'asNote' }, { role: 'closing', key: 'asClosing' },
]
const legend: MarkKind[] = ['header', 'note', 'title', 'dateline', 'byline', 'body', 'picture', 'closing', 'dropped', 'unplaced']

interface Props {
  page: ParsedPage
  active: string | null
  hovered: string | null
  /** A place of the text to bring into view. */
  goTo: number | null
  onField: (field: string) => void
  /** Selected text is given a role; `entry` is the entry of the parsed page that it stands in or after. */
  onAssign: (role: Role, text: string, entry: number) => void
}

/** 原文: the source, what became of it, and what else its text could be. */
export function SourceView({ page, active, hovered, goTo, onField, onAssign }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<{ text: string; offset: number } | null>(null)
  useEffect(() => {
    box.current?.querySelector('.source-mark.active')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useEffect(() => {
    if (goTo !== null) placeOf(box.current, goTo)?.scrollIntoView({ block: 'center' })
  }, [goTo])
  useEffect(() => {
    const onSelect = () => setSelected(selectionIn(box.current))
    document.addEventListener('selectionchange', onSelect)
    return () => document.removeEventListener('selectionchange', onSelect)
  }, [])
  const assign = (role: Role) => {
    if (selected) onAssign(role, selected.text, entryAt(page, selected.offset))
    document.getSelection()?.removeAllRanges()
  }
  const onClick = (event: MouseEvent) => {
    const field = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark')
    if (field && document.getSelection()?.isCollapsed) onField(field)
  }
  return (
    <section className="source" aria-label={t('intake.screen.source')}>
      <header>
        <h2>{t('intake.screen.source')}</h2>
        {selected ? (
          <div className="source-roles" role="toolbar" aria-label={t('intake.act.as')} onMouseDown={(event) => event.preventDefault()}>
            <span>{t('intake.act.as')}</span>
            {roles.map(({ role, key }) => <Button key={role} small preventFocusOnPress onPress={() => assign(role)}>{t(`intake.act.${key}`)}</Button>)}
          </div>
        ) : <span className="source-hint">{t('intake.screen.selectHint')}</span>}
      </header>
      <div className="source-text" ref={box} tabIndex={0} role="document" aria-label={t('intake.screen.source')} onClick={onClick}>
        <SourceText page={page} active={active} hovered={hovered} />
      </div>
      <footer className="source-legend" aria-label={t('intake.screen.legend')}>
        {legend.map((kind) => <span key={kind} className={`source-mark ${kind}`}>{t(`intake.kind.${kind}`)}</span>)}
      </footer>
    </section>
  )
}

/** The stretch of the source that holds a place. */
function placeOf(box: HTMLElement | null, offset: number): Element | null {
  const stretches = [...(box?.querySelectorAll('[data-start]') ?? [])]
  return stretches.filter((one) => Number(one.getAttribute('data-start')) <= offset).at(-1) ?? null
}

function selectionIn(box: HTMLElement | null): { text: string; offset: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !box?.contains(selection.anchorNode)) return null
  const range = selection.getRangeAt(0)
  const start = range.startContainer.parentElement?.closest('[data-start]')?.getAttribute('data-start')
  return { text: selection.toString(), offset: Number(start ?? 0) + range.startOffset }
}
