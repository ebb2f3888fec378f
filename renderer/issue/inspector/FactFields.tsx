import { useTranslation } from 'react-i18next'
import { Clock } from 'lucide-react'
import type { IssueFacts } from '../../../shared/model/issue'
import { showUndo } from '../../state/toasts'
import { IconButton } from '../../ui/controls'
import { setFacts, useIssue } from '../session'
import { DraftField } from './DraftField'

/** 发布人, 发布时间, 来源: facts that stand beside the document. */
export function FactFields() {
  const { t } = useTranslation()
  const { publisher, releasedAt, source } = useIssue((state) => state.facts)
  // These stand beside the text and its history, so that each change brings its own way back.
  const change = (part: Partial<IssueFacts>) => {
    const before = { publisher, releasedAt, source }
    setFacts(part)
    showUndo(t('issue.inspector.factsChanged'), () => setFacts(before))
  }
  return (
    <section className="inspector-part" aria-labelledby="inspector-facts">
      <h3 id="inspector-facts">{t('issue.inspector.facts')}</h3>
      <div className="form-row">
        <DraftField label={t('issue.inspector.publisher')} value={publisher} onCommit={(text) => change({ publisher: text })} />
        <DraftField label={t('issue.inspector.source')} value={source} onCommit={(text) => change({ source: text })} />
      </div>
      <div className="field-with-button">
        <DraftField label={t('issue.inspector.releasedAt')} value={releasedAt} placeholder={t('issue.inspector.releasedHint')} onCommit={(text) => change({ releasedAt: text })} />
        <IconButton label={t('issue.inspector.now')} small={false} look="plain" onPress={() => change({ releasedAt: nowText(new Date()) })}><Clock size={16} aria-hidden /></IconButton>
      </div>
    </section>
  )
}

/** 2026-05-31 17:25:19, local time. */
function nowText(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`
}
