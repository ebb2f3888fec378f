import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Label, TextArea, TextField } from 'react-aria-components'
import { CircleAlert } from 'lucide-react'
import { DeskError } from '../../shared/errors'
import { errorText } from '../i18n'
import { Button, Dialog } from '../ui/controls'
import { importPaste } from './entry'

/** 粘贴文本: takes a whole page or one piece, rich or plain, and hands it to the import screen. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [rich, setRich] = useState<{ html: string; text: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isEmpty = text.trim() === ''
  const read = async () => {
    if (isEmpty || isBusy) return
    setBusy(true)
    try {
      // What was pasted rich and then not changed keeps its pictures and paragraphs.
      await importPaste(text, rich && rich.text.trim() === text.trim() ? rich.html : null)
      onClose()
    } catch (error) {
      setProblem(errorText(error instanceof DeskError ? error : new DeskError('internal', {}, { cause: error })))
      setBusy(false)
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain')
    if (html === '' || text !== '') return
    event.preventDefault()
    const shown = plain.replace(/\r\n?/g, '\n')
    setRich({ html, text: shown })
    setText(shown)
  }
  return (
    <Dialog title={t('intake.paste.title')} lead={t('intake.paste.lead')} className="paste-dialog" onClose={onClose} isBusy={isBusy} footer={
      <>
        <span className="push paste-count">{isEmpty ? '' : t('intake.paste.length', { count: text.length })}</span>
        <Button onPress={onClose}>{t('intake.paste.cancel')}</Button>
        <Button look="primary" isDisabled={isEmpty || isBusy} onPress={() => void read()}>{t('intake.paste.read')}</Button>
      </>
    }>
      <div onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void read() }}>
        <TextField className="field" value={text} onChange={(next) => { setText(next); setProblem(null) }} autoFocus>
          <Label>{t('intake.paste.label')}</Label>
          <TextArea className="input paste-box" placeholder={t('intake.paste.placeholder')} onPaste={onPaste} spellCheck={false} />
        </TextField>
      </div>
      {problem ? <p className="paste-problem" role="alert"><CircleAlert size={16} aria-hidden />{problem}</p> : null}
    </Dialog>
  )
}
