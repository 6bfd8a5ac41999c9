import { lathe, once, surface, type Mesh } from './mesh.ts'

/** A label wrapped around a round body. */
export const wrap = (radius: number, height: number, arc: number): Mesh =>
  once(`wrap ${radius} ${height} ${arc}`, () =>
    surface(
      (u, v) => [Math.sin((u - 0.5) * arc) * radius, (v - 0.5) * height, Math.cos((u - 0.5) * arc) * radius],
      32,
      2,
    ),
  )

export const flat = (width: number, height: number): Mesh =>
  once(`flat ${width} ${height}`, () => surface((u, v) => [(u - 0.5) * width, (v - 0.5) * height, 0], 2, 2))

/** Cloth or any moving surface: made anew for every picture. */
export const moving = surface

export const disc = (radius: number, height: number, round = 0.04): Mesh =>
  lathe([[0, 0], [radius, 0], [radius, height], [0, height]], round) // prettier-ignore

/** Soft seeded chance in 0..1, the same on every run. */
export function chance(seed: number): number {
  const x = Math.sin(seed * 127.1 + 311.7) * 43758.5453
  return x - Math.floor(x)
}

export const ease = (x: number): number => {
  const k = Math.min(Math.max(x, 0), 1)
  return k * k * k * (k * (6 * k - 15) + 10)
}
/** Comes to rest with one small overshoot. */
export const settle = (x: number): number => {
  const k = Math.min(Math.max(x, 0), 1)
  return 1 + 2.2 * (k - 1) ** 3 + 1.2 * (k - 1) ** 2
}
export const mix = (a: number, b: number, k: number): number => a + (b - a) * k
export const span = (t: number, from: number, to: number): number => Math.min(Math.max((t - from) / (to - from), 0), 1)

/** The surface of a drink: only its top is ever seen. */
export const drinkTop = (radius: number, height: number): Mesh => lathe([[radius, height], [0, height]], 0.01) // prettier-ignore
