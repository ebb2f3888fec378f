import { blur, camera, crown, disc, group, hand, height, line, linear, path, picture, poly, radial, rect, stroke, width } from './make-brush'
import type { Point } from './make-brush'
import { person, poses } from './make-people'

const view = camera({ x: 850, horizon: 600, eye: 2.4, focal: 1150 })
const sun: Point = [905, 498]
const draw = hand(18)

const definitions = [
  linear('sky', [0, 0], [0, 640], [[0, '#4f7f9f'], [0.35, '#8fb0b4'], [0.62, '#f0d3a4'], [0.85, '#ffb873'], [1, '#ff9d5c']]),
  linear('road', [0, 600], [0, height], [[0, '#ffd9a0'], [0.16, '#e2a583'], [0.5, '#9a7480'], [1, '#5b4c66']]),
  linear('walk', [0, 600], [0, height], [[0, '#ffdfae'], [0.3, '#d3a08c'], [1, '#7d6474']]),
  linear('left', [0, 0], [850, 0], [[0, '#7c4e55'], [0.45, '#c07a62'], [0.8, '#f2b17c'], [1, '#ffd09a']]),
  linear('leftPale', [0, 0], [850, 0], [[0, '#8d6a70'], [0.5, '#d9a583'], [0.8, '#f7c999'], [1, '#ffdcae']]),
  linear('right', [1600, 0], [850, 0], [[0, '#4c5270'], [0.45, '#8a7686'], [0.75, '#d7a28a'], [1, '#ffcf9c']]),
  linear('rightPale', [1600, 0], [850, 0], [[0, '#5e6580'], [0.5, '#a58c93'], [0.8, '#e9b795'], [1, '#ffdcae']]),
  linear('glass', [0, 60], [0, 620], [[0, '#5f8298'], [0.6, '#c7b9a4'], [1, '#ffd79f']]),
  linear('shop', [0, 430], [0, 900], [[0, '#ffe7a8'], [0.5, '#ffc46b'], [1, '#d97f4a']]),
  radial('sun', [[0, '#fffdf0'], [0.5, '#fff0b8'], [1, '#ffd982']]),
  radial('glow', [[0, '#fff2c0', 0.95], [0.25, '#ffd88a', 0.6], [0.6, '#ffb066', 0.22], [1, '#ff9d5c', 0]]),
  blur('soft', 14), blur('softer', 5),
]

function sky(): string {
  const clouds = [[300, 250, 230, 16], [470, 300, 170, 10], [1180, 190, 220, 15], [1330, 240, 150, 9], [760, 390, 210, 9], [1040, 360, 140, 8], [640, 150, 160, 11]] as const
  return group([
    rect(0, 0, width, 660, 'url(#sky)'),
    ...clouds.map(([x, y, rx, ry]) => group([disc(x, y, rx, ry, '#ffe3bd'), disc(x - rx * 0.3, y - ry * 0.9, rx * 0.45, ry, '#ffe9cb'), disc(x + rx * 0.1, y + ry * 0.8, rx * 0.8, ry * 0.5, '#f2a884')], { opacity: 0.6, filter: 'url(#softer)' })),
    disc(sun[0], sun[1], 620, 430, 'url(#glow)'),
    disc(sun[0], sun[1], 58, 58, 'url(#sun)'),
    ...[[330, 205], [362, 190], [398, 214], [296, 222]].map(([x = 0, y = 0]) => stroke(`M${x - 13} ${y - 5}Q${x - 5} ${y - 8} ${x} ${y}Q${x + 6} ${y - 9} ${x + 14} ${y - 5}`, '#6d5a66', 2.6)),
  ])
}

function skyline(): string {
  const row = (base: number, colour: string, low: number, high: number, step: number): string => {
    const blocks: string[] = []
    for (let x = 520; x < 1240; x += draw.between(step * 0.6, step * 1.3)) {
      const tall = draw.between(low, high)
      const wide = draw.between(step * 0.6, step)
      blocks.push(rect(x, base - tall, wide, tall + 20, colour))
      if (draw.chance(0.35)) blocks.push(rect(x + wide * 0.45, base - tall - 16, 3, 18, colour))
    }
    return group(blocks)
  }
  return group([row(602, '#f9bd83', 60, 190, 52), row(604, '#eda272', 30, 110, 44), crown(draw, [860, 596], [330, 14], [10, 22], 70, ['#d98f62', '#e09a68', '#c98560'])])
}

interface House { z: Point; tall: number; wall: string; bay: number }
const lefts: House[] = [{ z: [46, 70], tall: 15, wall: 'url(#leftPale)', bay: 3 }, { z: [32, 46], tall: 9, wall: 'url(#left)', bay: 3.4 }, { z: [20.5, 32], tall: 12.5, wall: 'url(#leftPale)', bay: 3.6 }, { z: [7, 20.5], tall: 7.6, wall: 'url(#left)', bay: 3.2 }]
const rights: House[] = [{ z: [48, 70], tall: 20, wall: 'url(#rightPale)', bay: 3.4 }, { z: [29, 46], tall: 13.6, wall: 'url(#right)', bay: 3.6 }, { z: [8, 25], tall: 19, wall: 'url(#rightPale)', bay: 3.4 }]

function windowAt(x: number, z: number, y: number, wide: number, tall: number): string {
  const lit = draw.chance(0.2)
  const parts = [poly(view.side(x, [z, z + wide], [y, y + tall]), lit ? '#ffdf96' : 'url(#glass)', { opacity: lit ? 1 : 0.85 })]
  parts.push(poly(view.side(x, [z + wide * 0.46, z + wide * 0.54], [y, y + tall]), '#5d4a58', { opacity: 0.45 }))
  parts.push(poly(view.side(x, [z - 0.12, z + wide + 0.12], [y - 0.22, y - 0.06]), '#ffe2bd', { opacity: 0.55 }))
  parts.push(poly(view.side(x, [z, z + wide], [y + tall - 0.22, y + tall]), '#3f3550', { opacity: 0.28 }))
  return group(parts)
}

function house(x: number, { z, tall, wall, bay }: House, balconies: boolean): string {
  const inward = x < 0 ? 1 : -1
  const parts = [poly(view.front(z[0], x < 0 ? [x - 9, x] : [x, x + 9], [0, tall]), x < 0 ? '#a9675c' : '#7f6f86'), poly(view.side(x, z, [0, tall]), wall)]
  for (let y = 4.1; y + 2 < tall; y += 3) {
    parts.push(poly(view.side(x, z, [y - 0.85, y - 0.7]), '#4c3c4e', { opacity: 0.22 }))
    for (let at = z[0] + 0.9; at + 1.7 < z[1]; at += bay) {
      parts.push(windowAt(x, at, y, 1.6, 1.6))
      if (balconies && draw.chance(0.55)) parts.push(balcony(x, inward, at, y))
    }
  }
  parts.push(...doors(x, inward, z))
  parts.push(poly([...view.side(x, z, [tall, tall]).slice(0, 2), view.at(x + inward * 0.5, tall + 0.1, z[1]), view.at(x + inward * 0.5, tall + 0.1, z[0])], '#5b4556'))
  parts.push(poly(view.side(x + inward * 0.5, z, [tall - 0.1, tall + 0.35]), x < 0 ? '#e9b287' : '#b8948f'))
  return group(parts)
}

/** The ground floor: a door under its canopy, a window, and a hedge along the wall. */
function doors(x: number, inward: number, [from, to]: Point): string[] {
  const parts: string[] = []
  for (let z = from + 1.6; z + 5 < to; z += 6.4) {
    parts.push(poly(view.side(x, [z, z + 1.5], [0.15, 2.5]), '#4a3a50'), poly(view.side(x, [z + 0.15, z + 1.35], [0.2, 2.3]), '#c98f5f', { opacity: 0.55 }), poly(view.flat(2.75, x < 0 ? [x, x + 1] : [x - 1, x], [z - 0.3, z + 1.8]), '#5d4a5e'), poly(view.side(x + inward, [z - 0.3, z + 1.8], [2.7, 2.9]), '#f0c69c'))
    parts.push(poly(view.side(x, [z + 2.6, z + 5], [1.1, 2.6]), '#ffdc98', { opacity: 0.75 }), poly(view.side(x, [z + 3.7, z + 3.85], [1.1, 2.6]), '#5d4a58', { opacity: 0.5 }))
    for (let at = z + 4.9; at > z + 2.1; at -= 0.35) parts.push(crown(draw, view.at(x + inward * 0.5, 0.5, at), [view.metre(at) * 0.3, view.metre(at) * 0.24], [view.metre(at) * 0.09, view.metre(at) * 0.2], 7, at > 30 ? ['#b98d5c', '#cfa062'] : ['#4d5f45', '#66764a', '#8f9150']))
  }
  return parts
}

function balcony(x: number, inward: number, z: number, y: number): string {
  const edge = x + inward * 0.9
  const [near, far] = [z - 0.25, z + 1.9]
  const floor = [view.at(x, y - 0.5, near), view.at(edge, y - 0.5, near), view.at(edge, y - 0.5, far), view.at(x, y - 0.5, far)]
  const pots = Array.from({ length: 4 }, (_, i) => crown(draw, view.at(edge, y + 0.5, near + 0.3 + i * 0.5), [view.metre(z) * 0.2, view.metre(z) * 0.1], [view.metre(z) * 0.06, view.metre(z) * 0.12], 6, ['#6f8a55', '#93a45e', '#d9694f']))
  return group([poly(floor, '#54425a'), poly(view.front(near, x < 0 ? [x, edge] : [edge, x], [y - 0.5, y + 0.42]), '#6d5a72'), ...pots, poly(view.side(edge, [near, far], [y - 0.5, y + 0.42]), '#d6aa90'), poly(view.side(edge, [near, far], [y + 0.34, y + 0.46]), '#ffe1ba')])
}

function ground(): string {
  const far = 700
  const dashes = [11, 15, 19, 24, 30, 38, 50].map((z) => poly(view.flat(0, [-0.09, 0.09], [z, z + 2.1]), '#fff0cf', { opacity: 0.7 }))
  const tiles = Array.from({ length: 26 }, (_, i) => 5.4 + i * i * 0.075 + i * 0.7).flatMap((z) => [poly(view.flat(0.15, [-8.5, -4.6], [z, z + 0.05]), '#5b4860', { opacity: 0.28 }), poly(view.flat(0.15, [4.6, 9], [z, z + 0.05]), '#4c4562', { opacity: 0.28 })])
  return group([
    rect(0, 598, width, height - 598, 'url(#road)'),
    poly(view.flat(0.15, [-14, -4.6], [5, far]), 'url(#walk)'), poly(view.flat(0.15, [4.6, 14], [5, far]), 'url(#walk)'),
    poly(view.side(-4.6, [5, far], [0, 0.15]), '#f6c795'), poly(view.side(4.6, [5, far], [0, 0.15]), '#8b6f7c'),
    ...tiles, ...dashes,
    ...Array.from({ length: 6 }, (_, i) => poly(view.flat(0, [-3.6 + i * 1.25, -2.9 + i * 1.25], [6.9, 8.4]), '#fff0cf', { opacity: 0.5 })),
    poly([[sun[0] - 26, 604], [sun[0] + 26, 604], [sun[0] + 230, height + 90], [sun[0] - 150, height + 90]], '#ffe2a6', { opacity: 0.3, filter: 'url(#soft)' }),
  ])
}

function tree(x: number, z: number, tall: number, spread: number): string {
  const m = view.metre(z)
  const [fx, fy] = view.at(x, 0.15, z)
  const top = fy - tall * m
  const fog = Math.min(0.75, z / 60)
  const [deep, mid, light] = fog > 0.5 ? ['#c9965f', '#e2b06b', '#f7cd83'] : fog > 0.3 ? ['#7f7a4c', '#a99a55', '#ddb968'] : ['#4d5f45', '#748250', '#c0b05e']
  const lean = x < 0 ? 1 : -1
  return group([
    path(`M${fx} ${fy}Q${fx + lean * 0.1 * m} ${fy - tall * 0.4 * m} ${fx - 0.1 * m} ${top + 0.4 * m}L${fx + 0.15 * m} ${top + 0.4 * m}Q${fx + 0.3 * m} ${fy - tall * 0.4 * m} ${fx + 0.3 * m} ${fy}Z`, fog > 0.4 ? '#a06d55' : '#5a4450'),
    stroke(`M${fx + 0.1 * m} ${fy - tall * 0.5 * m}Q${fx + 0.6 * m} ${fy - tall * 0.7 * m} ${fx + spread * 0.5 * m} ${top}M${fx + 0.1 * m} ${fy - tall * 0.55 * m}Q${fx - 0.5 * m} ${fy - tall * 0.75 * m} ${fx - spread * 0.5 * m} ${top}`, fog > 0.4 ? '#a06d55' : '#5a4450', 0.13 * m),
    crown(draw, [fx, top - 0.2 * m], [spread * m, spread * 0.6 * m], [0.22 * m, 0.5 * m], 60, [deep]),
    crown(draw, [fx + lean * 0.2 * m, top - 0.35 * m], [spread * 0.9 * m, spread * 0.5 * m], [0.16 * m, 0.34 * m], 60, [mid, deep]),
    crown(draw, [fx + lean * 0.5 * m, top - 0.5 * m], [spread * 0.7 * m, spread * 0.42 * m], [0.07 * m, 0.17 * m], 60, [light, light, mid]),
  ])
}

function breakfastShop(): string {
  const x = -8.5
  const stripes = Array.from({ length: 11 }, (_, i) => 10.4 + i * 0.8)
  const steamer = (z: number, count: number): string => {
    const m = view.metre(z)
    const [bx, by] = view.at(-7.3, 0.95, z)
    return group(Array.from({ length: count }, (_, i) => group([rect(bx - 0.36 * m, by - (i + 1) * 0.2 * m, 0.72 * m, 0.19 * m, i % 2 === 0 ? '#d9a866' : '#c89454', { rx: 3 }), disc(bx, by - (i + 1) * 0.2 * m, 0.36 * m, 0.06 * m, '#ecc587')])))
  }
  const plume = (z: number, reach: number): string => {
    const [bx, by] = view.at(-7.3, 1.7, z)
    const puffs = Array.from({ length: 9 }, (_, i) => disc(bx + Math.sin(i * 1.1) * (8 + i * 3) + i * 5, by - (reach * i) / 9, 20 + i * 4, 17 + i * 4, '#fff3dc', { opacity: 0.5 - i * 0.048 }))
    return group(puffs, { filter: 'url(#softer)' })
  }
  return group([
    poly(view.side(x, [10.6, 19.2], [0.15, 3]), 'url(#shop)'),
    ...[10.6, 13.4, 16.3, 19.1].map((z) => poly(view.side(x, [z, z + 0.22], [0.15, 3]), '#6b3f45')),
    ...[11.6, 12.6, 14.4, 15.4, 17.2].map((z, i) => poly(view.side(x, [z, z + 0.5], [1.5, i % 2 === 0 ? 2.3 : 2.5]), '#b8643f', { opacity: 0.5 })),
    person(...view.at(-7.8, 0.15, 12.1), view.metre(12.1) * 1.66, poses.reach, { coat: '#f3ead8', shade: '#d8c7b0', legs: '#5a4a5c', skin: '#e0a37c', hair: '#f3ead8', light: '#ffffff' }),
    poly(view.front(13, [-8.4, -6.7], [0.15, 0.95]), '#8c4a3d'), poly(view.side(-6.7, [13, 16.2], [0.15, 0.95]), '#b5654b'), poly(view.flat(0.95, [-8.4, -6.6], [12.9, 16.3]), '#f0cf9b'),
    steamer(15.6, 4), steamer(14.5, 3), steamer(13.5, 5),
    ...stripes.map((z, i) => poly([view.at(x, 3.45, z), view.at(x, 3.45, z + 0.8), view.at(-6.5, 2.75, z + 0.8), view.at(-6.5, 2.75, z)], i % 2 === 0 ? '#a8201a' : '#f7e3c4')),
    ...stripes.map((z, i) => poly([view.at(-6.5, 2.75, z), view.at(-6.5, 2.75, z + 0.8), view.at(-6.5, 2.47, z + 0.75), view.at(-6.5, 2.4, z + 0.4), view.at(-6.5, 2.47, z + 0.05)], i % 2 === 0 ? '#c03a2a' : '#fff0d6')),
    plume(15.6, 170), plume(13.5, 240),
  ])
}

function bicycle(x: number, y: number, m: number): string {
  const wheel = (cx: number): string => group([disc(cx, y - 0.34 * m, 0.33 * m, 0.33 * m, 'none', { stroke: '#3a3148', 'stroke-width': 0.055 * m }), disc(cx, y - 0.34 * m, 0.05 * m, 0.05 * m, '#3a3148')])
  const to = (dx: number, dy: number): Point => [x + dx * m, y - dy * m]
  const bar = (a: Point, b: Point): string => line(a, b, '#a8201a', 0.055 * m)
  return group([
    wheel(x - 0.52 * m), wheel(x + 0.52 * m),
    bar(to(-0.52, 0.34), to(-0.2, 0.78)), bar(to(-0.2, 0.78), to(0.02, 0.3)), bar(to(-0.52, 0.34), to(0.02, 0.3)), bar(to(0.02, 0.3), to(0.4, 0.8)), bar(to(-0.2, 0.78), to(0.4, 0.8)), bar(to(0.52, 0.34), to(0.38, 1)),
    rect(x + 0.42 * m, y - 1.02 * m, 0.32 * m, 0.26 * m, '#c9975a', { rx: 3 }), crown(draw, to(0.58, 1.06), [0.13 * m, 0.05 * m], [0.04 * m, 0.07 * m], 12, ['#7f9a55', '#a8bb62']),
    stroke(`M${to(-0.22, 0.92).join(' ')}L${to(0.12, 0.72).join(' ')}L${to(0.06, 0.22).join(' ')}`, '#2f3a58', 0.17 * m),
    path(`M${to(-0.34, 0.86).join(' ')}Q${to(-0.3, 1.4).join(' ')} ${to(0, 1.5).join(' ')}Q${to(0.14, 1.4).join(' ')} ${to(0, 0.9).join(' ')}Z`, '#4f7f9f'),
    stroke(`M${to(0, 1.36).join(' ')}L${to(0.2, 1.1).join(' ')}L${to(0.4, 1.04).join(' ')}`, '#3f6c8c', 0.1 * m),
    disc(...to(0.06, 1.63), 0.125 * m, 0.14 * m, '#e0a37c'), path(`M${to(-0.09, 1.6).join(' ')}Q${to(-0.1, 1.83).join(' ')} ${to(0.1, 1.8).join(' ')}Q${to(0.2, 1.76).join(' ')} ${to(0.18, 1.7).join(' ')}Q${to(0.02, 1.74).join(' ')} ${to(-0.02, 1.58).join(' ')}Z`, '#33293a'),
  ])
}

/** A long shadow towards us, away from the sun. */
function shadow(x: number, y: number, wide: number, long: number): string {
  const away = (x - sun[0]) / (y - sun[1] + 40)
  return poly([[x - wide, y], [x + wide, y], [x + wide * 1.5 + away * long, y + long], [x - wide * 1.5 + away * long, y + long]], '#3a2f52', { opacity: 0.34, filter: 'url(#softer)' })
}

function people(): string {
  const skin = '#dd9f78'
  const volunteer = { coat: '#a8201a', shade: '#7d1714', legs: '#33324e', skin, hair: '#2d2433', light: '#e0593f' }
  const elder = { coat: '#6d7f8c', shade: '#55636f', legs: '#47404f', skin, hair: '#e6ded6', light: '#b7b7a8' }
  const sweeper = { coat: '#e07b2c', shade: '#b45d22', legs: '#3d4463', skin, hair: '#f2c14e', light: '#ffb45c' }
  const child = { coat: '#f0c24a', shade: '#cf9c33', legs: '#4c5a7d', skin, hair: '#2d2433', light: '#ffe08a' }
  const stand = (x: number, z: number): { x: number; y: number; m: number } => { const [sx, sy] = view.at(x, z < 9.5 ? 0 : 0.15, z); return { x: sx, y: sy, m: view.metre(z) } }
  const [a, b, c, d, e] = [stand(-2.35, 7.9), stand(-1.55, 8), stand(5.2, 11), stand(-5.7, 24), stand(-5.1, 24.2)]
  const [bx, by] = view.at(1.5, 0, 13)
  return group([
    shadow(d.x, d.y, 9, 50), shadow(e.x, e.y, 7, 40), shadow(bx - 42, by, 9, 120), shadow(bx + 50, by, 9, 120), shadow(bx, by, 20, 150), shadow(a.x, a.y, 24, 200), shadow(b.x, b.y, 22, 190), shadow(c.x, c.y, 24, 150),
    person(d.x, d.y, d.m * 1.62, poses.walk, { ...elder, coat: '#8a5a6a', shade: '#70485a' }), person(e.x, e.y, e.m * 1.15, poses.walk, child),
    bicycle(bx, by, view.metre(13)),
    person(c.x, c.y, c.m * 1.7, poses.sweep, sweeper, { flip: true, held: stroke('M12 -64L34 -6', '#8a6a4a', 2.6) + path('M31 -12L26 0L46 0L38 -13Z', '#b79a5e') }),
    person(b.x, b.y, b.m * 1.58, poses.stand, elder, { held: stroke('M17 -46L20 -1', '#6b4a3a', 2.6) }),
    person(a.x, a.y, a.m * 1.72, poses.reach, volunteer, { held: path('M-16 -52L-6 -55L-3 -42L-13 -39Z', '#fff1d6') }),
  ])
}

function foreground(): string {
  const [deep, mid, light] = ['#2f3a3c', '#41503f', '#6f7444']
  const bush = (x: number, y: number, reach: number): string => group([
    crown(draw, [x, y], [reach, 70], [22, 46], 50, [deep]), crown(draw, [x, y - 20], [reach * 0.95, 50], [10, 24], 60, [mid, deep]),
    crown(draw, [x, y - 34], [reach * 0.85, 44], [4, 9], 60, [light, '#8d8a4c', '#e9a06a', '#f6c9a0']),
  ])
  const branch = [stroke('M-20 60Q160 40 300 96Q380 124 430 112', '#33293a', 15), stroke('M140 52Q220 110 260 190', '#33293a', 9), stroke('M300 96Q350 150 352 200', '#33293a', 6)]
  const leaves = ([[40, 40], [130, 60], [220, 60], [255, 160], [330, 110], [420, 104], [352, 190], [80, 110], [190, 130]] as const).map(([x, y]) => crown(draw, [x, y], [84, 50], [9, 20], 30, ['#34433f', '#46563f', '#5e6b43', '#8d8a4c']))
  return group([...branch, ...leaves, bush(70, height + 6, 210), bush(1545, height + 10, 190)])
}

/** A community street at dawn: the breakfast shop opens, a volunteer walks an elder along, someone sweeps, someone rides. */
export function street(): string {
  return picture(definitions, [
    sky(), skyline(), ground(),
    ...rights.slice(0, 1).map((one) => house(9, one, true)), ...lefts.slice(0, 1).map((one) => house(-8.5, one, false)),
    tree(-6.3, 50, 6, 2.6), tree(6.6, 50, 7, 3), tree(6.6, 40, 7, 3),
    ...lefts.slice(1, 3).map((one) => house(-8.5, one, false)), ...rights.slice(1, 2).map((one) => house(9, one, true)),
    tree(-6.2, 34, 5.6, 2.4), tree(6.6, 30, 7, 3),
    house(9, rights[2] ?? { z: [8, 25], tall: 19, wall: 'url(#right)', bay: 3.4 }, true), house(-8.5, lefts[3] ?? { z: [7, 20.5], tall: 7.6, wall: 'url(#left)', bay: 3.2 }, false),
    tree(-6.2, 24, 5.4, 2.2), breakfastShop(), tree(6.6, 22, 6.6, 2.8), tree(6.9, 15.5, 6.2, 2.7),
    disc(sun[0], sun[1] + 40, 760, 420, 'url(#glow)', { opacity: 0.55 }),
    people(), foreground(),
  ])
}
