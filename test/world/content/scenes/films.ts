import { chance, ease, mix, settle, span } from '../stage/forms.ts'
import { ball } from '../stage/mesh.ts'
import { MOODS, type MoodName } from '../stage/moods.ts'
import { part, place, type Camera, type Part, type Shot, type Smoke } from '../stage/part.ts'
import * as aurora from '../things/aurora.ts'
import * as dana from '../things/dana.ts'
import * as hinata from '../things/hinata.ts'
import * as kopi from '../things/kopi.ts'
import * as thistle from '../things/thistle.ts'

export const SECONDS = 6

type Scene = {
  mood: MoodName
  sweep?: boolean
  at: (t: number) => { parts: Part[]; smoke?: Smoke[]; camera: Partial<Camera> }
}

/** Tall picture, long lens: the subject sits in the upper middle, the lower third stays calm for the app. */
const CAMERA: Camera = { target: [0, 1.1, 0], distance: 13.5, yaw: 0.2, pitch: 0.16, fov: 0.455, lift: 0.18 }

const drops = (t: number, color: string): Part[] =>
  Array.from({ length: 9 }, (_, n) => {
    const a = n * 0.7 + t * 0.32
    const r = 1.15 + 0.3 * chance(n)
    const y = 0.8 + 1.9 * chance(n + 3) + 0.09 * Math.sin(t * 1.5 + n * 2)
    return place([part(ball(1, 1, 1), { kind: 'glass', color, second: '#ffffff', rough: 0.03, tune: [1.2, 0.7, 0.12, 0] })], { at: [Math.cos(a) * r, y, Math.sin(a) * r], scale: 0.05 + 0.1 * chance(n + 7) }) // prettier-ignore
  }).flat()

const steam = (x: number, y: number, tall: number, strength: number): Smoke => ({ at: [x, y, 0.1], size: [tall * 0.7, tall], color: '#fff4e6', strength, kind: 'steam', seed: 4 }) // prettier-ignore
const wisp = (x: number, y: number, tall: number, strength: number, seed = 2): Smoke => ({ at: [x, y, 0], size: [tall * 0.62, tall], color: '#e8d9c0', strength, kind: 'wisp', seed }) // prettier-ignore
const glow = (y: number, color: string, strength: number): Smoke => ({ at: [0, y, 0.4], size: [5, 3.4], color, strength, kind: 'glow', seed: 0 }) // prettier-ignore

function rain(t: number, count: number, floor: number): Part[] {
  return Array.from({ length: count }, (_, n) => {
    const phase = (t / 3 + chance(n)) % 1
    const y = mix(4.6, floor, phase)
    const a = chance(n + 2) * 6.28
    const r = 0.95 + 0.6 * chance(n + 5)
    return kopi.bean({ at: [Math.cos(a) * r, y, Math.sin(a) * r], turn: [t * (0.8 + chance(n)) + n, t * 0.9 + n * 2, n + t * 0.6], scale: 1.1 * Math.min(1, (1 - phase) * 9) })
  }).flat() // prettier-ignore
}

const SCENES: Record<string, Scene> = {
  'morning-serum': {
    mood: 'aurora', sweep: true,
    at: (t) => ({
      parts: [...aurora.plinth(1.15, 0.34), ...place(aurora.serum('#d98a3c', 0.95 * ease(span(t, 2.4, 3.8)) * (1 - ease(span(t, 4.6, 5.8)))), { at: [0, 0.38 + 0.05 * Math.sin(t * 1.05), 0], turn: [0, -1.1 + t * 0.34, 0] }), ...drops(t, '#eba45a')],
      camera: { distance: mix(14.2, 12.6, ease(t / 6)), target: [0, 1.5, 0] },
    }),
  },
  'halo-at-dusk': {
    mood: 'dusk',
    at: (t) => {
      const on = ease(span(t, 0.9, 2.6)) * (1 + 0.03 * Math.sin(t * 2))
      return { parts: aurora.lamp(on * 0.46, '#f0bd92'), smoke: [glow(0.3, '#ff9f5c', 0.02 + on * 0.32)], camera: { yaw: mix(-0.35, 0.35, ease(t / 6)), distance: mix(13.6, 12.2, ease(t / 6)), target: [0, 1.25, 0] } }
    },
  },
  'mug-unboxed': {
    mood: 'aurora',
    at: (t) => {
      const rise = settle(span(t, 1.7, 4.0))
      return { parts: [...aurora.giftBox(ease(span(t, 0.4, 2.4))), ...place(aurora.mug(), { at: [0, 0.1 + rise * 1.45 + 0.03 * Math.sin(t * 1.6), 0], turn: [0.1 * rise, -1.4 + t * 0.42, 0], scale: mix(0.58, 0.98, rise) })], camera: { yaw: 0.45, pitch: 0.28, distance: 14.4, target: [0.1, 1.45, 0] } }
    },
  },
  'tartan-wind': {
    mood: 'thistle', sweep: true,
    at: (t) => ({
      parts: place(thistle.waving(thistle.tartan('#5d2f45', '#2f4a3e', '#e9d9a8', [120, 165]), (t / 6) * 7.4), { at: [0, 0.35, 0], turn: [0, -0.25 + 0.08 * Math.sin(t), 0] }),
      camera: { yaw: 0.1, pitch: 0.08, distance: mix(12.4, 10.4, ease(t / 6)), target: [0.1, 2.0, 0] },
    }),
  },
  'stack-of-throws': {
    mood: 'thistle',
    at: (t) => {
      const fall = (n: number) => settle(span(t, 0.2 + n * 0.8, 1.5 + n * 0.8))
      const layers = [['#5f7360', '#4d5f4e'], ['#d9cfbd', '#c3b79f'], ['#9a6b7c', '#7c5263'], ['#6b7c8f', '#536477']] as [string, string][]
      const cloth = layers.flatMap((pair, n) => place(thistle.throws([pair]), { at: [0, n * 0.6 + (1 - fall(n)) * 4.4, 0], turn: [0, (1 - fall(n)) * 0.7 + 0.05 * (n % 2 ? 1 : -1), 0], scale: [0.82, 1, 0.82] }))
      return { parts: [...place(thistle.board(), { at: [0, -0.06, 0] }), ...place(cloth, { at: [0, 0.08, 0] })], camera: { yaw: mix(0.1, 0.62, ease(t / 6)), pitch: 0.22, distance: 13.4, target: [0, 1.25, 0] } }
    },
  },
  'bean-rain': {
    mood: 'kopi', sweep: true,
    at: (t) => ({
      parts: [...kopi.tile(), ...place([...kopi.bag(), ...place(kopi.heap(22, 0.5, 2), { at: [0.85, 0, 0.55] })], { at: [0, 0.1, 0], turn: [0, mix(-0.55, 0.4, ease(t / 6)), 0] }), ...rain(t, 30, 0.2)],
      camera: { distance: mix(14, 12.8, ease(t / 6)), target: [0, 1.4, 0] },
    }),
  },
  'slow-pour': {
    mood: 'kopi',
    at: (t) => {
      const level = Math.round(mix(0.12, 0.72, ease(t / 6)) * 60) / 60
      const drip = Array.from({ length: 3 }, (_, n) => (t * 1.6 + n / 3) % 1).map((k) => part(ball(0.035, 0.06, 0.035), { kind: 'plain', color: '#2b1109', rough: 0.1 }, [0, 1.2 - k * k * (1.1 - level * 0.72), 0]))
      return { parts: [...kopi.tile(), ...place([...place([...kopi.dripper(), ...kopi.filter(), ...kopi.grounds()], { at: [0, 1.24, 0] }), ...drip, ...kopi.server(level)], { at: [0, 0.1, 0] })], smoke: [steam(0, 2.15, 2.3, 0.75)], camera: { yaw: mix(-0.25, 0.3, ease(t / 6)), pitch: 0.2, distance: 14.2, target: [0, 1.5, 0] } }
    },
  },
  'glaze-turning': {
    mood: 'hinata', sweep: true,
    at: (t) => ({
      parts: [...place(hinata.tray(1.2), { turn: [0, t * 0.9, 0] }), ...place(hinata.chawan('#2f4a5e', '#7fa3a8', 0, false), { at: [0, 0.1, 0], turn: [0, t * 0.9, 0], scale: 1.25 }), ...place(hinata.chawan('#e6e2d4', '#c9cdbf', 1, false), { at: [0, 1.62 + (1 - settle(span(t, 0.6, 2.4))) * 3 + 0.05 * Math.sin(t * 1.4), 0], turn: [0.16, -t * 0.55, 0.12], scale: 0.98 })],
      camera: { pitch: 0.26, distance: 13.2, target: [0, 1.4, 0] },
    }),
  },
  'first-sencha': {
    mood: 'hinata',
    at: (t) => ({
      parts: [...hinata.tray(1.75), ...place(hinata.kyusu(), { at: [0.35, 0.1, -0.25], turn: [0, mix(-0.4, 0.15, ease(t / 6)), 0] }), ...place(hinata.yunomi().slice(0, 2), { at: [-0.35, 0.1, 0.75], scale: 0.82 })],
      smoke: [steam(-0.78, 0.8, 2.2, 0.5 * ease(span(t, 0.2, 1.6))), steam(0.4, 1.25, 2.2, 0.35)],
      camera: { yaw: mix(0.35, -0.05, ease(t / 6)), pitch: 0.24, distance: 13.2, target: [-0.1, 1.05, 0] },
    }),
  },
  'furoshiki-opens': {
    mood: 'hinata',
    at: (t) => ({
      parts: [...hinata.furoshiki(ease(span(t, 1.1, 4.2))), ...place(hinata.caddy(), { at: [0, 0.86 - 1.6 * (1 - settle(span(t, 3.4, 5.2))), 0], turn: [0, t * 0.4, 0], scale: span(t, 3.3, 3.5) * 0.72 + 0.001 })],
      camera: { yaw: mix(0.6, 0.2, ease(t / 6)), pitch: 0.34, distance: mix(11.6, 14.6, ease(span(t, 0.8, 4.2))), target: [0, 0.9, 0] },
    }),
  },
  'oud-royal': {
    mood: 'dana', sweep: true,
    at: (t) => ({
      parts: [...dana.base(1.15, 0.22), ...place(dana.flacon(), { at: [0, 0.22, 0], turn: [0, mix(-0.7, 0.5, ease(t / 6)), 0] }), ...place(dana.chips(5, 0.3), { at: [0.85, 0.18, 0.5] })],
      smoke: [wisp(-0.75, 0.2, 3.6, 0.6, 5), wisp(0.95, 0.25, 3.2, 0.5, 1)],
      camera: { distance: mix(14, 12.2, ease(t / 6)), target: [0, 1.35, 0] },
    }),
  },
  'mabkhara-smoke': {
    mood: 'dana',
    at: (t) => ({
      parts: [...dana.base(1.1, 0.16), ...place(dana.mabkhara(), { at: [0, 0.16, 0], turn: [0, t * 0.22, 0], scale: 0.92 })],
      smoke: [wisp(0, 1.5, 3.0, 0.5 + 0.4 * ease(t / 4)), { at: [0, 0.9, 0.1], size: [1.8, 1.4], color: '#ff7a2a', strength: 0.16 + 0.05 * Math.sin(t * 5) + 0.03 * Math.sin(t * 13), kind: 'glow', seed: 0 }],
      camera: { pitch: 0.2, distance: mix(13.6, 12.4, ease(t / 6)), target: [0, 1.45, 0] },
    }),
  },
} // prettier-ignore

export const FILMS = Object.keys(SCENES)

export function film(slug: string, seconds: number): Shot {
  const scene = SCENES[slug]
  if (!scene) throw new Error(`no film called ${slug}`)
  const { parts, smoke = [], camera } = scene.at(seconds)
  return {
    parts,
    smoke,
    camera: { ...CAMERA, ...camera },
    mood: MOODS[scene.mood],
    sweep: scene.sweep ? mix(-2.6, 2.6, ease(span(seconds, 0.8, 4.6))) : 9,
    seconds,
  }
}
