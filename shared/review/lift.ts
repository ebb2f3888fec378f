import type { FormatMark, Stamp } from './marks'
import type { ReturnedChanges } from './returned'
import type { Token } from './tokens'

/** An entry or picture whose every word one author deleted is deleted itself. */
export function liftWholeBoxes(tokens: readonly Token[], result: ReturnedChanges): void {
  const { marks, after } = result.delta
  for (const box of tokens) {
    if (box.kind !== 'box') continue
    liftWholeBoxes(box.children, result)
    if (box.node.type !== 'entry' && box.node.type !== 'figure' && box.node.type !== 'editors-note' && box.node.type !== 'closing') continue
    const stamps = box.children.map((child) => marks.get(child)?.del?.[0])
    const [first] = stamps
    const whole = box.children.length > 0 && first !== undefined && stamps.every((stamp) => stamp?.by === first.by) && !box.children.some((child) => after.has(child))
    const hasText = box.node.type !== 'figure' || marks.get(box)?.del !== undefined
    if (!whole || !hasText) continue
    for (const child of box.children) marks.delete(child)
    marks.set(box, { ...marks.get(box), del: [first] })
    const kept = new Set([...marks.values()].flatMap((one) => [...(one.del ?? []), ...(one.fmt ?? []), ...(one.was ?? [])]).map((stamp: Stamp | FormatMark) => stamp.id))
    const inserted = new Set([...after.values(), ...result.delta.first.values()].flat().map((token) => token.marks?.ins?.id))
    result.ids = result.ids.filter((id) => kept.has(id) || inserted.has(id))
  }
}
