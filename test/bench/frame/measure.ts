/** Median with the extremes: a mean would hide the noise of a shared machine. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 }
}

/** Nearest rank; `sorted` ascending. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export type Compared = { readonly value: Spread; readonly limit: Spread; readonly ratio: Spread }
type Measure = (round: number) => Promise<number>

/**
 * Measures ours and the limit in turn, the first mover changing every round, and compares within a round: whatever else
 * the machine does falls on both alike.
 */
export async function compareInRounds(rounds: number, ours: Measure, limit: Measure): Promise<Compared> {
  const values: number[] = []
  const limits: number[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) limits.push(await limit(round))
    values.push(await ours(round))
    if (round % 2 === 1) limits.push(await limit(round))
  }
  const ratio = spreadOf(values.map((value, round) => value / (limits[round] ?? Number.NaN)))
  return { value: spreadOf(values), limit: spreadOf(limits), ratio }
}

/** Calls `work` with so many in flight until the time is over; calls per second. */
export async function ratePerSecond(milliseconds: number, inFlight: number, work: () => Promise<unknown>) {
  const startedAt = performance.now()
  let calls = 0
  const lane = async () => {
    while (performance.now() - startedAt < milliseconds) {
      await work()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return (calls * 1_000) / (performance.now() - startedAt)
}

/** How many a second, if so many took as long as `work` does. */
export async function throughput(count: number, work: () => Promise<unknown>): Promise<number> {
  return (count * 1_000) / (await milliseconds(work))
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
