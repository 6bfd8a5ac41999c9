import { identity, multiply, shift, spin, stretch, type Mat4, type Vec3 } from './matrix.ts'
import type { Mesh } from './mesh.ts'

/** What the surface is made of; the numbers are read by the shader. */
export const KIND = {
  plain: 0, knit: 1, cloth: 2, wood: 3, glaze: 4, brushed: 5, paper: 6, glass: 7, bean: 8, stone: 9, print: 10, backdrop: 11, ember: 12,
} as const // prettier-ignore

export type Material = {
  kind: keyof typeof KIND
  color: string
  second?: string
  third?: string
  rough?: number
  metal?: number
  sheen?: number
  glow?: number
  scale?: [number, number]
  tune?: [number, number, number, number]
  print?: string
}

export type Part = { mesh: Mesh; material: Material; matrix: Mat4; shade: boolean }

export type Smoke = {
  at: Vec3
  size: [number, number]
  color: string
  strength: number
  kind: 'steam' | 'wisp' | 'glow'
  seed: number
}

export type Camera = { target: Vec3; distance: number; yaw: number; pitch: number; fov: number; lift: number }

export type Mood = {
  wall: string
  floor: string
  halo: string
  sky: string
  ground: string
  key: string
  keyPower: number
  rim: string
  rimPower: number
  fill: number
  light: Vec3
}

export type Shot = {
  parts: Part[]
  smoke: Smoke[]
  camera: Camera
  mood: Mood
  /** Where the travelling light strip is, -1.5 .. 1.5; beyond that it is out of sight. */
  sweep: number
  seconds: number
}

export const part = (mesh: Mesh, material: Material, at: Vec3 = [0, 0, 0], shade = true): Part => ({
  mesh,
  material,
  matrix: shift(...at),
  shade,
})

export type Placing = { at?: Vec3; turn?: Vec3; scale?: number | Vec3 }

export function placing({ at = [0, 0, 0], turn = [0, 0, 0], scale = 1 }: Placing): Mat4 {
  const size: Vec3 = typeof scale === 'number' ? [scale, scale, scale] : scale
  const steps = [spin('y', turn[1]), spin('x', turn[0]), spin('z', turn[2]), stretch(...size)]
  return steps.reduce((sum, step) => multiply(sum, step), multiply(shift(...at), identity()))
}

export function place(parts: Part[], how: Placing): Part[] {
  const matrix = placing(how)
  return parts.map((one) => ({ ...one, matrix: multiply(matrix, one.matrix) }))
}
