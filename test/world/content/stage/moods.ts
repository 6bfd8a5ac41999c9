import type { Mood } from './part.ts'

/** One light and one palette a brand: the same studio in five houses. */
export const MOODS = {
  aurora: {
    wall: '#e9b9a0', floor: '#efc9b3', halo: '#7a5a46', sky: '#f6dcd0', ground: '#b98a7c', key: '#fff0e0', keyPower: 1.0,
    rim: '#cdb4f0', rimPower: 0.9, fill: 0.62, light: [-0.75, 1.05, 0.62],
  },
  dusk: {
    wall: '#5b4668', floor: '#6d5570', halo: '#3a2838', sky: '#8f7fae', ground: '#3a2a44', key: '#c9b3e6', keyPower: 0.42,
    rim: '#8fa0f0', rimPower: 0.5, fill: 0.4, light: [-0.75, 1.05, 0.62],
  },
  thistle: {
    wall: '#8d8a94', floor: '#a39da0', halo: '#4a4448', sky: '#e2e2ea', ground: '#6d6568', key: '#fff4e4', keyPower: 1.05,
    rim: '#b7c4e8', rimPower: 0.7, fill: 0.6, light: [-0.8, 0.95, 0.55],
  },
  kopi: {
    wall: '#6e4a3a', floor: '#85604c', halo: '#6a4028', sky: '#e3bfa0', ground: '#5b2a1a', key: '#ffe0b4', keyPower: 1.1,
    rim: '#ffb070', rimPower: 0.7, fill: 0.52, light: [-0.7, 0.95, 0.5],
  },
  hinata: {
    wall: '#c3cbc2', floor: '#d6d6c8', halo: '#5a564a', sky: '#f0f2ea', ground: '#8f9288', key: '#fff6e6', keyPower: 1.0,
    rim: '#bcd0e4', rimPower: 0.7, fill: 0.66, light: [-0.85, 0.9, 0.5],
  },
  dana: {
    wall: '#14312c', floor: '#1b3d36', halo: '#24483c', sky: '#3f7a68', ground: '#0a1f1b', key: '#ffe2b0', keyPower: 1.05,
    rim: '#e9b45c', rimPower: 1.0, fill: 0.5, light: [-0.7, 1.0, 0.5],
  },
} satisfies Record<string, Mood>

export type MoodName = keyof typeof MOODS
