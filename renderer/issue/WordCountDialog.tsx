import './issue.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { entryCount, figuresIn } from '../../shared/document/query'
import { textOfDocument } from '../../shared/document/walk'
import { countText, type TextCount } from '../../shared/text/count'
import type { IssueDocument } from '../../shared/document/nodes'
import { Button, Dialog } from '../ui/controls'
import { useIssue } from './session'

const rows: (keyof TextCount)[] = ['words', 'characters', 'charactersWithSpaces', 'paragraphs', 'nonAsianWords', 'asianCharacters']

/** 字数统计, with Word's rows and Word's way of counting. */
export function WordCountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const document = useNewestDocument()
  return (
    <Dialog title={t('issue.count.title')} onClose={onClose} className="count-dialog" footer={<Button look="primary" autoFocus onPress={onClose}>{t('issue.count.close')}</Button>}>
      {document ? <CountTable document={document} /> : <p>{t('issue.inspector.none')}</p>}
      {document ? <p className="faint">{t('issue.count.scope')}</p> : null}
    </Dialog>
  )
}

/** What stands in the editor now, also what was typed a moment ago. */
function useNewestDocument(): IssueDocument | null {
  const { handle, document } = useIssue()
  return useMemo(() => handle?.getDocument() ?? document, [handle, document])
}

/** The counts of a whole issue. */
export function CountTable({ document }: { document: IssueDocument }) {
  const { t } = useTranslation()
  const counts = useMemo(() => ({ text: countText(textOfDocument(document)), entries: entryCount(document), pictures: figuresIn(document.root).length }), [document])
  const number = (value: number) => value.toLocaleString('en-US')
  return (
    <dl className="counts">
      {rows.map((row) => <div key={row}><dt>{t(`issue.count.${row}`)}</dt><dd data-testid={`count-${row}`}>{number(counts.text[row])}</dd></div>)}
      <div><dt>{t('issue.count.entries')}</dt><dd data-testid="count-entries">{number(counts.entries)}</dd></div>
      <div><dt>{t('issue.count.pictures')}</dt><dd data-testid="count-pictures">{number(counts.pictures)}</dd></div>
    </dl>
  )
}
