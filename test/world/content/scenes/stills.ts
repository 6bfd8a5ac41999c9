import { MOODS } from '../stage/moods.ts'
import type { Shot } from '../stage/part.ts'
import { THINGS } from '../things/all.ts'

export function still(name: string, view: string): Shot {
  const thing = THINGS[name]
  if (!thing) throw new Error(`no thing called ${name}`)
  const close = view === 'detail'
  const { size, height } = thing
  return {
    parts: thing.parts(view),
    smoke: thing.smoke ?? [],
    mood: MOODS[thing.mood],
    sweep: 9,
    seconds: close ? 2.4 : 1,
    camera: close
      ? {
          target: [0.12 * size, height * 0.62, 0],
          distance: size * 4.0,
          yaw: -0.55,
          pitch: 0.3,
          fov: 0.36,
          lift: -0.05,
        }
      : {
          target: [0, height * 0.5, 0],
          distance: size * 6.4,
          yaw: thing.yaw ?? 0.32,
          pitch: thing.pitch ?? 0.2,
          fov: 0.42,
          lift: -0.06,
        },
  }
}
