import { cross, minus, unit, type Vec3 } from './matrix.ts'

export type Mesh = {
  positions: Float32Array
  normals: Float32Array
  uvs: Float32Array
  indices: Uint32Array
  low: Vec3
  high: Vec3
}

const made = new Map<string, Mesh>()

/** The same description gives the same object, so that it travels to the GPU once. */
export function once(key: string, make: () => Mesh): Mesh {
  const known = made.get(key)
  if (known) return known
  const mesh = make()
  made.set(key, mesh)
  return mesh
}

function finish(positions: number[], normals: number[], uvs: number[], indices: number[]): Mesh {
  const low: Vec3 = [Infinity, Infinity, Infinity]
  const high: Vec3 = [-Infinity, -Infinity, -Infinity]
  positions.forEach((value, index) => {
    const axis = (index % 3) as 0 | 1 | 2
    low[axis] = Math.min(low[axis], value)
    high[axis] = Math.max(high[axis], value)
  })
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
    low,
    high,
  }
}

function grid(nu: number, nv: number, base = 0): number[] {
  const indices: number[] = []
  for (let i = 0; i < nu; i++)
    for (let j = 0; j < nv; j++) {
      const a = base + i * (nv + 1) + j
      const b = a + nv + 1
      indices.push(a, b, a + 1, b, b + 1, a + 1)
    }
  return indices
}

/** Any surface (u, v) -> point, with normals by finite differences. */
export function surface(point: (u: number, v: number) => Vec3, nu: number, nv: number): Mesh {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const e = 0.0008
  for (let i = 0; i <= nu; i++)
    for (let j = 0; j <= nv; j++) {
      const u = i / nu
      const v = j / nv
      const uu = Math.min(Math.max(u, e), 1 - e)
      const vv = Math.min(Math.max(v, e), 1 - e)
      const du = minus(point(uu + e, vv), point(uu - e, vv))
      const dv = minus(point(uu, vv + e), point(uu, vv - e))
      positions.push(...point(u, v))
      normals.push(...unit(cross(dv, du)))
      uvs.push(u, v)
    }
  return finish(positions, normals, uvs, grid(nu, nv))
}

type Corner = [radius: number, height: number]
type Profile = Corner[]

const corner = (profile: Profile, index: number): Corner => profile[index] ?? [0, 0]

/** Rounds each inner corner of a profile with a short quadratic curve, so that edges catch light. */
function soften(profile: Profile, round: number): Profile {
  const out: Profile = []
  profile.forEach((p, i) => {
    const before = profile[i - 1]
    const after = profile[i + 1]
    if (!before || !after) return out.push(p)
    const cut = (q: [number, number]): [number, number] => {
      const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1
      const k = Math.min(round / length, 0.5)
      return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k]
    }
    const a = cut(before)
    const b = cut(after)
    for (let s = 0; s <= 6; s++) {
      const k = s / 6
      const w = [(1 - k) ** 2, 2 * k * (1 - k), k * k] as const
      out.push([w[0] * a[0] + w[1] * p[0] + w[2] * b[0], w[0] * a[1] + w[1] * p[1] + w[2] * b[1]])
    }
  })
  return out
}

function along(profile: Profile): { at: (v: number) => [number, number]; steps: number } {
  const lengths = [0]
  for (let i = 1; i < profile.length; i++) {
    const [a, b] = [corner(profile, i - 1), corner(profile, i)]
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]))
  }
  const total = lengths[lengths.length - 1] || 1
  const at = (v: number): [number, number] => {
    const goal = v * total
    let i = 1
    while (i < profile.length - 1 && (lengths[i] ?? 0) < goal) i++
    const [a, b] = [corner(profile, i - 1), corner(profile, i)]
    const k = (goal - (lengths[i - 1] ?? 0)) / ((lengths[i] ?? 1) - (lengths[i - 1] ?? 0) || 1)
    return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k]
  }
  return { at, steps: Math.min(120, Math.max(40, profile.length * 4)) }
}

/** A turned body. The profile runs from the inside or bottom to the top; `sides` makes it faceted. */
export function lathe(profile: Profile, round = 0.05, sides = 0): Mesh {
  return once(`lathe ${JSON.stringify(profile)} ${round} ${sides}`, () => {
    const path = along(soften(profile, round))
    const point = (u: number, v: number): Vec3 => {
      const [radius, height] = path.at(v)
      let angle = u * Math.PI * 2
      let r = radius
      if (sides) {
        const wedge = (Math.PI * 2) / sides
        const local = (((angle % wedge) + wedge) % wedge) - wedge / 2
        r = radius / (Math.abs(Math.cos(local)) ** 0.9 || 1)
      }
      angle += Math.PI / 2
      return [Math.cos(angle) * r, height, -Math.sin(angle) * r]
    }
    return surface(point, sides ? sides * 14 : 72, path.steps)
  })
}

export function box(width: number, height: number, depth: number, round: number): Mesh {
  return once(`box ${width} ${height} ${depth} ${round}`, () => {
    const half: Vec3 = [width / 2, height / 2, depth / 2]
    const parts = { p: [] as number[], n: [] as number[], t: [] as number[], i: [] as number[] }
    const faces: [Vec3, Vec3, Vec3][] = [
      [[0, 0, 1], [1, 0, 0], [0, 1, 0]], [[0, 0, -1], [-1, 0, 0], [0, 1, 0]], [[1, 0, 0], [0, 0, -1], [0, 1, 0]],
      [[-1, 0, 0], [0, 0, 1], [0, 1, 0]], [[0, 1, 0], [1, 0, 0], [0, 0, -1]], [[0, -1, 0], [1, 0, 0], [0, 0, 1]],
    ] // prettier-ignore
    for (const face of faces) addFace(parts, face, half, round)
    return finish(parts.p, parts.n, parts.t, parts.i)
  })
}

type Building = { p: number[]; n: number[]; t: number[]; i: number[] }

function addFace(into: Building, [normal, right, up]: [Vec3, Vec3, Vec3], half: Vec3, round: number): void {
  const base = into.p.length / 3
  const edge = (k: number, size: number): number => {
    const share = Math.min(round / (size || 1), 0.5)
    if (k < 0.3) return (k / 0.3) * share
    if (k > 0.7) return 1 - ((1 - k) / 0.3) * share
    return share + ((k - 0.3) / 0.4) * (1 - 2 * share)
  }
  const size = (axis: Vec3) => 2 * Math.abs(axis[0] * half[0] + axis[1] * half[1] + axis[2] * half[2])
  const along3 = (make: (axis: 0 | 1 | 2) => number): Vec3 => [make(0), make(1), make(2)]
  for (let i = 0; i <= 20; i++)
    for (let j = 0; j <= 20; j++) {
      const u = edge(i / 20, size(right))
      const v = edge(j / 20, size(up))
      const raw = along3((a) => half[a] * (normal[a] + right[a] * (u * 2 - 1) + up[a] * (v * 2 - 1)))
      const core = along3((a) => Math.max(round - half[a], Math.min(half[a] - round, raw[a])))
      const n = unit(minus(raw, core))
      into.p.push(...along3((a) => core[a] + n[a] * round))
      into.n.push(...n)
      into.t.push(u, v)
    }
  into.i.push(...grid(20, 20, base))
}

export function ball(rx: number, ry: number, rz: number, power = 1): Mesh {
  return once(`ball ${rx} ${ry} ${rz} ${power}`, () => {
    const p = (x: number) => Math.sign(x) * Math.abs(x) ** power
    return surface(
      (u, v) => {
        const a = -u * Math.PI * 2
        const b = (v - 0.5) * Math.PI
        const c = p(Math.cos(b))
        return [rx * c * p(Math.cos(a)), ry * p(Math.sin(b)), rz * c * p(Math.sin(a))]
      },
      48,
      32,
    )
  })
}

/** A round bar bent along a path; `key` names the path. */
export function tube(
  key: string,
  path: (u: number) => Vec3,
  radius: number | ((u: number) => number),
  steps = 80,
): Mesh {
  return once(`tube ${key} ${typeof radius === 'number' ? radius : 'varied'}`, () =>
    surface(
      (u, v) => {
        const c = path(u)
        const forward = unit(minus(path(Math.min(u + 0.004, 1.004)), path(u - 0.004)))
        const helper: Vec3 = Math.abs(forward[1]) > 0.95 ? [1, 0, 0] : [0, 1, 0]
        const side = unit(cross(helper, forward))
        const up = cross(forward, side)
        const r = typeof radius === 'number' ? radius : radius(u)
        const a = -v * Math.PI * 2
        const at = (axis: 0 | 1 | 2) => c[axis] + r * (Math.cos(a) * side[axis] + Math.sin(a) * up[axis])
        return [at(0), at(1), at(2)]
      },
      steps,
      28,
    ),
  )
}

export const ring = (radius: number, thick: number): Mesh =>
  tube(`ring ${radius}`, (u) => [Math.cos(u * 6.28319) * radius, 0, Math.sin(u * 6.28319) * radius], thick, 96)
