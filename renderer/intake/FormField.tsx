import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Input, Label, TextArea, TextField } from 'react-aria-components'

interface FormContext {
  /** Fields that ask for the editor's eye. */
  doubts: ReadonlySet<string>
  onFocus: (field: string) => void
}
export const ImportFormContext = createContext<FormContext>({ doubts: new Set(), onFocus: () => undefined })

interface Props { field: string; label: string; value: string; onChange: (value: string) => void; lines?: number; help?: string; isInvalid?: boolean }

/** A field of the split; `field` ties it to its places in the source. Doubtful ones are marked 请核对. */
export function FormField({ field, label, value, onChange, lines = 1, help, isInvalid = false }: Props) {
  const { t } = useTranslation()
  const { doubts, onFocus } = useContext(ImportFormContext)
  const isDoubtful = doubts.has(field)
  return (
    <TextField className={`field ${isDoubtful ? 'doubtful' : ''}`} value={value} onChange={onChange} isInvalid={isInvalid} onFocus={() => onFocus(field)}>
      <Label>{label}{isDoubtful ? <span className="chip doubt">{t('intake.field.check')}</span> : null}</Label>
      {lines > 1 ? <TextArea className="input" rows={lines} data-field={field} /> : <Input className="input" data-field={field} />}
      {help ? <span className="help">{help}</span> : null}
    </TextField>
  )
}
