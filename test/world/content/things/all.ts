import { place, type Smoke } from '../stage/part.ts'
import * as aurora from './aurora.ts'
import * as dana from './dana.ts'
import * as hinata from './hinata.ts'
import * as kopi from './kopi.ts'
import { PEOPLE } from './people.ts'
import * as thistle from './thistle.ts'
import type { Thing } from './thing.ts'

const glow = (y: number, color: string): Smoke => ({
  at: [0, y, 0.2],
  size: [5, 3.2],
  color,
  strength: 0.3,
  kind: 'glow',
  seed: 0,
})
const wisp = (x: number, y: number, tall: number): Smoke => ({
  at: [x, y, 0],
  size: [tall * 0.75, tall],
  color: '#e8d9c0',
  strength: 0.75,
  kind: 'wisp',
  seed: 2,
})
const steam = (x: number, y: number, tall: number): Smoke => ({
  at: [x, y, 0.1],
  size: [tall * 0.7, tall],
  color: '#fff4e6',
  strength: 0.6,
  kind: 'steam',
  seed: 4,
})

const AURORA: Record<string, Thing> = {
  serum: {
    mood: 'aurora',
    size: 1.05,
    height: 2.7,
    parts: () => [...aurora.plinth(), ...place(aurora.serum(), { at: [0, 0.34, 0] })],
  },
  jar: {
    mood: 'aurora',
    size: 0.82,
    height: 1.2,
    parts: () => [...aurora.plinth(1.0, 0.24), ...place(aurora.jar(), { at: [0, 0.24, 0] })],
  },
  pump: { mood: 'aurora', size: 1.02, height: 2.25, parts: () => aurora.pump() },
  pumpSage: { mood: 'aurora', size: 1.02, height: 2.25, parts: () => aurora.pump('#b9c4a8') },
  balm: { mood: 'aurora', size: 0.72, height: 1.2, parts: aurora.balm },
  lamp: {
    mood: 'dusk',
    size: 1.1,
    height: 2.2,
    parts: () => aurora.lamp(0.46, '#f0bd92'),
    smoke: [glow(0.3, '#ff9f5c')],
  },
  moon: { mood: 'dusk', size: 1.0, height: 1.85, parts: () => aurora.moon(0.45), smoke: [glow(-0.5, '#ffb878')] },
  mug: { mood: 'aurora', size: 0.86, height: 1.18, yaw: 0.15, parts: () => aurora.mug() },
  mugSky: {
    mood: 'aurora',
    size: 0.86,
    height: 1.18,
    yaw: 0.15,
    parts: () => aurora.mug('#7f9ab8', '#4a6890', '#cbb8a4'),
  },
  tote: { mood: 'aurora', size: 1.1, height: 2.3, parts: () => aurora.tote() },
  giftcard: { mood: 'aurora', size: 0.95, height: 1.3, yaw: 0, parts: aurora.giftCard },
}
const THISTLE: Record<string, Thing> = {
  jumper: { mood: 'thistle', size: 1.1, height: 1.0, pitch: 0.42, parts: () => thistle.jumper() },
  jumperHeather: {
    mood: 'thistle',
    size: 1.1,
    height: 1.0,
    pitch: 0.42,
    parts: () => thistle.jumper('#8a6c94', '#6d5278'),
  },
  scarf: {
    mood: 'thistle',
    size: 1.0,
    height: 0.9,
    pitch: 0.34,
    parts: () => thistle.rolled(thistle.tartan('#5d2f45', '#2f4a3e', '#e9d9a8'), '#5d2f45'),
  },
  herringbone: {
    mood: 'thistle',
    size: 1.0,
    height: 0.9,
    pitch: 0.34,
    parts: () =>
      thistle.rolled(
        { ...thistle.tartan('#53585e', '#c9c2b4', '#fff'), tune: [2, 1, 0, 0], scale: [70, 60] },
        '#8d8c88',
      ),
  },
  throw: {
    mood: 'thistle',
    size: 1.25,
    height: 1.9,
    pitch: 0.26,
    parts: () =>
      thistle.throws([
        ['#5f7360', '#4d5f4e'],
        ['#d9cfbd', '#c3b79f'],
        ['#9a6b7c', '#7c5263'],
      ]),
  },
  beanie: { mood: 'thistle', size: 1.0, height: 2.1, parts: () => thistle.beanie() },
  cushion: {
    mood: 'thistle',
    size: 1.05,
    height: 2.0,
    parts: () => thistle.cushion(thistle.tartan('#3f5a6b', '#8c3b3f', '#e8d6a2', [80, 40])),
  },
  yarn: {
    mood: 'thistle',
    size: 1.15,
    height: 1.1,
    pitch: 0.3,
    yaw: 0,
    parts: () => thistle.yarn(['#b5808f', '#e2d6c2', '#5d7566']),
  },
  snood: { mood: 'thistle', size: 1.0, height: 1.15, pitch: 0.34, parts: () => thistle.snood() },
}
const KOPI: Record<string, Thing> = {
  gayo: {
    mood: 'kopi',
    size: 1.1,
    height: 2.1,
    parts: () => [...kopi.bag(), ...place(kopi.heap(26, 0.55), { at: [0.75, 0, 0.7] })],
  },
  toraja: {
    mood: 'kopi',
    size: 1.1,
    height: 2.1,
    parts: () => [
      ...kopi.bag('#d9c9a8', 'kopiToraja', '#2c6658'),
      ...place(kopi.heap(26, 0.55, 4), { at: [0.75, 0, 0.7] }),
    ],
  },
  kintamani: {
    mood: 'kopi',
    size: 1.1,
    height: 2.1,
    parts: () => [
      ...kopi.bag('#2f2019', 'kopiBali', '#d98f2b'),
      ...place(kopi.heap(26, 0.55, 8), { at: [0.75, 0, 0.7] }),
    ],
  },
  dripper: {
    mood: 'kopi',
    size: 0.98,
    height: 1.9,
    yaw: 0.1,
    parts: () => [
      ...kopi.tile(),
      ...place([...place(kopi.dripper(), { at: [0, 1.2, 0] }), ...kopi.server(0.55)], { at: [0, 0.1, 0], scale: 0.85 }),
    ],
  },
  kettle: { mood: 'kopi', size: 1.08, height: 1.35, yaw: 0, parts: () => kopi.kettle() },
  grinder: {
    mood: 'kopi',
    size: 1.1,
    height: 2.2,
    yaw: 0.1,
    parts: () => [...kopi.grinder(), ...place(kopi.heap(20, 0.45, 3), { at: [0.6, 0, 0.7] })],
  },
  coldbrew: {
    mood: 'kopi',
    size: 1.05,
    height: 2.2,
    parts: () => [...kopi.tile(), ...place(kopi.coldBrew(), { at: [0, 0.1, 0] })],
  },
  cups: { mood: 'kopi', size: 1.32, height: 0.8, pitch: 0.34, parts: kopi.cupSet, smoke: [steam(-0.62, 0.6, 1.3)] },
}
const HINATA: Record<string, Thing> = {
  chawan: {
    mood: 'hinata',
    size: 0.82,
    height: 1.05,
    pitch: 0.32,
    parts: () => [...hinata.tray(1.2), ...place(hinata.chawan(), { at: [0, 0.1, 0] })],
  },
  kintsugi: {
    mood: 'hinata',
    size: 0.82,
    height: 1.05,
    pitch: 0.26,
    parts: () => place(hinata.chawan('#e6e2d4', '#c9cdbf', 1, false), { at: [0, 0, 0] }),
  },
  yunomi: { mood: 'hinata', size: 0.85, height: 1.0, parts: hinata.yunomi, smoke: [steam(-0.5, 0.85, 1.1)] },
  kyusu: {
    mood: 'hinata',
    size: 0.98,
    height: 1.3,
    yaw: 0.2,
    parts: () => [...hinata.tray(1.3), ...place(hinata.kyusu(), { at: [0, 0.1, 0] })],
  },
  sencha: { mood: 'hinata', size: 0.86, height: 1.55, parts: () => hinata.caddy() },
  hojicha: { mood: 'hinata', size: 0.86, height: 1.55, parts: () => hinata.caddy('washi', '#9a3d2c') },
  furoshiki: { mood: 'hinata', size: 1.0, height: 1.3, pitch: 0.3, yaw: 0.55, parts: () => hinata.furoshiki(0) },
  vase: { mood: 'hinata', size: 1.2, height: 2.6, yaw: 0, parts: () => hinata.vase() },
  sake: { mood: 'hinata', size: 1.1, height: 1.4, parts: () => place(hinata.sake(), { at: [-0.28, 0, 0] }) },
  chasen: { mood: 'hinata', size: 0.86, height: 1.5, parts: hinata.chasen },
}
const DANA: Record<string, Thing> = {
  royal: {
    mood: 'dana',
    size: 1.05,
    height: 2.4,
    parts: () => [...dana.base(), ...place(dana.flacon(), { at: [0, 0.2, 0] })],
  },
  saffron: {
    mood: 'dana',
    size: 1.05,
    height: 2.4,
    parts: () => [...dana.base(), ...place(dana.flacon('#8a1f26', '#f0b8a8'), { at: [0, 0.2, 0] })],
  },
  attar: {
    mood: 'dana',
    size: 1.0,
    height: 2.2,
    parts: () => [...dana.base(0.8, 0.16), ...place(dana.attar(), { at: [0, 0.16, 0] })],
  },
  mabkhara: { mood: 'dana', size: 1.05, height: 2.0, parts: () => dana.mabkhara(), smoke: [wisp(0, 1.5, 1.6)] },
  oudbox: { mood: 'dana', size: 1.1, height: 1.2, pitch: 0.42, parts: dana.oudBox },
  bukhoor: {
    mood: 'dana',
    size: 0.9,
    height: 1.4,
    parts: () => [...dana.bukhoor(), ...place(dana.chips(7, 0.4), { at: [0.8, 0, 0.5] })],
  },
  sticks: { mood: 'dana', size: 1.05, height: 2.0, yaw: 0.1, parts: dana.sticks, smoke: [wisp(0.5, 2.0, 1.0)] },
  mist: {
    mood: 'dana',
    size: 1.05,
    height: 2.25,
    parts: () => [...dana.base(0.8, 0.12), ...place(dana.mist(), { at: [0, 0.12, 0] })],
  },
  giftset: {
    mood: 'dana',
    size: 1.2,
    height: 2.2,
    parts: () => [
      ...dana.base(1.5, 0.14),
      ...place(dana.flacon(), { at: [-0.3, 0.14, -0.3], scale: 0.95 }),
      ...place(dana.attar(), { at: [0.72, 0.14, 0.35], scale: 0.72 }),
      ...place(dana.chips(6, 0.3), { at: [-0.75, 0.14, 0.65] }),
    ],
  },
}
export const THINGS: Record<string, Thing> = { ...AURORA, ...THISTLE, ...KOPI, ...HINATA, ...DANA, ...PEOPLE } // prettier-ignore
