import { chance, disc } from '../stage/forms.ts'
import { ball, box, lathe, once, ring, surface, tube, type Mesh } from '../stage/mesh.ts'
import type { Vec3 } from '../stage/matrix.ts'
import { part, place, type Material, type Part } from '../stage/part.ts'

export const OAK: Material = { kind: 'wood', color: '#a87b4f', second: '#7c5433', rough: 0.55, tune: [1.1, 0, 0, 0] }
export const wool = (
  color: string,
  second: string,
  scale: [number, number],
  tune: Material['tune'] = [0, 0, 1, 0],
  third = color,
): Material => ({
  kind: 'knit',
  color,
  second,
  third,
  rough: 0.92,
  sheen: 0.22,
  scale,
  tune,
})
export const tartan = (color: string, second: string, third: string, scale: [number, number] = [90, 90]): Material => ({
  kind: 'cloth',
  color,
  second,
  third,
  rough: 0.9,
  sheen: 0.25,
  scale,
  tune: [1, 30, 0, 0],
})

/** Folded cloth seen from its rounded edge: a soft slab with a slight belly. */
const slab = (width: number, height: number, depth: number): Mesh => box(width, height, depth, height * 0.49)

export function jumper(color = '#e6dcc8', second = '#cfc2a8'): Part[] {
  const body = wool(color, second, [60, 40], [1, 0, 1, 0])
  const plain = wool(color, second, [50, 14], [0, 1, 1, 0])
  return [
    part(slab(2.2, 0.34, 1.7), body, [0, 0.17, 0]),
    part(slab(2.16, 0.34, 1.66), body, [0.02, 0.47, 0]),
    part(slab(2.12, 0.3, 1.62), { ...body, scale: [48, 36] }, [0, 0.76, 0]),
    ...place([part(ring(0.42, 0.11), { ...plain, scale: [70, 8] })], { at: [0, 0.9, -0.42], scale: [1.2, 0.45, 0.72] }),
  ]
}

export function rolled(material: Material, fringe: string): Part[] {
  const roll = (r: number, x: number, y: number, z: number, long: number) =>
    place([part(lathe([[0, -long / 2], [r * 0.8, -long / 2], [r, -long / 2 + 0.08], [r, long / 2 - 0.08], [r * 0.8, long / 2], [0, long / 2]], 0.08), material)], { at: [x, y, z], turn: [0, 0, 1.5708] }) // prettier-ignore
  const tassels = Array.from({ length: 22 }, (_, n) => {
    const a = n / 21
    return part(
      tube(`tassel ${n}`, (u) => [1.0 + u * (0.34 + 0.06 * chance(n)), 0.44 - u * u * 0.4 + 0.02 * chance(n + 9), (a - 0.5) * 0.74 + 0.05 * (chance(n + 3) - 0.5)], 0.016, 14),
      { kind: 'plain', color: fringe, rough: 0.95 },
    )
  }) // prettier-ignore
  return [
    ...roll(0.44, 0, 0.44, 0, 2.0),
    ...tassels,
    part(box(0.3, 0.9, 0.92, 0.3 * 0.49), { kind: 'plain', color: '#8a5a3c', rough: 0.5 }, [-0.2, 0.44, 0]),
  ]
}

export function throws(colors: [string, string][]): Part[] {
  return colors.flatMap(([color, second], n) =>
    place([part(slab(2.3, 0.36, 1.5), wool(color, second, [56, 30], n % 2 ? [0, 0, 1, 0] : [0, 1, 1, 0])), part(slab(2.26, 0.32, 1.46), wool(color, second, [56, 30], n % 2 ? [0, 0, 1, 0] : [0, 1, 1, 0]), [0.015, 0.28, 0])], {
      at: [0.03 * (n % 2 ? 1 : -1), 0.18 + n * 0.62, 0], turn: [0, 0.05 * (n % 2 ? 1 : -1), 0],
    }),
  ) // prettier-ignore
}

export function beanie(color = '#6f5c78', second = '#574561', pom = '#e9e2d4'): Part[] {
  const fluff = once(`fluff`, () =>
    surface(
      (u, v) => {
        const a = -u * 6.28319
        const b = (v - 0.5) * 3.14159
        const r =
          0.34 *
          (1 + 0.1 * Math.sin(a * 13 + b * 9) * Math.cos(b * 17 + a * 3) + 0.06 * Math.sin(a * 29) * Math.sin(b * 31))
        return [r * Math.cos(b) * Math.cos(a), r * Math.sin(b), r * Math.cos(b) * Math.sin(a)]
      },
      90,
      70,
    ),
  )
  return [
    part(lathe([[0.82, 0.4], [0.86, 0.8], [0.7, 1.24], [0.36, 1.5], [0, 1.56]], 0.3), wool(color, second, [72, 22], [1, 0, 1, 0])),
    part(lathe([[0.84, 0], [0.95, 0.04], [0.95, 0.46], [0.84, 0.5]], 0.06), wool(color, second, [80, 10], [0, 1, 1, 0])),
    part(fluff, { kind: 'paper', color: pom, rough: 1, sheen: 0.4, scale: [3, 3], tune: [0.4, 0, 0, 0] }, [0, 1.78, 0]),
  ] // prettier-ignore
}

export function cushion(material: Material): Part[] {
  const pillow = once('pillow', () =>
    surface(
      (u, v) => {
        const a = u * 2 * Math.PI
        const side = Math.cos(a) >= 0 ? 1 : -1
        const x = Math.sin(a) * (1.0 - 0.06 * (1 - (2 * v - 1) ** 2))
        const y = (v - 0.5) * 2 * (1.0 - 0.06 * Math.cos(a) ** 2)
        const puff = Math.max(0, (1 - Math.abs(Math.sin(a)) ** 2.6) * (1 - Math.abs(2 * v - 1) ** 2.6)) ** 0.5
        return [x, y, side * 0.42 * puff]
      },
      120,
      60,
    ),
  )
  return place([part(pillow, material)], { at: [0, 0.98, 0], turn: [-0.16, 0, 0.03] })
}

export function yarn(colors: string[]): Part[] {
  return colors.flatMap((color, n) => {
    const strands = [0, 1, 2, 3, 4].map((s) =>
      part(
        tube(`strand ${s}`, (u) => {
          const a = u * 6.28319 * 13
          const tilt = s * 1.256 + u * 2
          const p: Vec3 = [Math.cos(a) * 0.5, Math.sin(a) * 0.5, (0.5 - Math.abs(u - 0.5)) * 0.32 * Math.sin(u * 9 + s)]
          const r = 0.5 / Math.hypot(...p)
          return [(p[0] * Math.cos(tilt) + p[2] * Math.sin(tilt)) * r, p[1] * r, (-p[0] * Math.sin(tilt) + p[2] * Math.cos(tilt)) * r]
        }, 0.035, 420),
        wool(color, color, [300, 2]),
      ),
    ) // prettier-ignore
    return place([part(ball(0.47, 0.47, 0.47), { kind: 'plain', color, rough: 0.95 }), ...strands], {
      at: [(n - 1) * 0.98, 0.52 + (n === 1 ? 0.0 : 0), n === 1 ? 0.35 : -0.2], turn: [n * 0.8, n * 1.3, n * 0.5],
    }) // prettier-ignore
  })
}

export function snood(color = '#4f6553', second = '#3d5142'): Part[] {
  return [
    ...place([part(ring(0.74, 0.34), wool(color, second, [90, 30], [0, 1, 1, 0]))], {
      at: [0, 0.36, 0],
      scale: [1.1, 1, 0.86],
    }),
    ...place([part(ring(0.62, 0.3), wool(color, second, [84, 26], [0, 1, 1, 0]))], {
      at: [0.03, 0.82, -0.02],
      turn: [0.1, 0.4, 0.06],
      scale: [1.1, 1, 0.88],
    }),
  ]
}

/** A scarf or throw in the wind; `t` moves it. */
export function waving(material: Material, t: number, width = 2.3, height = 3.2): Part[] {
  const sheet = surface(
    (u, v) => {
      const x = (u - 0.5) * width
      const hang = 1 - v
      const wave =
        Math.sin(u * 5.2 - t * 1.7 + v * 2.1) * 0.24 +
        Math.sin(u * 9.5 + t * 1.2 + v * 3.4) * 0.075 +
        Math.sin(u * 2.4 + t * 0.7) * 0.18
      return [
        x + 0.16 * Math.sin(v * 4 + t * 0.9) * hang,
        v * height + 0.05 * Math.sin(u * 7 - t),
        wave * (0.45 + 0.75 * hang),
      ]
    },
    110,
    130,
  )
  return [part(sheet, material)]
}

export const board = (): Part[] => [part(disc(1.7, 0.12, 0.04), OAK)]
