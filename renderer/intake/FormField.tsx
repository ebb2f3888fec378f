import { useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { Check } from 'lucide-react'
import { IconButton } from '../ui/controls'
import { useGrow } from '../ui/grow'
import { ImportFormContext } from './form-context'

interface Props { field: string; label: string; value: string; onChange: (value: string) => void; lines?: number; help?: string; isInvalid?: boolean }

/** A field of the split; `field` ties it to its places in the source. A doubtful one is marked 请核对 until it is confirmed or changed. */
export function FormField({ field, label, value, onChange, lines = 1, help, isInvalid = false }: Props) {
  const { t } = useTranslation()
  const { doubts, onFocus, onHover, onCheck } = useContext(ImportFormContext)
  const isDoubtful = doubts.has(field)
  const holder = useRef<HTMLDivElement>(null)
  useGrow(holder, value)
  const change = (next: string) => {
    if (isDoubtful) onCheck(field)
    onChange(next)
  }
  return (
    <div ref={holder} className={`import-field ${isDoubtful ? 'doubtful' : ''}`} onPointerEnter={() => onHover(field)} onPointerLeave={() => onHover(null)}>
      <TextField className="field" value={value} onChange={change} isInvalid={isInvalid} onFocus={() => onFocus(field)}>
        <Label>{label}{isDoubtful ? <span className="chip doubt">{t('intake.field.check')}</span> : null}</Label>
        {lines > 1 ? <TextArea className="input" rows={lines} data-field={field} /> : <Input className="input" data-field={field} />}
        {help ? <Text slot="description" className="help">{help}</Text> : null}
      </TextField>
      {isDoubtful ? <div className="import-confirm"><IconButton label={t('intake.field.confirm')} onPress={() => onCheck(field)}><Check size={14} aria-hidden /></IconButton></div> : null}
    </div>
  )
}
