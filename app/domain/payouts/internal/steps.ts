/** One payout, or one creator who waits for one, with the number of lines that it is about. */
export type Share = { readonly id: string; readonly lines: number }

/**
 * As many lines as one transaction writes: few enough to be done long before it would be cut off, and for anybody who waits
 * for one of the rows; enough that a run of a million lines is a hundred steps.
 */
export const linesAtOnce = 10_000

/** Ids in their order, cut where a step would exceed `most` lines. What is bigger by itself is a step of its own. */
export function toSteps(shares: readonly Share[], most: number): string[][] {
  const steps: string[][] = []
  let left = 0
  for (const { id, lines } of shares) {
    const last = steps.at(-1)
    if (last && lines <= left) {
      last.push(id)
      left -= lines
    } else {
      steps.push([id])
      left = most - lines
    }
  }
  return steps
}
