import './segments.css'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

export interface Segment<T extends string> { id: T; label: string; count?: number }

/** A choice of one among a few that stand in a row; arrow keys go between them. */
export function Segments<T extends string>({ label, value, segments, onChange, className = '' }: { label: string; value: T; segments: readonly Segment<T>[]; onChange: (value: T) => void; className?: string }) {
  const choose = (keys: Iterable<unknown>) => {
    const [id] = [...keys]
    if (id !== undefined) onChange(id as T)
  }
  return (
    <ToggleButtonGroup className={`segment-row ${className}`} aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]} onSelectionChange={choose}>
      {segments.map(({ id, label: text, count }) => (
        <ToggleButton key={id} id={id} className="segment-item">{text}{count === undefined ? null : <span>{count}</span>}</ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
