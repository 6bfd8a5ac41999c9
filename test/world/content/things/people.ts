import { ball, lathe, ring } from '../stage/mesh.ts'
import { part, place, type Material, type Part } from '../stage/part.ts'
import type { Thing } from './thing.ts'
import { wool } from './thistle.ts'

const skin = (color: string): Material => ({ kind: 'plain', color, rough: 0.5, sheen: 0.15 })
const hair = (color: string): Material => ({ kind: 'brushed', color, rough: 0.5 })

function bust(tone: string, clothes: Material): Part[] {
  return [
    part(lathe([[0.24, 0.9], [0.26, 1.24], [0.3, 1.4]], 0.1), skin(tone)),
    part(ball(0.5, 0.6, 0.52), skin(tone), [0, 1.78, 0]),
    ...place([part(ball(0.98, 0.78, 0.55, 0.82), clothes)], { at: [0, 0.42, -0.02] }),
  ] // prettier-ignore
}
const glasses = (color: string): Part[] =>
  [-1, 1].flatMap((side) =>
    place([part(ring(0.15, 0.022), { kind: 'plain', color, rough: 0.3 })], {
      at: [side * 0.2, 1.84, 0.5],
      turn: [1.5, 0, 0],
    }),
  )
const cap = (color: string, at: number, size: number): Part =>
  part(ball(0.54 * size, 0.6 * size, 0.56 * size), hair(color), [0, at, -0.1])

const person = (mood: Thing['mood'], parts: Part[]): Thing => ({
  mood,
  size: 1.08,
  height: 2.56,
  pitch: 0.04,
  yaw: 0.35,
  parts: () => parts,
})

/** Faceless figures in the manner of shop-window mannequins: nobody real, nobody in particular. */
export const PEOPLE: Record<string, Thing> = {
  lina: person('dana', [
    ...bust('#c98f68', { kind: 'cloth', color: '#e6d3b3', rough: 0.9, sheen: 0.2, scale: [60, 60], tune: [0, 0, 0, 0] }),
    ...place([part(ball(0.62, 0.72, 0.6), { kind: 'cloth', color: '#d8b98c', rough: 0.85, sheen: 0.3, scale: [50, 50], tune: [0, 0, 0, 0] })], { at: [0, 1.86, -0.16] }),
    ...place([part(ring(0.46, 0.22), { kind: 'cloth', color: '#d8b98c', rough: 0.85, sheen: 0.3, scale: [60, 20], tune: [0, 0, 0, 0] })], { at: [0, 1.14, 0.02], turn: [0.15, 0, 0], scale: [1, 0.9, 0.95] }),
  ]),
  maya: person('aurora', [...bust('#8a5a40', { kind: 'plain', color: '#d9795f', rough: 0.8 }), cap('#2a1a16', 1.94, 1.05), ...place([part(ball(0.36, 0.34, 0.36), hair('#2a1a16'))], { at: [0, 2.6, -0.12] }), part(ring(0.09, 0.018), { kind: 'brushed', color: '#e8b75a', rough: 0.2, metal: 1 }, [-0.5, 1.58, 0.05])]),
  callum: person('thistle', [
    ...bust('#e9bfa2', wool('#5f7360', '#4d5f4e', [70, 40])),
    part(lathe([[0.55, 1.98], [0.57, 2.16], [0.44, 2.44], [0, 2.54]], 0.2), wool('#b5808f', '#94606f', [64, 14], [0, 1, 1, 0])),
    part(lathe([[0.56, 1.92], [0.61, 1.94], [0.61, 2.12], [0.56, 2.14]], 0.04), wool('#b5808f', '#94606f', [70, 6], [0, 1, 1, 0])),
    ...place([part(ball(0.44, 0.36, 0.42), hair('#8a4a26'))], { at: [0, 1.52, 0.12] }),
  ]),
  dewi: person('kopi', [...bust('#b97f55', { kind: 'plain', color: '#2c6658', rough: 0.7 }), cap('#1d1412', 1.94, 1.05), ...place([part(ball(0.5, 0.72, 0.3), hair('#1d1412'))], { at: [0, 1.46, -0.36] }), ...glasses('#3a2018')]),
  haruto: person('hinata', [...bust('#e3b894', { kind: 'cloth', color: '#2b3d68', rough: 0.9, scale: [60, 60], tune: [0, 0, 0, 0] }), cap('#23201f', 1.98, 1.03), ...glasses('#23201f')]),
  noor: person('aurora', [...bust('#d8a37c', { kind: 'plain', color: '#f1ece0', rough: 0.8 }), cap('#4a2a1c', 1.94, 1.07), ...[-1, 1].flatMap((s) => place([part(ball(0.24, 0.66, 0.28), hair('#4a2a1c'))], { at: [s * 0.44, 1.5, -0.12] }))]),
} // prettier-ignore
