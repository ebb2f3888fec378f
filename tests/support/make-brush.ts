/** What the sample's three drawings share: a seeded hand, a camera, shapes, light and small people, all as SVG text. */
export const width = 1600
export const height = 1067

export type Point = readonly [number, number]

/** The same numbers at every run, so that a drawing is the same drawing (mulberry32). */
export function hand(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low: number, high: number): number => low + next() * (high - low),
    pick: <T>(list: readonly T[]): T => {
      const one = list[Math.floor(next() * list.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    chance: (share: number): boolean => next() < share,
  }
}

/** A one-point camera: metres to the right, up and away → pixels. */
export function camera(view: { x: number; horizon: number; eye: number; focal: number }) {
  const at = (x: number, y: number, z: number): Point => [view.x + (view.focal * x) / z, view.horizon - (view.focal * (y - view.eye)) / z]
  return {
    at,
    /** Pixels that a metre takes at this distance. */
    metre: (z: number): number => view.focal / z,
    /** A piece of a wall that runs away from us, at `x`. */
    side: (x: number, z: Point, y: Point): Point[] => [at(x, y[0], z[0]), at(x, y[0], z[1]), at(x, y[1], z[1]), at(x, y[1], z[0])],
    /** A piece of a wall that faces us, at `z`. */
    front: (z: number, x: Point, y: Point): Point[] => [at(x[0], y[0], z), at(x[1], y[0], z), at(x[1], y[1], z), at(x[0], y[1], z)],
    /** A piece of a level plane, at height `y`. */
    flat: (y: number, x: Point, z: Point): Point[] => [at(x[0], y, z[0]), at(x[1], y, z[0]), at(x[1], y, z[1]), at(x[0], y, z[1])],
  }
}

const n = (value: number): string => String(Math.round(value * 10) / 10)
type Attributes = Readonly<Record<string, string | number>>
const attributes = (all: Attributes): string => Object.entries(all).map(([name, value]) => ` ${name}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : value}"`).join('')

export const poly = (points: readonly Point[], fill: string, more: Attributes = {}): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"${attributes(more)}/>`
export const path = (d: string, fill: string, more: Attributes = {}): string => `<path d="${d}" fill="${fill}"${attributes(more)}/>`
export const stroke = (d: string, colour: string, thickness: number, more: Attributes = {}): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(thickness)}" stroke-linecap="round" stroke-linejoin="round"${attributes(more)}/>`
export const line = (a: Point, b: Point, colour: string, thickness: number, more: Attributes = {}): string =>
  stroke(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, colour, thickness, more)
export const disc = (x: number, y: number, rx: number, ry: number, fill: string, more: Attributes = {}): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${attributes(more)}/>`
export const rect = (x: number, y: number, w: number, h: number, fill: string, more: Attributes = {}): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${attributes(more)}/>`
export const group = (parts: readonly string[], more: Attributes = {}): string => `<g${attributes(more)}>${parts.join('')}</g>`

export type Stop = readonly [offset: number, colour: string, opacity?: number]
const stops = (list: readonly Stop[]): string =>
  list.map(([offset, colour, opacity]) => `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`).join('')

/** A gradient along the line from one point to another, in pixels. */
export const linear = (id: string, from: Point, to: Point, list: readonly Stop[]): string =>
  `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}">${stops(list)}</linearGradient>`
/** A gradient that fills whatever shape wears it, from its centre out. */
export const radial = (id: string, list: readonly Stop[]): string => `<radialGradient id="${id}">${stops(list)}</radialGradient>`
export const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`

/** A soft crown of leaves or a cloud: many discs around a centre. */
export function crown(draw: ReturnType<typeof hand>, centre: Point, reach: Point, size: Point, count: number, colours: readonly string[], more: Attributes = {}): string {
  const leaves = Array.from({ length: count }, () => {
    const angle = draw.between(0, Math.PI * 2)
    const far = Math.sqrt(draw.between(0, 1))
    const radius = draw.between(size[0], size[1])
    const [x, y] = [centre[0] + Math.cos(angle) * far * reach[0], centre[1] + Math.sin(angle) * far * reach[1]]
    return disc(x, y, radius, radius * draw.between(0.5, 0.95), draw.pick(colours), { transform: `rotate(${n(draw.between(-40, 40))} ${n(x)} ${n(y)})` })
  })
  return group(leaves, more)
}

/** The whole picture: definitions, then what is painted from back to front. */
export function picture(definitions: readonly string[], layers: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions.join('')}</defs>${layers.join('\n')}</svg>`
}
