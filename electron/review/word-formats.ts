import { textFormat } from '../../shared/document/nodes'
import { attribute, child, toggle, valueOf, type Element } from './word-xml'

/** What a set of run properties (w:rPr) switches on and off, as bits of `textFormat`; what it leaves open is in neither. */
export interface Switches { on: number; off: number }

const toggles = [['w:b', textFormat.bold], ['w:i', textFormat.italic], ['w:strike', textFormat.strikethrough], ['w:dstrike', textFormat.strikethrough]] as const
const codeFonts = /^(?:consolas|courier(?: new)?|menlo|monaco|liberation mono|dejavu sans mono)$/i

export function switchesOf(properties: Element | null): Switches {
  const out: Switches = { on: 0, off: 0 }
  const set = (bit: number, value: boolean | null) => {
    if (value === true) out.on |= bit
    else if (value === false) out.off |= bit
  }
  for (const [tag, bit] of toggles) set(bit, toggle(properties, tag))
  set(textFormat.underline, toggle(properties, 'w:u'))
  const height = valueOf(properties, 'w:vertAlign')
  if (height !== null) {
    set(textFormat.superscript, height === 'superscript')
    set(textFormat.subscript, height === 'subscript')
  }
  set(textFormat.highlight, highlighted(properties))
  set(textFormat.code, codeFonts.test(attribute(child(properties, 'w:rFonts'), 'w:ascii') ?? '') ? true : null)
  // Struck once and not twice is struck.
  out.off &= ~out.on
  return out
}

/** Marker pen, or a ground behind the letters as LibreOffice and WPS write it. */
function highlighted(properties: Element | null): boolean | null {
  const marker = toggle(properties, 'w:highlight')
  if (marker === true) return true
  const ground = attribute(child(properties, 'w:shd'), 'w:fill')
  return ground !== null && !/^(?:auto|f{6})$/i.test(ground) ? true : marker
}

/** The later set of switches laid over the earlier. */
export const over = (under: Switches, upper: Switches): Switches => ({ on: (under.on & ~upper.off) | upper.on, off: (under.off & ~upper.on) | upper.off })
