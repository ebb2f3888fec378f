/** A shortcut as keys: Ctrl + Shift + N. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' / ').map((combination, nth) => (
        <span key={combination}>
          {nth > 0 ? <i> / </i> : null}
          {combination.split('+').map((key) => <kbd key={key}>{key}</kbd>)}
        </span>
      ))}
    </span>
  )
}
