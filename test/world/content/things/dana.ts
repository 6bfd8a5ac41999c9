import { chance, disc, flat, wrap } from '../stage/forms.ts'
import { ball, box, lathe, ring, surface, once, tube } from '../stage/mesh.ts'
import { part, place, type Material, type Part } from '../stage/part.ts'

const GOLD: Material = { kind: 'brushed', color: '#e8b75a', rough: 0.18, metal: 1 }
const EMERALD: Material = { kind: 'stone', color: '#1d5a4c', second: '#12403a', rough: 0.3 }
const WALNUT: Material = { kind: 'wood', color: '#5e3a24', second: '#3a2113', rough: 0.4, tune: [1.2, 0, 0, 0] }
const EMBER: Material = { kind: 'ember', color: '#ff5a1a', second: '#2a1410', rough: 0.9, glow: 1.6 }
const glass = (color: string): Material => ({
  kind: 'glass',
  color,
  second: '#ffffff',
  rough: 0.04,
  tune: [1.1, 1.0, 0.08, 0],
})
const liquid = (color: string): Material => ({ kind: 'plain', color, rough: 0.12, glow: 0.16 })

export function flacon(juice = '#b8641e', tint = '#f3d3a0'): Part[] {
  return [
    part(box(0.92, 1.02, 0.44, 0.06), liquid(juice), [0, 0.68, 0], false),
    part(box(1.16, 1.46, 0.62, 0.1), glass(tint), [0, 0.75, 0]),
    part(flat(0.5, 0.5), { kind: 'print', color: '#10302a', rough: 0.3, print: 'dana' }, [0, 0.72, 0.322], false),
    part(lathe([[0.2, 1.44], [0.23, 1.44], [0.23, 1.62], [0.2, 1.62]], 0.02), GOLD),
    part(lathe([[0, 1.58], [0.34, 1.58], [0.36, 1.64], [0.36, 2.02], [0.3, 2.12], [0, 2.18]], 0.04, 8), GOLD),
  ] // prettier-ignore
}

export function attar(juice = '#a5283c', tint = '#f2b9b4'): Part[] {
  return [
    part(lathe([[0, 0.14], [0.3, 0.16], [0.36, 0.5], [0.2, 0.84], [0, 0.86]], 0.14), liquid(juice), [0, 0, 0], false),
    part(lathe([[0, 0], [0.34, 0.02], [0.52, 0.48], [0.3, 0.9], [0.14, 1.06], [0.14, 1.2]], 0.05, 8), glass(tint)),
    part(lathe([[0.13, 1.14], [0.2, 1.16], [0.2, 1.26], [0.12, 1.3]], 0.02), GOLD),
    part(lathe([[0.0, 1.28], [0.1, 1.3], [0.2, 1.5], [0.13, 1.74], [0.04, 1.96], [0, 2.06]], 0.08), GOLD),
  ] // prettier-ignore
}

export function mabkhara(body: Material = GOLD, inlay: Material = EMERALD): Part[] {
  const crown = Array.from({ length: 8 }, (_, n) => {
    const a = (n / 8) * 6.28319
    return place([part(lathe([[0.0, 0], [0.07, 0.02], [0.075, 0.16], [0, 0.34]], 0.03), body)], { at: [Math.cos(a) * 0.55, 1.5, Math.sin(a) * 0.55] })
  }).flat() // prettier-ignore
  return [
    part(lathe([[0, 0], [0.64, 0], [0.66, 0.08], [0.3, 0.3], [0.17, 0.52], [0.17, 0.64], [0.3, 0.8]], 0.1), body),
    part(ring(0.2, 0.05), body, [0, 0.58, 0]),
    part(lathe([[0.26, 0.78], [0.52, 0.96], [0.6, 1.3], [0.6, 1.36]], 0.1, 8), inlay),
    part(lathe([[0.6, 1.34], [0.68, 1.36], [0.68, 1.48], [0.6, 1.52], [0.46, 1.5], [0.4, 1.36], [0, 1.34]], 0.03), body),
    part(wrap(0.69, 0.1, 6.2832), { kind: 'print', color: '#1a4a3e', rough: 0.3, print: 'danaBand', tune: [1, 0, 0, 0] }, [0, 1.42, 0], false),
    ...crown,
    ...coals(1.36),
  ] // prettier-ignore
}

const coals = (y: number): Part[] =>
  Array.from({ length: 7 }, (_, n) => place([part(ball(0.14, 0.1, 0.12, 0.7), EMBER)], { at: [Math.cos(n * 0.9) * 0.22 * (n ? 1 : 0), y + 0.08, Math.sin(n * 0.9) * 0.22 * (n ? 1 : 0)], turn: [n, n * 2, n] })).flat() // prettier-ignore

export function chip(seed: number): Part[] {
  const shape = once(`chip ${seed % 5}`, () =>
    surface(
      (u, v) => {
        const a = -u * 6.28319
        const b = (v - 0.5) * 3.14159
        const p = (x: number) => Math.sign(x) * Math.abs(x) ** 0.5
        const k = 1 + 0.16 * Math.sin(a * 3 + seed) * Math.cos(b * 4 + seed) + 0.07 * Math.sin(a * 11 + b * 7)
        return [
          0.3 * p(Math.cos(b)) * p(Math.cos(a)) * k,
          0.1 * p(Math.sin(b)) * k,
          0.14 * p(Math.cos(b)) * p(Math.sin(a)) * k,
        ]
      },
      36,
      24,
    ),
  )
  return [part(shape, { kind: 'wood', color: '#6b4228', second: '#27130a', rough: 0.6, tune: [3, 0, 0, 0] })]
}

export const chips = (count: number, radius: number, y = 0): Part[] =>
  Array.from({ length: count }, (_, n) => {
    const a = chance(n + 4) * 6.28
    const r = Math.sqrt(chance(n * 5 + 1)) * radius
    return place(chip(n), { at: [Math.cos(a) * r, y + 0.09 + 0.16 * chance(n + 8) * (1 - r / radius), Math.sin(a) * r], turn: [(chance(n) - 0.5) * 0.7, chance(n + 2) * 6, (chance(n + 6) - 0.5) * 0.7] })
  }).flat() // prettier-ignore

export function oudBox(): Part[] {
  const lid = [part(box(1.9, 0.14, 1.3, 0.05), WALNUT), part(flat(0.6, 0.6), { kind: 'print', color: '#4a2c1a', rough: 0.4, print: 'dana', tune: [1, 0, 0, 0] }, [0, 0, 0.1], false)] // prettier-ignore
  return [
    part(box(1.9, 0.12, 1.3, 0.04), WALNUT, [0, 0.06, 0]),
    ...[0, 1].flatMap((s) => [part(box(1.9, 0.56, 0.1, 0.03), WALNUT, [0, 0.34, s ? 0.6 : -0.6]), part(box(0.1, 0.56, 1.3, 0.03), WALNUT, [s ? 0.9 : -0.9, 0.34, 0])]),
    part(box(1.7, 0.3, 1.1, 0.05), { kind: 'cloth', color: '#0f4a3c', rough: 0.9, sheen: 0.4, scale: [60, 60], tune: [0, 0, 0, 0] }, [0, 0.26, 0]),
    ...place(chips(16, 0.5, 0.38), { scale: [1.4, 1, 0.85] }),
    ...place(lid.slice(0, 1), { at: [0, 0.98, -0.98], turn: [1.25, 0, 0] }),
    part(box(0.24, 0.14, 0.03, 0.01), GOLD, [0, 0.5, 0.66]),
  ] // prettier-ignore
}

export function bukhoor(): Part[] {
  return [
    ...place(chips(12, 0.3, 0.06), {}),
    part(lathe([[0, 0.05], [0.5, 0.06], [0.5, 0.5], [0, 0.54]], 0.08), { kind: 'stone', color: '#5a3018', second: '#2a130a', rough: 0.8 }, [0, 0, 0], false),
    part(lathe([[0, 0], [0.58, 0], [0.6, 0.8], [0.5, 0.92]], 0.1), glass('#e9d8b8')),
    part(lathe([[0.46, 0.9], [0.62, 0.9], [0.62, 1.06], [0.3, 1.16], [0, 1.18]], 0.05), GOLD),
    part(ball(0.12, 0.14, 0.12), GOLD, [0, 1.3, 0]),
  ] // prettier-ignore
}

export function sticks(): Part[] {
  const stick = (n: number) => part(tube(`stick ${n}`, (u) => [-0.1 + u * (0.5 + 0.24 * n), 0.2 + u * 1.75, (n - 1) * 0.12 * u], 0.022, 8), { kind: 'wood', color: '#3d241a', second: '#2a160f', rough: 0.9, tune: [2, 0, 0, 0] }) // prettier-ignore
  return [
    part(lathe([[0, 0], [0.86, 0], [0.92, 0.1], [0.84, 0.12], [0.2, 0.08], [0.14, 0.3], [0, 0.32]], 0.05), GOLD),
    ...[0, 1, 2].map(stick),
    ...[0, 1, 2].map((n) => part(ball(0.03, 0.05, 0.03), EMBER, [0.42 + 0.24 * n, 1.98, (n - 1) * 0.12])),
  ] // prettier-ignore
}

export function mist(): Part[] {
  return [
    part(lathe([[0, 0.1], [0.3, 0.1], [0.3, 1.3], [0, 1.32]], 0.06), liquid('#d9a25a'), [0, 0, 0], false),
    part(wrap(0.412, 0.4, 6.2832), { kind: 'print', color: '#12403a', rough: 0.35, print: 'danaBand', tune: [1, 0, 0, 0] }, [0, 0.6, 0], false),
    part(lathe([[0, 0], [0.4, 0], [0.4, 1.5], [0.2, 1.62], [0.19, 1.7]], 0.07), glass('#f0dcb8')),
    part(lathe([[0.19, 1.66], [0.22, 1.66], [0.22, 2.2], [0, 2.24]], 0.03), GOLD),
  ] // prettier-ignore
}

export const base = (radius = 1.0, height = 0.2): Part[] => [
  part(disc(radius, height, 0.03), EMERALD),
  part(ring(radius, 0.025), GOLD, [0, height * 0.5, 0]),
]
