import './radio-cards.css'
import type { ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

export interface RadioCard<T extends string> { id: T; label: ReactNode; lang?: string }

/** A choice of a few, each on a card of its own. */
export function RadioCards<T extends string>({ label, value, cards, onChange }: { label: string; value: T; cards: readonly RadioCard<T>[]; onChange: (value: T) => void }) {
  return (
    <RadioGroup className="field" value={value} onChange={(id) => onChange(id as T)}>
      <Label className="label">{label}</Label>
      <div className="radio-cards">
        {cards.map((card) => (
          <RadioField key={card.id} value={card.id} className="radio-field">
            <RadioButton className="radio-card" {...(card.lang ? { lang: card.lang } : {})}>{card.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
