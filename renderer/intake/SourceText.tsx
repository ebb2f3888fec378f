import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParsedPage } from '../../shared/parse/types'
import { marksOf, stretchesOf, type SourceMark } from './source-marks'

interface Props { page: ParsedPage; /** The field with the focus, and the one under the pointer. */ active: string | null; hovered: string | null }

/** The source with every place coloured by what it became; `data-field` and `data-start` tell a click where it fell. */
export const SourceText = memo(function SourceText({ page, active, hovered }: Props) {
  const { t } = useTranslation()
  const stretches = useMemo(() => stretchesOf(page.text, marksOf(page)), [page])
  const look = ({ kind, field, isDoubtful }: SourceMark) =>
    ['source-mark', kind, isDoubtful ? 'doubtful' : '', field !== null && field === active ? 'active' : '', field !== null && field === hovered ? 'hovered' : ''].filter(Boolean).join(' ')
  return (
    <>
      {stretches.map(({ text, start, mark }) => (mark === null ? <span key={start} data-start={start}>{text}</span> : (
        <span key={start} data-start={start} className={look(mark)} title={t(`intake.kind.${mark.kind}`)} {...(mark.field === null ? {} : { 'data-mark': mark.field })}>{text}</span>
      )))}
    </>
  )
})
