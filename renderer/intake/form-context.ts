import { createContext } from 'react'

export interface FormContext {
  /** Fields that ask for the editor's eye. */
  doubts: ReadonlySet<string>
  onFocus: (field: string) => void
  /** The pointer is over a field; null: over none. */
  onHover: (field: string | null) => void
  /** The editor has looked at a doubtful field and lets it stand, or has changed it. */
  onCheck: (field: string) => void
}

/** What the fields of the split tell the screen around them. */
export const ImportFormContext = createContext<FormContext>({ doubts: new Set(), onFocus: () => undefined, onHover: () => undefined, onCheck: () => undefined })
