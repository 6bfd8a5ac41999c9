import { afterAll, expect, it } from 'vitest'
import { raiseHistoryStage } from './history-stage.ts'

/**
 * How many of its seeds each of the two files tells: as many as a usual run has time for, or its half of `HISTORIES`.
 * The thousand, file after file: `HISTORIES=1000 npx vitest run test/integration/order-histories --maxWorkers=1`; in
 * portions, with `HISTORIES_FROM=101` each file begins a hundred seeds later.
 */
export const historiesEach = Math.ceil(Number(process.env.HISTORIES ?? 4) / 2)

const skipped = Number(process.env.HISTORIES_FROM ?? 1) - 1

type Ending = unknown

/**
 * Registers one test a seed. Each history is checked against all three witnesses; every fourth, from the first on, is
 * played a second time with its news in another order (Z7). `npx vitest run … -t "seed 17"` plays one again.
 */
export async function tellHistories({ from, count }: { readonly from: number; readonly count: number }) {
  const stage = await raiseHistoryStage()
  const { openWorld } = await import('./history-world.ts')
  const { playHistory } = await import('./play-history.ts')
  const { checkHistory } = await import('./check-history.ts')
  const { endingOf } = await import('./ending.ts')
  const { assertInvariants } = await import('#test/support/assert-invariants.ts')
  const world = await openWorld(stage)
  afterAll(() => stage.close())

  const play = async (seed: number, newsSeed: number): Promise<Ending> => {
    const played = await playHistory(world, seed, newsSeed)
    await checkHistory(world, played)
    return endingOf(played)
  }
  const seeds = Array.from({ length: count }, (_, index) => from + skipped + index)
  it.each(seeds)('I3, Z3: the three books agree after the history of seed %i', { timeout: 300_000 }, async (seed) => {
    const ending = await play(seed, seed)
    if (seed % 4 !== 1) return
    expect(await play(seed, seed + 1_000_000), 'Z7: news in another order end alike').toEqual(ending)
  })
  it('Z1-Z4: the invariants hold after all of them', { timeout: 120_000 }, assertInvariants)
}
