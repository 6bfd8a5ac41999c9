import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { afterSaleSteps } from './after-sale-steps.ts'
import { clockSteps } from './clock-steps.ts'
import { compare, type Comparison } from './compare.ts'
import { copyFacts } from './copy-facts.ts'
import { followEvents } from './follow-events.ts'
import { nameKeeper } from './keep-names.ts'
import { moderationSteps } from './moderation-steps.ts'
import { newsSteps } from './news-steps.ts'
import { objectionSteps } from './objection-steps.ts'
import { payoutSteps } from './payout-steps.ts'
import { saleSteps } from './sale-steps.ts'
import type { Source } from './source.ts'
import type { Step } from './step.ts'

export type Rebuilt = Comparison & {
  readonly copied: number
  readonly steps: number
  /** What could not be done again, each with its instant and its reason. */
  readonly problems: readonly string[]
}

/**
 * Rebuilds orders, attribution, commissions and ledger in this process's empty database, and compares them with the source.
 * Primary facts are copied; then everything that happened happens again, in its order and at its own time, through the
 * commands and handlers of the product. Nothing is asked of anybody outside: no token is copied, and no job that speaks
 * to Shopify, the processor or a shopper is run.
 */
export async function rebuild(source: Source): Promise<Rebuilt> {
  const copied = await copyFacts(source)
  const steps = await stepsOf(source)
  const keepNames = nameKeeper(source, firstIdFrom())
  const problems: string[] = []
  for (const step of steps) {
    const restore = useClock({ now: () => step.at })
    try {
      const problem = await step.run()
      if (problem) problems.push(`${step.at.toISOString()} ${step.name}: ${problem}`)
    } catch (cause) {
      problems.push(`${step.at.toISOString()} ${step.name}: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
    await keepNames()
    problems.push(...(await followEvents()).map((problem) => `${step.at.toISOString()} ${step.name}: ${problem}`))
    restore()
  }
  return { copied, steps: steps.length, problems, ...(await compare(source)) }
}

async function stepsOf(source: Source): Promise<Step[]> {
  const lists = await Promise.all(
    [saleSteps, newsSteps, afterSaleSteps, objectionSteps, moderationSteps, payoutSteps, clockSteps].map((list) =>
      list(source),
    ),
  )
  return lists.flat().sort((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank)
}

/** Ids begin with their time: whatever sorts behind this was made here. */
function firstIdFrom(): (prefix: string) => string {
  const time = newId('order').slice('ord_'.length, 'ord_'.length + 10)
  return (prefix) => `${prefix}_${time}`
}
