import { afterEach, expect, it } from 'vitest'
import { forgetWorlds } from './forget-worlds.sql.ts'
import { planHistory } from './plan.ts'
import { play } from './play.ts'

/**
 * As many as a usual run has time for. A thousand: `COMMISSION_HISTORIES=1000 npx vitest run test/integration/commission-histories`;
 * from another seed on: `COMMISSION_HISTORIES_FROM=500`. One again: `-t "seed 17 "`.
 */
const count = Number(process.env.COMMISSION_HISTORIES ?? 2)
const from = Number(process.env.COMMISSION_HISTORIES_FROM ?? 1)
const seeds = Array.from({ length: count }, (_, index) => from + index)

// After one that fell as well, so that the next is judged by itself.
afterEach(forgetWorlds)

it.each(seeds)(
  'Z1, Z2, Z4, Z5: both sides and the entries agree after every step of the history of seed %i ',
  { timeout: 300_000 },
  async (seed) => {
    const plan = planHistory(seed)
    const ending = await play(plan, plan.steps)
    if (plan.hasTwin) {
      const twin = await play(plan, plan.shuffled)
      expect(twin, 'Z7: told in another order, again and late, it ends alike').toEqual(ending)
    }
  },
)
