import { useState } from 'react'
import { paragraphsToText, textToParagraphs } from '../../shared/text/paragraphs'
import { FormField } from './FormField'

interface Props { field: string; label: string; paragraphs: readonly string[]; lines: number; onChange: (paragraphs: string[]) => void }

/** Paragraphs in one text area, a blank line between them. What was typed stays as typed while it says the same. */
export function ParagraphsField({ field, label, paragraphs, lines, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const current = paragraphsToText(paragraphs)
  const shown = typed !== null && paragraphsToText(textToParagraphs(typed)) === current ? typed : current
  const change = (text: string) => {
    setTyped(text)
    onChange(textToParagraphs(text))
  }
  return <FormField field={field} label={label} value={shown} lines={lines} onChange={change} />
}
