import { blur, crown, disc, group, hand, height, line, linear, path, picture, poly, radial, rect, stroke, width } from './make-brush'
import type { Point } from './make-brush'
import { person, poses } from './make-people'

const draw = hand(203)
const shore = 505

const definitions = [
  linear('night', [0, 0], [0, shore], [[0, '#0b1530'], [0.45, '#17305a'], [0.8, '#2f5a80'], [1, '#5d8799']]),
  linear('water', [0, shore], [0, height], [[0, '#6a93a0'], [0.08, '#3d6c88'], [0.4, '#1f4468'], [1, '#0f2242']]),
  linear('crest', [0, 520], [0, height], [[0, '#4f6674'], [0.3, '#5c6470'], [0.7, '#6a5f60'], [1, '#3c3a4a']]),
  linear('stone', [0, 520], [0, height], [[0, '#3b5a70'], [0.5, '#34465f'], [1, '#1c2743']]),
  linear('grass', [0, 500], [0, height], [[0, '#28505a'], [0.4, '#1f3f48'], [1, '#0f2230']]),
  radial('lamp', [[0, '#fff3c4', 0.95], [0.12, '#ffd98a', 0.7], [0.4, '#ffab4d', 0.26], [1, '#ff9a3c', 0]]),
  radial('moon', [[0, '#cfe3e2', 0.75], [0.3, '#9cc0ca', 0.35], [1, '#5d8799', 0]]),
  radial('dark', [[0, '#060c1e', 0], [0.62, '#060c1e', 0], [1, '#060c1e', 0.38]]),
  blur('soft', 16), blur('softer', 4),
]

/** The crest of the dyke from far to near: height on the picture, its middle, half its width. */
const bends = [[511, 640, 2], [522, 690, 8], [545, 790, 20], [590, 925, 42], [660, 1010, 78], [760, 1010, 132], [880, 930, 200], [1000, 850, 268], [1090, 800, 320]] as const

/** The crest at a height, smooth through the bends (Catmull-Rom). */
function crestAt(y: number): { x: number; half: number } {
  const last = bends.length - 1
  const at = Math.max(0, bends.findIndex((_bend, i) => i < last && y <= (bends[i + 1]?.[0] ?? 0)))
  const knot = (i: number): (typeof bends)[number] => bends[Math.min(last, Math.max(0, i))] ?? bends[0]
  const [a, b, c, d] = [knot(at - 1), knot(at), knot(at + 1), knot(at + 2)]
  const t = Math.min(1, Math.max(0, (y - b[0]) / (c[0] - b[0])))
  const smooth = (which: 1 | 2): number => 0.5 * (2 * b[which] + (c[which] - a[which]) * t + (2 * a[which] - 5 * b[which] + 4 * c[which] - d[which]) * t * t + (3 * b[which] - a[which] - 3 * c[which] + d[which]) * t * t * t)
  return { x: smooth(1), half: smooth(2) }
}

const heights = Array.from({ length: 60 }, (_, i) => 511 + 579 * (i / 59) ** 1.6)
/** A line along the dyke, `by` half widths right of its middle. */
const along = (by: number): Point[] => heights.map((y) => { const { x, half } = crestAt(y); return [x + half * by, y + (Math.abs(by) > 1 ? (Math.abs(by) - 1) * half * 0.16 : 0)] })

function sky(): string {
  const bank = (y: number, colour: string, size: Point, count: number, opacity: number): string => group(Array.from({ length: count }, () => disc(draw.between(-80, width + 80), y + draw.between(-26, 26), draw.between(...size), draw.between(size[0], size[1]) * 0.24, colour)), { opacity, filter: 'url(#soft)' })
  return group([
    rect(0, 0, width, shore + 4, 'url(#night)'), disc(420, 210, 420, 250, 'url(#moon)'),
    bank(60, '#0d1833', [160, 320], 16, 0.85), bank(160, '#152747', [140, 300], 13, 0.6), bank(238, '#20395c', [120, 280], 11, 0.6), bank(330, '#3a5d7c', [120, 260], 9, 0.45),
    disc(420, 262, 300, 90, 'url(#moon)', { opacity: 0.8 }),
  ])
}

function ridge(base: number, rise: number, colour: string): string {
  const points: Point[] = []
  for (let x = -20; x <= width + 20; x += 40) points.push([x, base - rise * (0.55 + 0.3 * Math.sin(x / 190 + rise) + 0.15 * Math.sin(x / 71 + rise * 2))])
  return poly([...points, [width + 20, shore + 6], [-20, shore + 6]], colour)
}

function farShore(): string {
  const houses = [60, 100, 150, 210, 236, 300, 372, 410, 470, 540].map((x) => {
    const tall = draw.between(14, 26)
    return group([poly([[x - 20, shore - tall], [x, shore - tall - 11], [x + 20, shore - tall]], '#142944'), rect(x - 16, shore - tall, 32, tall, '#18304c'), rect(x - 8, shore - tall + 6, 6, 7, '#ffd27a'), draw.chance(0.5) ? rect(x + 4, shore - tall + 6, 6, 7, '#ffbf62') : ''])
  })
  const streaks = [56, 94, 148, 206, 232, 296, 368, 404, 466, 536].flatMap((x) => Array.from({ length: 9 }, (_, i) => rect(x - 2 - draw.between(0, 8), shore + 8 + i * 11, draw.between(8, 20), 3, '#ffc873', { opacity: 0.5 - i * 0.05, rx: 1.5 })))
  return group([ridge(shore, 150, '#3f6883'), ridge(shore, 96, '#2c5070'), ridge(shore, 50, '#1f3d5a'), crown(draw, [300, shore - 4], [340, 12], [9, 20], 90, ['#173149', '#1b3850', '#132a42']), ...houses, rect(0, shore - 2, width, 5, '#132a42'), ...streaks])
}

function river(): string {
  const ripples = Array.from({ length: 190 }, () => {
    const depth = draw.between(0, 1) ** 1.7
    const y = shore + 12 + depth * 540
    const reach = 12 + depth * 110
    const x = draw.between(-40, 1000)
    return stroke(`M${x - reach} ${y}Q${x - reach / 2} ${y - 3 - depth * 5} ${x} ${y}T${x + reach} ${y}`, draw.pick(['#7fa9b4', '#5b8a9e', '#0f2445', '#16325a', '#9dc0c2']), 1 + depth * 3.4, { opacity: draw.between(0.18, 0.5) })
  })
  const moonlight = Array.from({ length: 46 }, (_, i) => { const y = shore + 8 + i * 9; const reach = 18 + i * 2.4; const x = 420 + draw.between(-22, 22); return rect(x - reach, y, reach * draw.between(0.7, 2), 2 + i * 0.06, '#cfe3dc', { opacity: Math.max(0.05, 0.42 - i * 0.008), rx: 2 }) })
  return group([rect(0, shore, width, height - shore, 'url(#water)'), ...moonlight, ...ripples])
}

function gauge(): string {
  const [x, top, bottom] = [250, 640, 872]
  const marks = Array.from({ length: 9 }, (_, i) => rect(x + (i % 2 === 0 ? 0 : 15), top + 10 + i * 24, 15, 12, '#a8201a'))
  const wake = Array.from({ length: 5 }, (_, i) => stroke(`M${x - 30 - i * 22} ${bottom - 6 + i * 9}Q${x + 15} ${bottom - 18 + i * 12} ${x + 60 + i * 24} ${bottom - 4 + i * 9}`, '#9dc0c2', 3, { opacity: 0.5 - i * 0.08 }))
  return group([rect(x + 30, top, 9, bottom - top, '#8fa3a6'), rect(x, top, 30, bottom - top, '#e6e6da'), ...marks, rect(x, top, 39, bottom - top, '#0d1c3a', { opacity: 0.34 }), ...wake])
}

function dyke(): string {
  const edge = along(-2.1)
  const joints = Array.from({ length: 26 }, (_, i) => 524 + 560 * (i / 25) ** 1.9).map((y) => { const { x, half } = crestAt(y); return line([x - half, y], [x - half * 2.12, y + half * 0.18], '#14213c', 1 + half * 0.008, { opacity: 0.5 }) })
  const courses = [-1.28, -1.55, -1.82].map((by) => stroke(`M${along(by).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, '#14213c', 2, { opacity: 0.4 }))
  const foam = stroke(`M${edge.map(([x, y], i) => `${(x + Math.sin(i * 0.9) * (1 + i * 0.1)).toFixed(1)} ${y.toFixed(1)}`).join('L')}`, '#b9d3d0', 5, { opacity: 0.55 })
  const ruts = [-0.42, 0.4].map((by) => stroke(`M${along(by).slice(14).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, '#2f3346', 9, { opacity: 0.28 }))
  return group([
    poly([...along(-0.4), [width + 20, height + 30], [width + 20, shore + 4], [900, shore + 4]], 'url(#grass)'),
    poly([...along(0), ...[...edge].reverse()], 'url(#stone)'), ...courses, ...joints, foam,
    poly([...along(-1), ...[...along(1)].reverse()], 'url(#crest)'), ...ruts,
    stroke(`M${along(-1).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, '#a9b0a8', 4, { opacity: 0.6 }),
    poly([...along(1), ...[...along(1.3)].reverse()], '#2f5750', { opacity: 0.8 }),
  ])
}

function land(): string {
  const wood = (x: number, y: number, size: number, colours: readonly string[]): string => group([
    path(`M${x - size * 0.07} ${y}Q${x - size * 0.03} ${y - size * 0.4} ${x - size * 0.03} ${y - size * 0.8}L${x + size * 0.04} ${y - size * 0.8}Q${x + size * 0.03} ${y - size * 0.4} ${x + size * 0.07} ${y}Z`, '#0c1826'),
    crown(draw, [x, y - size], [size * 0.4, size * 0.46], [size * 0.1, size * 0.16], 60, colours.slice(0, 1)),
    crown(draw, [x - size * 0.03, y - size * 1.05], [size * 0.4, size * 0.42], [size * 0.025, size * 0.06], 150, colours),
    crown(draw, [x - size * 0.16, y - size * 1.08], [size * 0.26, size * 0.32], [size * 0.018, size * 0.04], 60, ['#2b5560', '#35626a', ...colours]),
  ])
  const far = Array.from({ length: 11 }, (_, i) => wood(820 + i * 78 + draw.between(-18, 18), 540 + i * 5, 70 + i * 5, ['#16324a', '#1a3a4c', '#1f4456']))
  const near = [[1250, 690, 190], [1390, 720, 240], [1545, 770, 300]] as const
  return group([...far, ...near.map(([x, y, size]) => wood(x, y, size, ['#0f2833', '#12303c', '#183a44', '#20484c']))])
}

function tufts(): string {
  const blades = Array.from({ length: 150 }, () => {
    const y = draw.between(0, 1) ** 0.7 * 480 + 600
    const { x, half } = crestAt(y)
    const at = x + half * draw.between(1.02, 1.8)
    const tall = half * draw.between(0.1, 0.34)
    return stroke(`M${at} ${y}q${draw.between(-4, 8)} ${-tall * 0.6} ${draw.between(4, 18)} ${-tall}`, draw.pick(['#3f6f5c', '#2b564f', '#578062', '#1b3f44']), 1.4 + half * 0.012)
  })
  const corner = Array.from({ length: 46 }, () => { const x = draw.between(1230, 1620); const tall = draw.between(90, 250); const bend = draw.between(20, 80); return stroke(`M${x} ${height + 10}q${bend * 0.2} ${-tall * 0.7} ${bend} ${-tall}`, draw.pick(['#0a1a28', '#102733', '#173740', '#23504e']), draw.between(4, 9)) })
  return group([...blades, ...corner])
}

const glow = (x: number, y: number, reach: number, opacity = 1): string => disc(x, y, reach, reach * 0.94, 'url(#lamp)', { opacity })

/** Lamps on posts along the water side; each throws its light on the crest and a broken streak into the river. */
function lamps(): string {
  return group([514.5, 518, 524, 533, 547, 570, 606, 662].map((y) => {
    const { x, half } = crestAt(y)
    const [px, tall] = [x - half * 0.98, half * 1.5 + 5]
    const streak = Array.from({ length: 7 }, (_, i) => rect(px - half * 1.5 - half * draw.between(0.2, 0.6), y + half * (0.45 + i * 0.34), half * draw.between(0.5, 1), 1.5 + half * 0.03, '#ffc873', { opacity: 0.5 - i * 0.06, rx: 2 }))
    return group([...streak, disc(x - half * 0.3, y, half * 1.5, half * 0.4, 'url(#lamp)', { opacity: 0.65 }), line([px, y], [px, y - tall], '#141f38', 1 + half * 0.03), glow(px, y - tall, half * 1.9 + 12), disc(px, y - tall, 1.8 + half * 0.07, 2.2 + half * 0.09, '#fff1c2')])
  }))
}

/** A storm lantern hanging from 0,0. */
const lantern = (size: number): string => group([stroke('M-5 5Q0 -4 5 5', '#1a2136', 1.4), rect(-5, 4, 10, 3, '#2a3148'), rect(-4.4, 7, 8.8, 11, '#ffe49a', { rx: 3 }), disc(0, 13, 2.2, 3.6, '#fffbe6'), rect(-5.6, 18, 11.2, 3.4, '#2a3148', { rx: 1 })], { transform: `scale(${size})` })

function patrol(): string {
  const [skin, hair] = ['#e0a579', '#241d2e']
  const yellow = { coat: '#d99a2b', shade: '#a06d22', legs: '#222a44', skin, hair, light: '#ffd56b' }
  const blue = { coat: '#2f5a7e', shade: '#21415f', legs: '#1b2138', skin, hair, light: '#86a7a6' }
  const red = { coat: '#a8201a', shade: '#74161a', legs: '#20263e', skin, hair, light: '#ef7a4a' }
  const walker = (y: number, by: number, wear: typeof yellow, pose: Parameters<typeof person>[3], options: Parameters<typeof person>[5]): string => { const { x, half } = crestAt(y); return group([disc(x + half * by, y + 2, half * 0.2, half * 0.045, '#10172c', { opacity: 0.6 }), person(x + half * by, y, half * 1.18, pose, wear, { hood: true, ...options })]) }
  const hung = (x: number, y: number): string => group([lantern(0.9)], { transform: `translate(${x} ${y})` })
  const pole = stroke('M22 -110L17 -1', '#9b8452', 2.4)
  return group([
    walker(570, 0.2, blue, poses.walk, { flip: true }), walker(640, -0.2, blue, poses.reach, { flip: true }), walker(648, 0.35, yellow, poses.stand, { flip: true }),
    disc(760, 925, 330, 84, 'url(#lamp)', { opacity: 0.75 }), glow(679, 778, 400),
    walker(872, 0.62, blue, poses.walk, { flip: true, held: pole }), walker(905, -0.02, red, poses.walk, { flip: true }), walker(930, -0.62, yellow, poses.reach, { flip: true, held: hung(31, -68) }),
  ])
}

function sandbags(): string {
  const bag = (x: number, y: number): string => group([path(`M${x - 44} ${y}Q${x - 52} ${y - 34} ${x - 30} ${y - 36}L${x + 30} ${y - 36}Q${x + 52} ${y - 34} ${x + 44} ${y}Q${x} ${y + 6} ${x - 44} ${y}Z`, draw.pick(['#8f8467', '#a09272', '#857a62'])), path(`M${x - 40} ${y - 24}Q${x} ${y - 40} ${x + 34} ${y - 34}Q${x} ${y - 32} ${x - 40} ${y - 24}Z`, '#e0c78c', { opacity: 0.7 }), stroke(`M${x + 30} ${y - 34}q6 16 2 32`, '#5a5246', 2)])
  const rows = [[1130, 1046, 4], [1174, 1010, 3], [1216, 974, 2]] as const
  return group([
    disc(1260, 1052, 230, 26, '#0a1226', { opacity: 0.5 }),
    ...rows.flatMap(([x, y, count]) => Array.from({ length: count }, (_, i) => bag(x + i * 90, y))),
    line([1350, 1010], [1362, 816], '#b9a27a', 5), path('M1361 820Q1396 806 1420 824T1472 822L1466 872Q1440 884 1416 872T1358 872Z', '#a8201a'), path('M1361 820Q1396 806 1420 824L1416 872Q1390 862 1358 872Z', '#d8452f', { opacity: 0.6 }),
    glow(1262, 920, 190, 0.9), group([lantern(2.3)], { transform: 'translate(1262 890)' }),
  ])
}

function rain(): string {
  const drops = Array.from({ length: 300 }, () => { const [x, y, long] = [draw.between(-60, width), draw.between(-60, height), draw.between(16, 54)]; return line([x, y], [x - long * 0.24, y + long], '#cfe0e4', draw.between(0.8, 1.9), { opacity: draw.between(0.1, 0.34) }) })
  const rings = Array.from({ length: 40 }, () => { const y = draw.between(720, 1050); return disc(draw.between(10, 560 - (y - 720) * 0.5), y, draw.between(8, 22), draw.between(2, 5), 'none', { stroke: '#a9c6c9', 'stroke-width': 1.6, opacity: 0.4 }) })
  return group([...rings, ...drops])
}

/** A dyke in a rainy night of high water: lamps along the crest, a patrol in raincoats, the village across the river. */
export function dykeWatch(): string {
  return picture(definitions, [sky(), farShore(), river(), gauge(), dyke(), land(), tufts(), lamps(), patrol(), sandbags(), rain(), rect(0, 0, width, height, 'url(#dark)')])
}
