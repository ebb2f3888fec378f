import { blur, camera, crown, disc, group, hand, height, line, linear, path, picture, poly, radial, rect, stroke, width } from './make-brush'
import type { Point } from './make-brush'
import { person, poses } from './make-people'

const view = camera({ x: 800, horizon: 540, eye: 1.6, focal: 900 })
const draw = hand(1963)
const [back, top, wall] = [15, 5.4, 4.3]

const definitions = [
  linear('back', [0, 200], [0, 640], [[0, '#c98d5e'], [0.6, '#b5734b'], [1, '#8a5138']]),
  linear('ceiling', [0, 0], [0, 330], [[0, '#3b2a30'], [1, '#a8744f']]),
  linear('floor', [0, 620], [0, height], [[0, '#d9a06a'], [0.3, '#a8683f'], [1, '#4e2e2b']]),
  linear('shade', [0, 0], [width, 0], [[0, '#1c2432', 0.5], [0.28, '#2a2832', 0.16], [0.46, '#f6c57f', 0.14], [0.54, '#f6c57f', 0.14], [0.72, '#2a2832', 0.16], [1, '#1c2432', 0.5]]),
  linear('pane', [0, 230], [0, 600], [[0, '#fffbe8'], [0.5, '#ffefc0'], [1, '#ffdb93']]),
  linear('beam', [800, 300], [620, 930], [[0, '#fff3c9', 0.5], [0.6, '#ffe3a0', 0.2], [1, '#ffd98a', 0]]),
  linear('table', [0, 700], [0, 790], [[0, '#c98a55'], [1, '#96562f']]),
  linear('apron', [0, 780], [0, 830], [[0, '#7d4428'], [1, '#552d20']]),
  radial('glow', [[0, '#fff4cf', 0.95], [0.2, '#ffe09a', 0.55], [0.55, '#ffc56b', 0.18], [1, '#ffb04f', 0]]),
  radial('vignette', [[0, '#150f18', 0], [0.66, '#150f18', 0], [1, '#150f18', 0.36]]),
  blur('soft', 10), blur('softer', 4),
]

function shell(): string {
  const beams = [3, 5, 7.4, 10, 12.6].map((z) => poly([...view.side(-wall, [z, z + 0.5], [top, top]).slice(0, 2), ...view.side(wall, [z, z + 0.5], [top, top]).slice(0, 2).reverse()], '#4a2f2c', { opacity: 0.75 }))
  const planks = Array.from({ length: 23 }, (_, i) => -4.4 + i * 0.4).map((x) => line(view.at(x, 0, 2.4), view.at(x, 0, back), '#4a2a22', 1.6, { opacity: 0.3 }))
  const joints = Array.from({ length: 90 }, () => { const x = -4.4 + Math.floor(draw.between(0, 22)) * 0.4; const z = draw.between(2.6, 13); return line(view.at(x, 0, z), view.at(x + 0.4, 0, z), '#4a2a22', 1.5, { opacity: 0.35 }) })
  return group([
    rect(0, 0, width, height, '#3b2a30'), poly([...view.side(-wall - 1, [1.5, back], [top, top]).slice(0, 2), ...view.side(wall + 1, [1.5, back], [top, top]).slice(0, 2).reverse()], 'url(#ceiling)'), ...beams,
    poly(view.front(back, [-wall - 1, wall + 1], [0, top]), 'url(#back)'), poly(view.flat(0, [-wall - 2, wall + 2], [1.5, back]), 'url(#floor)'), ...planks, ...joints,
    poly(view.flat(0, [-1.15, 1.15], [1.6, back]), '#8f2420'), poly(view.flat(0, [-1.02, -0.94], [1.6, back]), '#e0a65a'), poly(view.flat(0, [0.94, 1.02], [1.6, back]), '#e0a65a'),
  ])
}

/** A tall arched window in the back wall: light, bars, a hint of trees. */
function archWindow(x: number, wide: number, low: number, high: number): string {
  const m = view.metre(back)
  const [left, floor] = view.at(x - wide / 2, low, back)
  const [right, spring] = view.at(x + wide / 2, high, back)
  const r = (right - left) / 2
  const arch = (grow: number): string => `M${left - grow} ${floor + grow}L${left - grow} ${spring}A${r + grow} ${r + grow} 0 0 1 ${right + grow} ${spring}L${right + grow} ${floor + grow}Z`
  const bars = [0.33, 0.66].map((at) => line([left + r * 2 * at, floor], [left + r * 2 * at, spring - r * 0.85], '#8a5a3c', 3.4))
  const cross = Array.from({ length: 5 }, (_, i) => line([left, floor - i * 0.62 * m], [right, floor - i * 0.62 * m], '#8a5a3c', 2.6))
  const id = `arch${Math.round(left)}`
  return group([
    `<clipPath id="${id}"><path d="${arch(0)}"/></clipPath>`, path(arch(9), '#6b3d2a'), path(arch(5), '#e3b27a'), path(arch(0), 'url(#pane)'),
    group([crown(draw, [left + r * 0.4, floor - 10], [r, 30], [8, 20], 26, ['#d7cf8a', '#c3c27e', '#e8dca0']), crown(draw, [right, floor - 60], [r * 0.5, 60], [8, 16], 18, ['#d7cf8a', '#e8dca0']), ...bars, ...cross], { 'clip-path': `url(#${id})` }),
    disc((left + right) / 2, (floor + spring) / 2, r * 3.4, 260, 'url(#glow)', { opacity: 0.5 }),
  ])
}

const spines = ['#8f2420', '#b5482f', '#c98a45', '#e0b56b', '#5f6b52', '#3f5a5c', '#2f4a5a', '#6b4a58', '#a8683f', '#d9c49a', '#7d3b30', '#4a5a72'] as const
const boxes = ['#b79a72', '#a58a66', '#c4aa80', '#8f8a78'] as const

/** What stands on a shelf from `from` to `to`: runs of books and of archive boxes with their labels. */
function row(x: number, from: number, to: number, y: number, room: number): string {
  const parts: string[] = []
  let z = from
  while (z < to - 0.16) {
    const boxed = draw.chance(0.34)
    const end = Math.min(to - 0.04, z + draw.between(0.6, 1.6))
    while (z < end) {
      const thick = boxed ? 0.2 : draw.between(0.05, 0.11)
      const tall = boxed ? room * 0.8 : room * draw.between(0.6, 0.88)
      const next = Math.min(z + thick, to - 0.03)
      const colour = boxed ? draw.pick(boxes) : draw.pick(spines)
      parts.push(poly(view.side(x, [z, next - 0.008], [y, y + tall]), colour))
      if (boxed) parts.push(poly(view.side(x, [z + 0.05, next - 0.055], [y + tall * 0.5, y + tall * 0.8]), '#f6ecd2'))
      else if (draw.chance(0.5)) parts.push(poly(view.side(x, [z + 0.008, next - 0.014], [y + tall * 0.72, y + tall * 0.78]), '#f0d9a2', { opacity: 0.8 }))
      z = next
    }
    if (draw.chance(0.25)) z += 0.14
  }
  return group(parts)
}

function shelves(x: number): string {
  const parts: string[] = []
  const inward = x < 0 ? 1 : -1
  for (let z = 13.2; z >= 1.6; z -= 2.32) {
    const far = Math.min(z + 2.2, 14.6)
    parts.push(poly(view.side(x - inward * 0.3, [z, far], [0, 4.5]), '#2c1a1c'))
    for (let level = 0; level < 7; level++) {
      const y = 0.28 + level * 0.6
      parts.push(row(x - inward * 0.04, z + 0.06, far, y, 0.54), poly(view.side(x, [z, far], [y - 0.06, y]), '#9a5f3c'), poly(view.flat(y, x < 0 ? [x - 0.04, x] : [x, x + 0.04], [z, far]), '#c98a55'))
    }
    parts.push(poly(view.side(x, [z - 0.12, z + 0.04], [0, 4.62]), '#7d4a31'), poly(view.front(z - 0.12, x < 0 ? [x - 0.5, x] : [x, x + 0.5], [0, 4.62]), '#5b3427'))
    parts.push(poly(view.side(x + inward * 0.06, [z - 0.12, far + 0.08], [4.45, 4.75]), '#a86a42'), poly(view.side(x, [z, far], [0, 0.22]), '#5b3427'))
  }
  return group(parts)
}

function light(): string {
  const beam = (x: number, wide: number, land: number): string => poly([view.at(x - wide / 2, 4, back), view.at(x + wide / 2, 4, back), view.at(land + wide * 0.9, 0, 5), view.at(land - wide * 0.6, 0, 4.6)], 'url(#beam)', { filter: 'url(#softer)' })
  const patch = (x: number): string => group([0, 1, 2].map((i) => poly(view.flat(0, [x + i * 0.42 - 0.6, x + i * 0.42 - 0.26], [5.2, 9]), '#ffe3a0', { opacity: 0.3 })), { filter: 'url(#softer)' })
  const motes = Array.from({ length: 90 }, () => disc(draw.between(380, 1120), draw.between(250, 800), draw.between(1, 2.8), draw.between(1, 2.6), '#fff3cf', { opacity: draw.between(0.2, 0.75) }))
  return group([patch(-2.4), patch(-0.2), patch(2), beam(-2.5, 1.2, -3), beam(0, 1.7, -1), beam(2.5, 1.2, 1.3), ...motes])
}

function pendants(): string {
  return group([[-1.7, 10.6], [1.7, 10.6], [-1.7, 6.4], [1.7, 6.4]].map(([x = 0, z = 1]) => {
    const m = view.metre(z)
    const [px, py] = view.at(x, 3.55, z)
    return group([line(view.at(x, top, z), [px, py - 0.3 * m], '#2c1a1c', 0.025 * m), disc(px, py + 0.02 * m, 1.25 * m, 0.95 * m, 'url(#glow)', { opacity: 0.8 }), disc(px, py, 0.3 * m, 0.075 * m, '#fff6d8'), path(`M${px - 0.34 * m} ${py}Q${px - 0.28 * m} ${py - 0.26 * m} ${px - 0.06 * m} ${py - 0.32 * m}L${px + 0.06 * m} ${py - 0.32 * m}Q${px + 0.28 * m} ${py - 0.26 * m} ${px + 0.34 * m} ${py}Q${px} ${py + 0.06 * m} ${px - 0.34 * m} ${py}Z`, '#2f4a4c'), path(`M${px - 0.3 * m} ${py - 0.03 * m}Q${px - 0.26 * m} ${py - 0.24 * m} ${px - 0.06 * m} ${py - 0.3 * m}Q${px - 0.2 * m} ${py - 0.18 * m} ${px - 0.2 * m} ${py - 0.01 * m}Z`, '#7d9a90', { opacity: 0.7 })])
  }))
}

function staff(): string {
  const [skin, hair] = ['#e0a57c', '#2d2028']
  const [lx, ly] = view.at(-3.15, 0, 6.6)
  const lm = view.metre(6.6)
  const rail = (dx: number): string => line([lx + dx * lm, ly], [lx + (dx - 0.75) * lm, ly - 3.4 * lm], '#d9a566', 0.07 * lm)
  const rungs = Array.from({ length: 9 }, (_, i) => line([lx - (0.2 + i * 0.083) * lm, ly - (0.35 + i * 0.36) * lm], [lx + (0.32 - i * 0.083) * lm, ly - (0.35 + i * 0.36) * lm], '#b9814a', 0.055 * lm))
  const [cx, cy] = view.at(2.55, 0, 7.2)
  const cm = view.metre(7.2)
  const cart = group([
    disc(cx, cy + 3, 0.62 * cm, 0.09 * cm, '#2c1a1c', { opacity: 0.4 }),
    ...[0.22, 0.62].map((y) => group([...Array.from({ length: 6 }, (_, i) => rect(cx + (-0.5 + i * 0.17) * cm, cy - (y + 0.3) * cm, 0.15 * cm, 0.3 * cm, draw.pick([...boxes, '#8f2420', '#3f5a5c']))), ...Array.from({ length: 6 }, (_, i) => rect(cx + (-0.465 + i * 0.17) * cm, cy - (y + 0.24) * cm, 0.08 * cm, 0.1 * cm, '#f6ecd2')), rect(cx - 0.56 * cm, cy - y * cm, 1.12 * cm, 0.05 * cm, '#caa36a')])),
    ...[-0.56, 0.52].map((dx) => rect(cx + dx * cm, cy - 1.02 * cm, 0.04 * cm, 0.96 * cm, '#6b4a3a')), rect(cx - 0.6 * cm, cy - 1.04 * cm, 1.2 * cm, 0.05 * cm, '#6b4a3a'),
    ...[-0.46, 0.46].map((dx) => disc(cx + dx * cm, cy - 0.05 * cm, 0.07 * cm, 0.07 * cm, '#2a2028')),
  ])
  return group([
    rail(-0.25), rail(0.35), ...rungs,
    person(lx - 0.18 * lm, ly - 0.74 * lm, lm * 1.66, poses.reach, { coat: '#3f6a6c', shade: '#2d5054', legs: '#33304a', skin, hair, light: '#9dbb9f' }, { flip: true, held: path('M24 -84L42 -84L42 -64L24 -64Z', '#c4aa80') + path('M29 -79L37 -79L37 -72L29 -72Z', '#f6ecd2') }),
    cart, person(cx + 0.98 * cm, cy + 4, cm * 1.7, poses.reach, { coat: '#8f2420', shade: '#6b1a1a', legs: '#2f2c44', skin, hair, light: '#d9694a' }, { flip: true }),
  ])
}

/** The reader behind the table, seen from the front, bent over an open file. */
function reader(x: number, y: number): string {
  return group([
    path('M-74 60L-68 -58Q0 -78 68 -58L74 60Z', '#4a2a24'), path('M-58 60L-54 -46Q0 -62 54 -46L58 60Z', '#6b3d2c'),
    path('M-82 64Q-84 -16 -46 -34Q0 -48 46 -34Q84 -16 82 64Z', '#33566a'), path('M20 -41Q84 -26 82 64L44 64Q50 0 20 -41Z', '#8fb0a4', { opacity: 0.55 }),
    path('M-17 -42L0 -12L17 -42Q0 -50 -17 -42Z', '#f3ead8'), path('M-11 -60L-11 -38Q0 -28 11 -38L11 -60Z', '#c98a64'),
    disc(0, -80, 31, 36, '#e6ac84'), path('M8 -116Q34 -110 31 -76Q30 -54 14 -46Q24 -70 8 -116Z', '#fbd3a4', { opacity: 0.6 }),
    path('M-33 -72Q-42 -126 2 -126Q44 -124 33 -72Q30 -92 16 -102Q-10 -96 -22 -102Q-31 -92 -33 -72Z', '#2d2028'), disc(2, -128, 17, 14, '#2d2028'),
    ...[-13, 13].map((dx) => disc(dx, -74, 10.5, 8.5, '#fff3d6', { 'fill-opacity': 0.35, stroke: '#3b2a30', 'stroke-width': 2.4 })), line([-3, -75], [3, -75], '#3b2a30', 2.4),
    stroke('M-7 -56Q0 -52 7 -56', '#b0604a', 2.6),
    stroke('M-70 2Q-92 52 -44 66', '#2a4a5c', 27), stroke('M70 2Q92 52 46 66', '#456f7c', 27), disc(-36, 68, 15, 10, '#e6ac84'), disc(38, 68, 15, 10, '#f0bd94'),
  ], { transform: `translate(${x} ${y}) scale(1.02)` })
}

function archiveBox(x: number, y: number, w: number, tall: number, colour: string): string {
  return group([rect(x, y - tall, w, tall, colour, { rx: 2 }), poly([[x, y - tall], [x + 16, y - tall - 13], [x + w + 16, y - tall - 13], [x + w, y - tall]], '#e3cda2'), poly([[x + w, y - tall], [x + w + 16, y - tall - 13], [x + w + 16, y - 13], [x + w, y]], '#7d6648'), rect(x + w * 0.28, y - tall * 0.72, w * 0.44, tall * 0.42, '#fbf3de'), rect(x + w * 0.34, y - tall * 0.6, w * 0.32, 3, '#a8201a'), rect(x + w * 0.34, y - tall * 0.5, w * 0.24, 2.4, '#9a8a70')])
}

function table(): string {
  const surface = view.flat(0.78, [-1.95, 1.95], [3.3, 4.5])
  const edge = (x: number): Point => view.at(x, 0.78, 3.3)
  const leg = (x: number): string => poly([...view.front(3.4, [x, x + 0.14], [0, 0.68])], '#4a2a20')
  const [ly, lx] = [735, 1015]
  const lamp = group([
    disc(lx, ly + 8, 250, 62, 'url(#glow)', { opacity: 0.85 }), disc(lx, ly, 42, 11, '#8a6430'), disc(lx, ly - 3, 40, 9, '#d9ad5c'), line([lx, ly - 4], [lx, ly - 150], '#c4944a', 8), line([lx - 2, ly - 4], [lx - 2, ly - 150], '#f3d591', 2.4),
    disc(lx, ly - 118, 210, 150, 'url(#glow)', { opacity: 0.75 }), path(`M${lx - 84} ${ly - 118}Q${lx - 76} ${ly - 172} ${lx - 34} ${ly - 178}L${lx + 34} ${ly - 178}Q${lx + 76} ${ly - 172} ${lx + 84} ${ly - 118}Q${lx} ${ly - 106} ${lx - 84} ${ly - 118}Z`, '#2f6a55'), path(`M${lx - 76} ${ly - 122}Q${lx - 68} ${ly - 168} ${lx - 30} ${ly - 174}Q${lx - 50} ${ly - 156} ${lx - 52} ${ly - 119}Z`, '#8fc4a0', { opacity: 0.7 }), disc(lx, ly - 116, 80, 9, '#fff6d0'),
  ])
  const file = group([path('M612 734Q668 716 712 732L716 764Q660 750 596 768Z', '#fff8e6'), path('M712 732Q764 716 818 734L836 768Q774 750 716 764Z', '#f7e8c4'), ...[0, 1, 2, 3].map((i) => stroke(`M${622 - i * 3} ${738 + i * 6.5}Q666 ${724 + i * 6.5} 700 ${735 + i * 6.5}`, '#b9a27c', 1.8)), stroke('M734 740Q764 730 800 740L806 754Q770 744 738 752Z', '#5f8298', 2.4), path('M596 768Q660 750 716 764Q774 750 836 768L838 774Q774 757 716 771Q660 757 594 774Z', '#a8201a')])
  const cup = group([disc(905, 756, 32, 8, '#7d4a2a', { opacity: 0.5 }), path('M882 722L886 750Q905 760 924 750L928 722Z', '#f3ead8'), disc(905, 722, 23, 6, '#8a5138'), stroke('M927 728Q944 730 924 746', '#f3ead8', 4.4)])
  return group([
    reader(712, 672), ...[-1.8, 1.66].map(leg), poly(surface, 'url(#table)'), poly([edge(-1.95), edge(1.95), [edge(1.95)[0], edge(0)[1] + 15], [edge(-1.95)[0], edge(0)[1] + 15]], '#e3ab6e'), poly([[edge(-1.85)[0], edge(0)[1] + 15], [edge(1.85)[0], edge(0)[1] + 15], [edge(1.85)[0], edge(0)[1] + 58], [edge(-1.85)[0], edge(0)[1] + 58]], 'url(#apron)'),
    disc(716, 756, 150, 26, '#fff0c0', { opacity: 0.3, filter: 'url(#soft)' }), stroke('M642 674Q622 726 668 740', '#2a4a5c', 27), stroke('M782 674Q806 726 760 740', '#456f7c', 27), file, disc(664, 743, 15, 10, '#e6ac84'), disc(764, 742, 15, 10, '#f0bd94'),
    archiveBox(400, 756, 118, 84, '#b79a72'), archiveBox(412, 671, 112, 78, '#a58a66'), archiveBox(1130, 764, 106, 74, '#c4aa80'), lamp, cup,
  ])
}

function plant(): string {
  const leaf = (x: number, y: number, long: number, turn: number, colour: string): string => group([path(`M0 0Q${long * 0.34} ${-long * 0.4} 0 ${-long}Q${-long * 0.34} ${-long * 0.4} 0 0Z`, colour), stroke(`M0 0L0 ${-long * 0.9}`, '#a8bb86', 1.6, { opacity: 0.5 })], { transform: `translate(${x} ${y}) rotate(${turn})` })
  const leaves = Array.from({ length: 26 }, (_, i) => leaf(1478 + draw.between(-22, 22), 960 + draw.between(-10, 10), draw.between(150, 290), -78 + i * 6.2 + draw.between(-6, 6), draw.pick(['#1f3d3a', '#2a5046', '#3b6650', '#527a55'])))
  return group([...leaves, path(`M1392 950L1412 ${height + 10}L1548 ${height + 10}L1568 950Z`, '#2f4a5a'), path(`M1392 950L1400 990L1560 990L1568 950Z`, '#3f6070'), path(`M1392 950L1412 ${height + 10}L1436 ${height + 10}L1424 950Z`, '#7d9aa0', { opacity: 0.4 })])
}

/** A reading room between archive shelves: a reader at the lamp, a colleague on the ladder, another with the cart. */
export function readingRoom(): string {
  return picture(definitions, [
    shell(), archWindow(-2.5, 1.2, 1, 3.4), archWindow(0, 1.7, 1, 3.7), archWindow(2.5, 1.2, 1, 3.4), shelves(-wall), shelves(wall), rect(0, 0, width, height, 'url(#shade)'),
    pendants(), staff(), light(), table(), plant(), rect(0, 0, width, height, 'url(#vignette)'),
  ])
}
