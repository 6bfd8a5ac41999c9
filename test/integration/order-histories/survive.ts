import { watchMoneySteps } from '#app/domain/checkout/money-steps.ts'
import { ProcessorUnreachable } from '#app/platform/payments/processor.ts'
import { ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import type { Fault } from './history-plan.ts'
import type { HistoryStage } from './history-stage.ts'

/** A process that ends at once: nothing that it knew is left. */
class Killed extends Error {}

/** Null where the process died or a partner did not answer: the shopper sees an error page and goes. */
export async function survive<Value>(act: () => Promise<Value>): Promise<Value | null> {
  try {
    return await act()
  } catch (cause) {
    const isPlanned = [Killed, ProcessorUnreachable, ShopifyUnreachable].some((kind) => cause instanceof kind)
    if (!isPlanned) throw cause
    return null
  }
}

/** Makes ready what is to go wrong. Each fault strikes once. */
export async function arm(stage: HistoryStage, faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) {
    if (fault.at === 'shopify') {
      await stage.control('POST', '/faults', { kind: fault.kind, match: fault.match, times: 1 })
    } else if (fault.at === 'processor') {
      const { kind, on } = fault
      await stage.bank('POST', 'faults', kind === 'duplicate-webhook' ? { kind } : { kind, on })
    } else {
      let isDead = false
      watchMoneySteps((step) => {
        if (step !== fault.diesAfter || isDead) return
        isDead = true
        throw new Killed(step)
      })
    }
  }
}

export async function disarm(stage: HistoryStage): Promise<void> {
  watchMoneySteps(() => {})
  await stage.control('DELETE', '/faults')
  await stage.bank('POST', 'faults/clear', {})
}
