import { chance, disc, drinkTop, wrap } from '../stage/forms.ts'
import { ball, box, lathe, once, surface, tube } from '../stage/mesh.ts'
import { part, place, type Material, type Part, type Placing } from '../stage/part.ts'

export const BEAN: Material = { kind: 'bean', color: '#4a2413', second: '#6e3a1e', rough: 0.36 }
export const TEAK: Material = { kind: 'wood', color: '#8a5330', second: '#5a3018', rough: 0.42, tune: [1.0, 0, 0, 0] }
const BRASS: Material = { kind: 'brushed', color: '#e0b060', rough: 0.24, metal: 1 }
const STEEL: Material = { kind: 'brushed', color: '#c9ccd0', rough: 0.22, metal: 1 }
const BLACK: Material = { kind: 'plain', color: '#26221f', rough: 0.38 }
const CLEAR: Material = { kind: 'glass', color: '#f4f6f4', second: '#ffffff', rough: 0.04, tune: [0.7, 0.8, 0.06, 0] }
const COFFEE: Material = { kind: 'plain', color: '#2b1109', rough: 0.12 }

export const bean = (how: Placing): Part[] => place([part(ball(0.085, 0.06, 0.13), BEAN)], how)

export const heap = (count: number, radius: number, seed = 1): Part[] =>
  Array.from({ length: count }, (_, n) => {
    const a = chance(n + seed) * 6.283
    const r = Math.sqrt(chance(n * 3 + seed)) * radius
    return bean({ at: [Math.cos(a) * r, 0.055 + 0.06 * chance(n * 7 + seed) * (1 - r / radius), Math.sin(a) * r], turn: [(chance(n + 5) - 0.5) * 0.8, chance(n + 11) * 6.28, (chance(n + 2) - 0.5) * 3] })
  }).flat() // prettier-ignore

export function bag(paper = '#caa77c', print = 'kopiGayo', ink = '#c8502d'): Part[] {
  const sack = once('sack', () =>
    surface(
      (u, v) => {
        const a = -u * 6.28319
        const p = (x: number) => Math.sign(x) * Math.abs(x) ** 0.42
        const belly = 1 + 0.08 * Math.sin(v * 3.14159)
        const pinch = Math.max(0, (v - 0.74) / 0.26)
        const depth = 0.36 * belly * (1 - pinch) + 0.035
        const crumple = 0.012 * Math.sin(a * 5 + v * 17) + 0.01 * Math.sin(a * 9 - v * 23)
        return [
          p(Math.cos(a)) * (0.68 * belly * (1 - 0.04 * pinch) + crumple),
          v * 2.1,
          p(Math.sin(a)) * (depth + crumple * (1 - pinch)),
        ]
      },
      120,
      60,
    ),
  )
  const front = once('sack front', () =>
    surface(
      (u, v) => {
        const k = 0.12 + v * 0.56
        const belly = 1 + 0.08 * Math.sin(k * 3.14159)
        return [(u - 0.5) * 1.02, k * 2.1, 0.4 * belly + 0.04 - 0.03 * Math.abs(u - 0.5)]
      },
      20,
      20,
    ),
  )
  return [
    part(sack, { kind: 'paper', color: paper, rough: 0.82, scale: [3, 2] }),
    part(front, { kind: 'print', color: paper, rough: 0.62, print }, [0, 0, 0], false),
    part(box(1.34, 0.12, 0.11, 0.03), { kind: 'plain', color: ink, rough: 0.55 }, [0, 2.06, 0]),
    part(lathe([[0, 0], [0.06, 0], [0.06, 0.02], [0, 0.03]], 0.01), BRASS, [0.45, 2.06, 0.05]),
  ] // prettier-ignore
}

export function dripper(glaze = '#f0e6d6', pool = '#d8c4a6'): Part[] {
  const clay: Material = {
    kind: 'glaze',
    color: '#b98a62',
    second: glaze,
    third: pool,
    rough: 0.24,
    tune: [0.14, 0.02, 0.35, 0],
  }
  return [
    part(lathe([[0.12, 0.12], [0.62, 0.9], [0.66, 0.9], [0.68, 0.86], [0.2, 0.14], [0.18, 0.1], [0.5, 0.1], [0.52, 0.02], [0.12, 0]], 0.03), clay),
    part(tube('dripper ear', (u) => [0.38 + Math.sin(u * 3.1416) * 0.36, 0.72 - u * 0.5, 0], 0.06), { ...clay, tune: [-1, 0, 0.3, 0] }),
  ] // prettier-ignore
}

export const filter = (): Part[] => [part(lathe([[0.13, 0.22], [0.64, 1.02], [0.645, 1.03], [0.65, 1.02], [0.14, 0.2]], 0.01), { kind: 'paper', color: '#ecdcc2', rough: 0.95, scale: [4, 2] })] // prettier-ignore
export const grounds = (): Part[] => [part(lathe([[0.5, 0.8], [0.3, 0.77], [0, 0.74]], 0.1), { kind: 'stone', color: '#4a2716', second: '#2e160b', rough: 0.9 })] // prettier-ignore

export function server(level: number): Part[] {
  const top = 0.08 + level * 0.72
  const fill: Part[] = level > 0.01 ? [part(lathe([[0, 0.07], [0.6, 0.08], [0.66, 0.2], [0.66 - 0.15 * Math.max(0, level - 0.4), Math.round(top * 200) / 200], [0, Math.round(top * 200) / 200]], 0.04), COFFEE, [0, 0, 0], false)] : [] // prettier-ignore
  return [
    ...fill,
    part(tube('server ear', (u) => [0.58 + Math.sin(u * 3.1416) * 0.42, 1.0 - u * 0.72, 0], 0.05), CLEAR),
    part(lathe([[0, 0.02], [0.66, 0.02], [0.74, 0.3], [0.6, 0.9], [0.42, 1.16], [0.42, 1.3], [0.46, 1.34]], 0.16), CLEAR),
    part(lathe([[0.43, 1.16], [0.47, 1.16], [0.47, 1.28], [0.43, 1.28]], 0.02), TEAK),
  ] // prettier-ignore
}

export function kettle(body: Material = BLACK): Part[] {
  return [
    part(lathe([[0, 0], [0.82, 0], [0.84, 0.1], [0.62, 0.86], [0.56, 1.0], [0, 1.04]], 0.12), body),
    part(lathe([[0.5, 1.0], [0.5, 1.06], [0.1, 1.12], [0, 1.12]], 0.04), body),
    part(ball(0.1, 0.1, 0.1), TEAK, [0, 1.2, 0]),
    part(tube('goose', (u) => [-0.74 - 0.62 * u ** 0.8 - 0.1 * Math.sin(u * 6.28), 0.22 + u * 1.12 - 0.16 * Math.sin(u * 6.28) - Math.max(0, u - 0.88) * 1.2, 0], (u) => 0.085 - 0.04 * u), body),
    part(tube('kettle grip', (u) => [0.5 + Math.sin(Math.min(u * 1.15, 1) * 2.4) * 0.68, 1.02 - u * u * 0.78 + 0.2 * Math.sin(u * 3.14), 0], 0.075), TEAK),
  ] // prettier-ignore
}

export function grinder(): Part[] {
  return [
    part(lathe([[0, 0], [0.44, 0], [0.44, 0.8], [0, 0.82]], 0.05), TEAK),
    part(lathe([[0.4, 0.8], [0.46, 0.8], [0.46, 1.66], [0.4, 1.72], [0, 1.76]], 0.05), STEEL),
    part(lathe([[0.455, 0.78], [0.475, 0.78], [0.475, 0.86], [0.455, 0.86]], 0.01), BRASS),
    part(tube('crank', (u) => [u * 0.98, 1.88 + 0.05 * Math.sin(u * 3.14), 0], 0.045), BRASS),
    part(lathe([[0, 1.72], [0.09, 1.74], [0.07, 1.94], [0, 1.96]], 0.03), BRASS),
    part(lathe([[0, 1.9], [0.08, 1.9], [0.13, 2.06], [0.1, 2.2], [0, 2.22]], 0.06), TEAK, [0.98, 0, 0]),
  ] // prettier-ignore
}

export function coldBrew(): Part[] {
  return [
    part(lathe([[0, 0.06], [0.36, 0.06], [0.36, 1.3], [0.18, 1.55], [0, 1.56]], 0.1), COFFEE, [0, 0, 0], false),
    part(wrap(0.425, 0.7, 2.2), { kind: 'print', color: '#d98f2b', rough: 0.6, print: 'kopiBali' }, [0, 0.66, 0], false),
    part(lathe([[0, 0], [0.415, 0], [0.415, 1.3], [0.17, 1.74], [0.17, 2.06]], 0.14), { ...CLEAR, color: '#d7a67a', tune: [0.5, 0.6, 0.08, 0] }),
    part(lathe([[0.16, 1.98], [0.2, 1.98], [0.2, 2.18], [0, 2.2]], 0.03), BRASS),
  ] // prettier-ignore
}

export function cupSet(): Part[] {
  const cup = (glaze: string): Part[] => [
    part(lathe([[0, 0.1], [0.36, 0.14], [0.44, 0.66], [0.46, 0.68], [0.48, 0.65], [0.4, 0.08], [0.28, 0], [0, 0]], 0.06), { kind: 'glaze', color: '#a9764c', second: glaze, third: '#7c2d18', rough: 0.24, tune: [0.2, 0.06, 0.4, 0] }),
    part(drinkTop(0.43, 0.56), COFFEE, [0, 0, 0], false),
    part(lathe([[0, 0.0], [0.62, 0.05], [0.72, 0.11], [0.7, 0.12], [0.4, 0.07], [0, 0.06]], 0.03), { kind: 'glaze', color: '#a9764c', second: glaze, third: '#7c2d18', rough: 0.3, tune: [-1, 0, 0.4, 0] }, [0, -0.05, 0]),
  ] // prettier-ignore
  return [...place(cup('#c8603a'), { at: [-0.62, 0.05, 0.15] }), ...place(cup('#e8d6b8'), { at: [0.72, 0.05, -0.35] })]
}
export const tile = (): Part[] => [part(disc(1.5, 0.1, 0.03), TEAK)]
