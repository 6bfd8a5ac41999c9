import { disc, flat, wrap } from '../stage/forms.ts'
import { ball, box, lathe, ring, tube } from '../stage/mesh.ts'
import { part, place, type Material, type Part } from '../stage/part.ts'

const AMBER: Material = { kind: 'glass', color: '#d98a3c', second: '#8a3d10', rough: 0.06, tune: [0.9, 1.0, 0.25, 0] }
const SERUM: Material = { kind: 'plain', color: '#b8631c', rough: 0.25 }
const CAP: Material = { kind: 'plain', color: '#f3e7dc', rough: 0.32 }
const COPPER: Material = { kind: 'brushed', color: '#d79a78', rough: 0.26, metal: 1 }
const LABEL: Material = { kind: 'print', color: '#f7efe6', rough: 0.65, print: 'aurora' }
export const TRAVERTINE: Material = { kind: 'stone', color: '#ead9c8', second: '#d6bda6', rough: 0.75 }

export function serum(tint = '#d98a3c', lift = 0): Part[] {
  const glass = { ...AMBER, color: tint }
  const top = [
    part(lathe([[0.21, 1.52], [0.23, 1.52], [0.23, 1.86], [0.21, 1.88], [0, 1.88]], 0.03), COPPER),
    part(lathe([[0.15, 1.86], [0.17, 1.95], [0.15, 2.16], [0.1, 2.34], [0, 2.4]], 0.08), CAP),
    part(lathe([[0, 0.28], [0.025, 0.34], [0.05, 0.5], [0.05, 1.55]], 0.02), { kind: 'plain', color: '#f6e7d2', rough: 0.2 }, [0, 0, 0], false),
  ] // prettier-ignore
  return [
    part(lathe([[0, 0.09], [0.46, 0.09], [0.46, 0.86], [0, 0.9]], 0.06), { ...SERUM, color: tint }, [0, 0, 0], false),
    ...place(top, { at: [0, lift, 0] }),
    part(wrap(0.532, 0.72, 2.1), LABEL, [0, 0.66, 0], false),
    part(lathe([[0, 0], [0.52, 0], [0.52, 1.18], [0.2, 1.36], [0.19, 1.56]], 0.16), glass),
  ] // prettier-ignore
}

export function jar(lid = '#f3e7dc'): Part[] {
  return [
    part(
      lathe(
        [
          [0, 0],
          [0.7, 0],
          [0.72, 0.56],
          [0, 0.6],
        ],
        0.12,
      ),
      { kind: 'plain', color: '#f2d9cc', rough: 0.18 },
    ),
    part(
      lathe(
        [
          [0.62, 0.56],
          [0.735, 0.56],
          [0.735, 0.92],
          [0, 0.94],
        ],
        0.07,
      ),
      { ...CAP, color: lid, rough: 0.4 },
    ),
    part(
      lathe(
        [
          [0.725, 0.545],
          [0.742, 0.55],
          [0.742, 0.59],
          [0.725, 0.595],
        ],
        0.01,
      ),
      COPPER,
      [0, 0, 0],
      false,
    ),
    part(wrap(0.716, 0.34, 1.0), { ...LABEL, color: '#f2d9cc' }, [0, 0.3, 0], false),
  ]
}

export function pump(tint = '#e7ded3'): Part[] {
  return [
    part(
      lathe(
        [
          [0, 0],
          [0.52, 0],
          [0.53, 1.36],
          [0.24, 1.56],
          [0.22, 1.66],
        ],
        0.2,
      ),
      { kind: 'plain', color: tint, rough: 0.28 },
    ),
    part(
      lathe(
        [
          [0.2, 1.62],
          [0.25, 1.62],
          [0.25, 1.84],
          [0.08, 1.88],
          [0.07, 2.1],
        ],
        0.04,
      ),
      COPPER,
    ),
    part(
      lathe(
        [
          [0, 2.06],
          [0.2, 2.06],
          [0.2, 2.18],
          [0, 2.2],
        ],
        0.05,
      ),
      COPPER,
    ),
    part(
      tube('spout', (u) => [0, 2.13 - 0.16 * Math.max(0, u - 0.55) ** 1.4, u * 0.5], 0.055),
      COPPER,
    ),
    part(wrap(0.536, 0.8, 1.7), { ...LABEL, color: tint }, [0, 0.76, 0], false),
  ]
}

export function balm(): Part[] {
  const stick = (y: number, color: string): Part[] => [
    part(
      lathe(
        [
          [0, 0],
          [0.2, 0],
          [0.2, 0.62],
          [0.17, 0.64],
        ],
        0.03,
      ),
      { kind: 'plain', color: '#f1dfd3', rough: 0.35 },
    ),
    part(
      lathe(
        [
          [0.165, 0.6],
          [0.165, 0.86],
          [0.16, 0.9],
        ],
        0.01,
      ),
      COPPER,
    ),
    part(
      lathe(
        [
          [0.15, 0.84],
          [0.15, y],
          [0.08, y + 0.1],
          [0, y + 0.11],
        ],
        0.08,
      ),
      { kind: 'plain', color, rough: 0.3 },
    ),
  ]
  return [
    ...place(stick(1.16, '#c9605a'), { at: [-0.42, 0, 0.1] }),
    ...place(stick(1.06, '#e08a6c'), { at: [0.08, 0, -0.12] }),
    ...place([part(lathe([[0, 0], [0.21, 0], [0.21, 0.9], [0, 0.92]], 0.05), { kind: 'plain', color: '#f1dfd3', rough: 0.35 }), part(wrap(0.213, 0.36, 1.5), { ...LABEL, color: '#f1dfd3' }, [0, 0.46, 0], false)], { at: [0.56, 0, 0.16] }),
  ] // prettier-ignore
}

export function lamp(lit = 1, shade = '#f4d2ba'): Part[] {
  return [
    part(lathe([[0, 0], [0.62, 0], [0.6, 0.1], [0.26, 0.22], [0.2, 1.0], [0.24, 1.3]], 0.12), { kind: 'plain', color: '#e9d3c3', rough: 0.4 }),
    part(lathe([[0.2, 1.22], [0.9, 1.2], [1.08, 1.34], [0.86, 1.86], [0.4, 2.12], [0, 2.18]], 0.42), {
      kind: 'plain', color: shade, rough: 0.35, glow: lit * 1.25,
    }),
    part(ring(0.245, 0.03), COPPER, [0, 1.16, 0]),
  ] // prettier-ignore
}

export function moon(lit = 1): Part[] {
  return [
    part(ball(0.78, 0.78, 0.78), { kind: 'plain', color: '#f3c79c', rough: 0.4, glow: lit * 1.2 }, [0, 0.92, 0]),
    part(lathe([[0, 0], [0.46, 0], [0.46, 0.12], [0.34, 0.26], [0.3, 0.26]], 0.06), { kind: 'wood', color: '#b98357', second: '#8d5a38', rough: 0.5, tune: [2, 0, 0, 0] }),
    part(tube('arc', (u) => [Math.sin((u - 0.5) * 4.1) * 1.0, 0.92 - Math.cos((u - 0.5) * 4.1) * 0.9, -0.1], 0.028), COPPER),
  ] // prettier-ignore
}

export function mug(glaze = '#d9795f', pool = '#a84e3c', clay = '#cbb39c'): Part[] {
  const body: Material = {
    kind: 'glaze',
    color: clay,
    second: glaze,
    third: pool,
    rough: 0.22,
    tune: [0.26, 0.08, 0.5, 0],
  }
  const handle = tube(
    'mug handle',
    (u) => [0.5 + Math.sin(u * 3.1416) * 0.42, 0.94 - u * 0.62, 0],
    (u) => 0.075 + 0.02 * Math.abs(u - 0.5),
  )
  return [
    part(lathe([[0, 0.12], [0.48, 0.14], [0.5, 1.14], [0.54, 1.18], [0.57, 1.14], [0.56, 0.1], [0.5, 0], [0, 0]], 0.07), body),
    part(handle, { ...body, tune: [-1, 0, 0.4, 0] }),
  ] // prettier-ignore
}

export function tote(color = '#efe4d2'): Part[] {
  const cloth: Material = { kind: 'cloth', color, rough: 0.9, sheen: 0.12, scale: [70, 70], tune: [0, 0, 0, 0] }
  const strap = (z: number) =>
    part(
      tube(
        `strap ${z}`,
        (u) => [Math.cos(u * 3.1416) * -0.36, 1.62 + Math.sin(u * 3.1416) * 0.72, z + 0.04 * Math.sin(u * 3)],
        0.05,
      ),
      { ...cloth, scale: [60, 8] },
    )
  return [
    part(box(1.62, 1.72, 0.34, 0.13), cloth, [0, 0.86, 0]),
    part(flat(1.15, 1.15), { kind: 'print', color, rough: 0.9, print: 'tote' }, [0, 0.84, 0.19], false),
    strap(0.1),
    strap(-0.1),
  ] // prettier-ignore
}

export function giftCard(): Part[] {
  const card = (print: string) => [
    part(box(1.9, 1.2, 0.04, 0.018), { kind: 'plain', color: '#f8ead9', rough: 0.4 }),
    part(flat(1.86, 1.16), { kind: 'print', color: '#f8ead9', rough: 0.3, print }, [0, 0, 0.022], false),
  ]
  return [
    ...place([part(box(2.0, 1.28, 0.03, 0.012), { kind: 'paper', color: '#f3d9c8', rough: 0.9 })], { at: [0.18, 0.7, -0.26], turn: [-0.16, -0.22, 0.06] }),
    ...place(card('giftcard'), { at: [-0.06, 0.66, 0.1], turn: [-0.2, 0.2, -0.03] }),
  ] // prettier-ignore
}

export const plinth = (radius = 1.05, height = 0.34): Part[] => [part(disc(radius, height, 0.05), TRAVERTINE)]

export const giftBox = (open: number): Part[] => [
  part(box(1.5, 0.06, 1.5, 0.02), { kind: 'paper', color: '#f2dccb', rough: 0.85, scale: [2, 2] }, [0, 0.03, 0]),
  ...[0, 1, 2, 3].flatMap((n) =>
    place([part(box(1.5, 0.92, 0.05, 0.02), { kind: 'paper', color: '#f2dccb', rough: 0.85, scale: [2, 1] }, [0, 0.46, 0.725])], { turn: [0, n * 1.5708, 0] }),
  ),
  ...place([part(box(1.58, 0.34, 1.58, 0.05), { kind: 'paper', color: '#d98e72', rough: 0.7, scale: [2, 1] }), part(box(0.2, 0.35, 1.6, 0.03), { kind: 'plain', color: '#f6e6d8', rough: 0.35 }), part(box(1.6, 0.352, 0.2, 0.03), { kind: 'plain', color: '#f6e6d8', rough: 0.35 })], {
    at: [open * 1.35, 0.82 + Math.sin(Math.min(open * 1.6, 1) * 1.5708) * 0.95 - open * open * 1.55, -open * 0.75], turn: [0.0, open * 0.5, -open * 1.1],
  }),
] // prettier-ignore
