import { disc, group, path, stroke } from './make-brush'

export interface Wear { coat: string; shade: string; legs: string; skin: string; hair: string; light: string }

interface Pose {
  /** Feet, knees and hands in a figure of 100 units, its feet at 0,0; up is negative. */
  legs: readonly [string, string]
  arms: readonly [string, string]
  lean?: number
}

export const poses = {
  walk: { legs: ['M-3 -48L-9 -25L-15 -2', 'M3 -48L9 -26L12 -2'], arms: ['M-9 -73L-15 -58L-13 -46', 'M9 -73L15 -60L20 -50'], lean: 3 },
  stand: { legs: ['M-4 -48L-5 -24L-5 -2', 'M4 -48L5 -24L6 -2'], arms: ['M-10 -73L-14 -58L-11 -45', 'M10 -73L15 -59L17 -46'] },
  reach: { legs: ['M-4 -48L-6 -24L-7 -2', 'M4 -48L5 -24L7 -2'], arms: ['M-10 -73L-14 -59L-9 -47', 'M9 -73L19 -66L30 -69'] },
  sweep: { legs: ['M-3 -48L-8 -25L-12 -2', 'M4 -48L9 -25L10 -2'], arms: ['M-8 -73L2 -61L16 -58', 'M9 -72L19 -62L25 -48'], lean: 9 },
} satisfies Record<string, Pose>

/** A shoe at the foot of a leg, its toe forward. */
function shoe(leg: string): string {
  const [x = 0, y = 0] = (leg.split('L').at(-1) ?? '').split(' ').map(Number)
  return path(`M${x - 5} ${y + 3}Q${x - 6} ${y - 4} ${x} ${y - 4}Q${x + 9} ${y - 1} ${x + 9} ${y + 3}Z`, '#2a2233')
}

/** A small person standing with the feet at x, y, `tall` pixels high. `hood` draws a raincoat; `flip` turns to the left. */
export function person(x: number, y: number, tall: number, pose: Pose, wear: Wear, options: { hood?: boolean; flip?: boolean; held?: string } = {}): string {
  const hood = options.hood ?? false
  const hem = hood ? -26 : -43
  const coat = `M-11 -76Q0 -84 11 -76Q15 -58 ${hood ? '18' : '14'} ${hem}Q0 ${hem + 4} ${hood ? '-18' : '-14'} ${hem}Q-15 -58 -11 -76Z`
  const half = `M2 -80Q8 -80 11 -76Q15 -58 ${hood ? '18' : '14'} ${hem}Q8 ${hem + 3} 4 ${hem + 3}Q8 -58 2 -80Z`
  const [backLeg, frontLeg] = pose.legs
  const [backArm, frontArm] = pose.arms
  const head = hood
    ? [path('M-9 -84Q-10 -102 1 -103Q11 -102 10 -88Q6 -79 -3 -80Z', wear.coat), path('M3 -100Q10 -99 9 -88Q7 -82 2 -82Q5 -90 3 -100Z', wear.skin)]
    : [disc(0.5, -90, 7.4, 8.2, wear.skin), path('M-7.6 -88Q-9 -101 1 -100Q9 -100 8 -92Q2 -96 -2 -92Q-3 -86 -5 -84Z', wear.hair)]
  const body = [
    stroke(backArm, wear.shade, 7), stroke(backLeg, wear.legs, 9), stroke(backLeg, '#1d1730', 9, { opacity: 0.3 }), stroke(frontLeg, wear.legs, 9),
    ...[backLeg, frontLeg].map((leg) => shoe(leg)),
    path(coat, wear.coat), path(half, wear.light, { opacity: 0.55 }), ...head, stroke(frontArm, wear.coat, 7), options.held ?? '',
  ]
  const scale = tall / 102
  return group([group(body, { transform: `rotate(${pose.lean ?? 0})` })], { transform: `translate(${x} ${y}) scale(${options.flip === true ? -scale : scale} ${scale})` })
}
