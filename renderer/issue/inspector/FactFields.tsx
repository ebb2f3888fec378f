import { useTranslation } from 'react-i18next'
import { Clock } from 'lucide-react'
import { isMoment } from '../../../shared/text/dates'
import { IconButton } from '../../ui/controls'
import { setFacts, useIssue } from '../session'
import { DraftField } from './DraftField'

/** 发布人, 发布时间, 来源: facts that stand beside the document. The issue's undo takes their changes back. */
export function FactFields() {
  const { t } = useTranslation()
  const { publisher, releasedAt, source } = useIssue((state) => state.facts)
  return (
    <section className="inspector-part" aria-labelledby="inspector-facts" onBlur={() => useIssue.getState().handle?.endActs()}>
      <h3 id="inspector-facts">{t('issue.inspector.facts')}</h3>
      <div className="form-row">
        <DraftField label={t('issue.inspector.publisher')} value={publisher} onCommit={(text) => setFacts({ publisher: text })} />
        <DraftField label={t('issue.inspector.source')} value={source} onCommit={(text) => setFacts({ source: text })} />
      </div>
      <div className="field-with-button">
        <DraftField label={t('issue.inspector.releasedAt')} value={releasedAt} placeholder={t('issue.inspector.releasedHint')} help={releasedAt.trim() === '' || isMoment(releasedAt) ? '' : t('issue.inspector.releasedBad')} onCommit={(text) => setFacts({ releasedAt: text })} />
        <IconButton label={t('issue.inspector.now')} small={false} look="plain" onPress={() => setFacts({ releasedAt: nowText(new Date()) })}><Clock size={16} aria-hidden /></IconButton>
      </div>
    </section>
  )
}

/** 2026-05-31 17:25:19, local time. */
function nowText(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`
}
