import type { MoodName } from '../stage/moods.ts'
import type { Part, Smoke } from '../stage/part.ts'

/** One product on its stage: `size` is how much room it takes, `height` how tall it stands. */
export type Thing = {
  mood: MoodName
  size: number
  height: number
  yaw?: number
  pitch?: number
  parts: (view: string) => Part[]
  smoke?: Smoke[]
}
