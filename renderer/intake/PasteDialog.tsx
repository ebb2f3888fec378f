import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button, Dialog } from '../ui/controls'
import { importPaste } from './entry'

/** 粘贴文本: takes a whole page or one piece, rich or plain, and hands it to the import screen. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [rich, setRich] = useState<{ html: string; text: string } | null>(null)
  const read = () => {
    onClose()
    // What was pasted rich and then not changed keeps its pictures and paragraphs.
    void importPaste(text, rich && rich.text.trim() === text.trim() ? rich.html : null)
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
    <Dialog title={t('intake.paste.title')} lead={t('intake.paste.lead')} className="paste-dialog" onClose={onClose} footer={
      <>
        <Button onPress={onClose}>{t('intake.paste.cancel')}</Button>
        <Button look="primary" isDisabled={text.trim() === ''} onPress={read}>{t('intake.paste.read')}</Button>
      </>
    }>
      <TextField className="field" value={text} onChange={setText} autoFocus onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') read() }}>
        <Label>{t('intake.paste.label')}</Label>
        <TextArea className="input paste-box" placeholder={t('intake.paste.placeholder')} onPaste={onPaste} />
      </TextField>
    </Dialog>
  )
}
