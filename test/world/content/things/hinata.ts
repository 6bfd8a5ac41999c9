import { disc, drinkTop, wrap } from '../stage/forms.ts'
import { ball, box, lathe, ring, surface, tube } from '../stage/mesh.ts'
import { part, place, type Material, type Part } from '../stage/part.ts'

export const HINOKI: Material = { kind: 'wood', color: '#dcbf93', second: '#c29c68', rough: 0.6, tune: [1.0, 0, 0, 0] }
const BAMBOO: Material = { kind: 'wood', color: '#dcc08a', second: '#b8935a', rough: 0.5, tune: [0.6, 0, 0, 0] }
const TEA: Material = { kind: 'plain', color: '#76904a', rough: 0.3 }
const clay = (glaze: string, pool: string, edge: number, wave: number, gold = 0, body = '#8a6a52'): Material => ({
  kind: 'glaze',
  color: body,
  second: glaze,
  third: pool,
  rough: 0.2,
  tune: [edge, wave, 0.4, gold],
})

export function chawan(glaze = '#2f4a5e', pool = '#7fa3a8', gold = 0, filled = true): Part[] {
  const wall = lathe([[0, 0.16], [0.5, 0.2], [0.66, 0.5], [0.7, 0.92], [0.73, 0.94], [0.755, 0.9], [0.72, 0.44], [0.52, 0.12], [0.34, 0.1], [0.34, 0], [0, 0]], 0.1) // prettier-ignore
  return [
    part(wall, clay(glaze, pool, 0.3, 0.1, gold)),
    ...(filled ? [part(drinkTop(0.68, 0.56), TEA, [0, 0, 0], false)] : []),
  ]
}

export function yunomi(): Part[] {
  const cup = (glaze: string, pool: string): Part[] => [
    part(lathe([[0, 0.1], [0.36, 0.12], [0.4, 0.94], [0.42, 0.97], [0.445, 0.94], [0.43, 0.14], [0.36, 0], [0, 0]], 0.05), clay(glaze, pool, 0.32, 0.14)),
    part(drinkTop(0.4, 0.8), { ...TEA, color: '#a9a244' }, [0, 0, 0], false),
  ] // prettier-ignore
  return [
    ...place(cup('#e9e4d4', '#bcc9bd'), { at: [-0.5, 0, 0.1] }),
    ...place(cup('#31425f', '#6f8fb0'), { at: [0.52, 0, -0.2] }),
  ]
}

export function kyusu(glaze = '#6d4133', pool = '#4b2a22'): Part[] {
  const body = clay(glaze, pool, -1, 0, 0)
  const matte = { ...body, rough: 0.5, tune: [-1, 0, 0.15, 0] as Material['tune'] }
  return [
    part(lathe([[0, 0], [0.5, 0], [0.78, 0.3], [0.8, 0.6], [0.56, 0.94], [0.4, 0.98]], 0.22), matte),
    part(lathe([[0.46, 0.94], [0.44, 1.0], [0.2, 1.08], [0, 1.09]], 0.06), matte),
    part(ball(0.11, 0.1, 0.11), matte, [0, 1.18, 0]),
    part(tube('kyusu spout', (u) => [-0.66 - u * 0.42, 0.44 + u * 0.46, 0.0], (u) => 0.17 - 0.1 * u), matte),
    part(tube('kyusu handle', (u) => [0.3 + u * 0.32, 0.6 + u * 0.2, 0.62 + u * 0.62], (u) => 0.1 + 0.04 * u), matte),
  ] // prettier-ignore
}

export function caddy(print = 'washi', color = '#2d3f66'): Part[] {
  return [
    part(lathe([[0, 0], [0.48, 0], [0.48, 1.3], [0, 1.32]], 0.04), { kind: 'plain', color, rough: 0.6 }),
    part(wrap(0.484, 1.2, 6.2832), { kind: 'print', color, rough: 0.7, print }, [0, 0.64, 0], false),
    part(lathe([[0.46, 1.26], [0.5, 1.26], [0.5, 1.5], [0, 1.54]], 0.05), { kind: 'brushed', color: '#d8b27a', rough: 0.28, metal: 1 }),
  ] // prettier-ignore
}

export function vase(glaze = '#dfe3d6', pool = '#9fb5a6'): Part[] {
  const twig = (n: number, lean: number): Part[] => [
    part(tube(`twig ${n}`, (u) => [lean * u * 1.05 + 0.05 * Math.sin(u * 9 + n), 1.3 + u * (1.35 - 0.2 * n), 0.25 * Math.sin(u * 3 + n)], (u) => 0.024 - 0.014 * u), { kind: 'wood', color: '#5b4031', second: '#3d2a20', rough: 0.8, tune: [2, 0, 0, 0] }),
    ...[0.45, 0.62, 0.78, 0.9, 1].flatMap((u, k) =>
      place([0, 1, 2, 3, 4].flatMap((petal) => place([part(ball(0.085, 0.03, 0.06), { kind: 'plain', color: k % 2 ? '#f6d9d6' : '#f1c4c4', rough: 0.7, sheen: 0.3 })], { at: [Math.cos(petal * 1.256) * 0.075, 0.02, Math.sin(petal * 1.256) * 0.075], turn: [0, -petal * 1.256, 0.35] })), {
        at: [lean * u * 1.05 + 0.05 * Math.sin(u * 9 + n) + 0.03, 1.3 + u * (1.35 - 0.2 * n), 0.25 * Math.sin(u * 3 + n) + 0.06], turn: [0.9 + 0.3 * k, k * 1.4 + n, 0.4], scale: 1 + 0.15 * (k % 3),
      }),
    ),
  ] // prettier-ignore
  return [
    part(lathe([[0, 0], [0.38, 0], [0.62, 0.36], [0.52, 0.86], [0.17, 1.16], [0.15, 1.36], [0.22, 1.46], [0.18, 1.46], [0.1, 1.3]], 0.2), clay(glaze, pool, 0.5, 0.22)),
    ...twig(0, 0.7),
    ...twig(1, -0.45),
  ] // prettier-ignore
}

export function sake(): Part[] {
  const cup: Part[] = [part(lathe([[0, 0.08], [0.2, 0.1], [0.26, 0.36], [0.28, 0.37], [0.3, 0.35], [0.25, 0.06], [0.16, 0], [0, 0]], 0.04), clay('#3f6a78', '#8fb9bd', 0.14, 0.05))] // prettier-ignore
  return [
    part(lathe([[0, 0], [0.4, 0], [0.48, 0.3], [0.42, 0.8], [0.17, 1.12], [0.17, 1.26], [0.3, 1.42], [0.27, 1.43], [0.12, 1.26]], 0.18), clay('#3f6a78', '#8fb9bd', 0.36, 0.14), [-0.25, 0, -0.1]),
    ...place(cup, { at: [0.5, 0, 0.25] }),
    ...place(cup, { at: [0.98, 0, -0.25] }),
  ] // prettier-ignore
}

export function chasen(): Part[] {
  const tines = Array.from({ length: 54 }, (_, n) => {
    const a = (n / 54) * 6.28319
    return part(
      tube(`tine ${n}`, (u) => {
        const r = 0.2 + 0.26 * Math.sin(Math.min(u, 1) * 2.1) - 0.1 * Math.max(0, u - 0.75)
        return [Math.cos(a) * r, 0.74 + u * 0.72, Math.sin(a) * r]
      }, 0.014, 16),
      BAMBOO,
    )
  }) // prettier-ignore
  return [
    part(
      lathe(
        [
          [0, 0],
          [0.2, 0],
          [0.2, 0.72],
          [0.18, 0.78],
          [0, 0.78],
        ],
        0.03,
      ),
      BAMBOO,
    ),
    ...place(
      [
        part(ring(0.225, 0.02), { kind: 'plain', color: '#26334f', rough: 0.8 }),
        part(ring(0.24, 0.018), { kind: 'plain', color: '#26334f', rough: 0.8 }, [0, 0.06, 0]),
      ],
      { at: [0, 0.82, 0] },
    ),
    ...tines,
  ]
}

export const FUROSHIKI: Material = {
  kind: 'cloth',
  color: '#2b3d68',
  second: '#e8e2d0',
  rough: 0.88,
  sheen: 0.2,
  scale: [80, 80],
  tune: [3, 16, 0, 0],
}

/** A square cloth around a box: four corners fall open as `open` goes from 0 to 1. */
export function furoshiki(open: number, cloth = FUROSHIKI): Part[] {
  const half = 0.7
  const tall = 0.8
  const flap = (n: number): Part[] => {
    const k = Math.min(Math.max(open * 1.5 - n * 0.15, 0), 1)
    const sheet = surface((u, v) => {
      const wide = half * 1.02 * (1 - v * 0.86)
      const along = v * 2.05
      const rise = Math.min(along, tall)
      const fold = Math.max(0, along - tall)
      const closedY = rise + 0.02 + Math.sin(Math.min(fold / 1.2, 1) * 3.14) * 0.06 + fold * 0.18
      const closedZ = half + 0.03 - fold * 0.72 + 0.03 * Math.sin(u * 6.28) * v
      const openY = 0.03 + 0.07 * Math.abs(Math.sin(v * 5 + u * 4 + n)) * v * (1 - v * 0.5)
      const openZ = half + along * 0.8
      const arc = Math.sin(k * 3.14159) * v * 0.95
      return [(u - 0.5) * 2 * wide, closedY + (openY - closedY) * k + arc, closedZ + (openZ - closedZ) * k + arc * 0.35]
    }, 36, 60) // prettier-ignore
    return place([part(sheet, cloth)], { turn: [0, n * 1.5708, 0] })
  }
  const knot = 1 - Math.min(open * 3, 1)
  return [
    part(box(1.44, 0.04, 1.44, 0.015), cloth, [0, 0.02, 0]),
    part(box(1.34, 0.76, 1.34, 0.03), HINOKI, [0, 0.42, 0]),
    part(box(1.38, 0.1, 1.38, 0.03), HINOKI, [0, 0.82, 0]),
    ...[0, 1, 2, 3].flatMap(flap),
    ...(knot > 0.02
      ? place([part(ball(0.2, 0.17, 0.2), cloth), ...place([part(ball(0.34, 0.1, 0.17), cloth)], { at: [0.36, 0.13, 0], turn: [0, 0.2, 0.5] }), ...place([part(ball(0.34, 0.1, 0.17), cloth)], { at: [-0.36, 0.13, 0], turn: [0, 0.2, -0.5] })], { at: [0, 1.1, 0], scale: knot })
      : []),
  ] // prettier-ignore
}

export const tray = (radius = 1.45): Part[] => [part(disc(radius, 0.1, 0.03), HINOKI)]
