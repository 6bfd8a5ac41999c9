export type Vec3 = [number, number, number]
export type Mat4 = Float32Array

export const identity = (): Mat4 => new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0

export function multiply(a: Mat4, b: Mat4): Mat4 {
  const out = new Float32Array(16)
  for (let column = 0; column < 4; column++)
    for (let row = 0; row < 4; row++) {
      let sum = 0
      for (let k = 0; k < 4; k++) sum += at(a, k * 4 + row) * at(b, column * 4 + k)
      out[column * 4 + row] = sum
    }
  return out
}

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export function unit(a: Vec3): Vec3 {
  const length = Math.hypot(...a) || 1
  return [a[0] / length, a[1] / length, a[2] / length]
}

export const shift = (x: number, y: number, z: number): Mat4 =>
  new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1])

export const stretch = (x: number, y: number, z: number): Mat4 =>
  new Float32Array([x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1])

export function spin(axis: 'x' | 'y' | 'z', angle: number): Mat4 {
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  if (axis === 'x') return new Float32Array([1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, 0, 0, 0, 1])
  if (axis === 'y') return new Float32Array([c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0, 0, 0, 0, 1])
  return new Float32Array([c, s, 0, 0, -s, c, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
}

export function lookAt(eye: Vec3, target: Vec3): Mat4 {
  const z = unit(minus(eye, target))
  const x = unit(cross([0, 1, 0], z))
  const y = cross(z, x)
  return new Float32Array([
    x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0, -dot(x, eye), -dot(y, eye), -dot(z, eye), 1,
  ]) // prettier-ignore
}

/** `lift` moves the picture up by that share of its half height, as a shift lens does. */
export function perspective(fov: number, aspect: number, near: number, far: number, lift: number): Mat4 {
  const f = 1 / Math.tan(fov / 2)
  const depth = near - far
  return new Float32Array([
    f / aspect, 0, 0, 0, 0, f, 0, 0, 0, -lift, (near + far) / depth, -1, 0, 0, (2 * near * far) / depth, 0,
  ]) // prettier-ignore
}

export function orthographic(half: number, near: number, far: number): Mat4 {
  const depth = near - far
  return new Float32Array([
    1 / half, 0, 0, 0, 0, 1 / half, 0, 0, 0, 0, 2 / depth, 0, 0, 0, (near + far) / depth, 1,
  ]) // prettier-ignore
}

/** Inverse transpose of the upper 3x3, for normals under uneven scaling. */
export function normalMatrix(m: Mat4): Float32Array {
  const a: Vec3 = [at(m, 0), at(m, 1), at(m, 2)]
  const b: Vec3 = [at(m, 4), at(m, 5), at(m, 6)]
  const c: Vec3 = [at(m, 8), at(m, 9), at(m, 10)]
  const bc = cross(b, c)
  const ca = cross(c, a)
  const ab = cross(a, b)
  const determinant = dot(a, bc) || 1
  return new Float32Array([...bc, ...ca, ...ab].map((value) => value / determinant))
}

export function transform(m: Mat4, p: Vec3): Vec3 {
  const row = (r: number) => at(m, r) * p[0] + at(m, 4 + r) * p[1] + at(m, 8 + r) * p[2] + at(m, 12 + r)
  return [row(0), row(1), row(2)]
}
