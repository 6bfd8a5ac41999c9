import {
  lockAttempt,
  recordAuthorization,
  recordChallenge,
  recordFailure,
  type AttemptRef,
  type LockedAttempt,
} from '#app/domain/checkout/record-attempt.server.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { CreateRefusal, Intent } from '#app/platform/payments/processor.ts'
import { giveMoneyBack, letGo } from './internal/give-money-back.server.ts'
import { placeOrders } from './place-orders.server.ts'

/**
 * Money flow steps 3 and 4: what the processor says becomes ours; an authorisation and its order are one transaction.
 * Idempotent on: (payment, attempt); the second report of a result finds nothing waiting for it.
 */
export async function recordIntent(attempt: AttemptRef, intent: Intent): Promise<void> {
  await inTransaction('record payment', async (tx) => {
    const checkout = await lockAttempt(tx, attempt)
    if (!checkout) return
    switch (intent.status) {
      case 'challenge':
        return checkout.payment.state === 'creating' ? recordChallenge(tx, checkout, intent) : undefined
      case 'failed':
        return recordFailure(tx, checkout, { ref: intent.ref, code: intent.declineCode })
      case 'voided':
        return recordFailure(tx, checkout, { ref: intent.ref, code: 'authentication_failed' })
      case 'authorized':
      case 'captured':
        await recordAuthorization(tx, checkout, intent)
        return placeOrRelease(tx, checkout)
    }
  })
}

/** The processor cannot use this card, or move this amount: nothing was asked of the bank. */
export async function recordUnusable(attempt: AttemptRef, code: CreateRefusal): Promise<void> {
  await inTransaction('record unusable card', async (tx) => {
    const checkout = await lockAttempt(tx, attempt)
    if (checkout) await recordFailure(tx, checkout, { code: code.toLowerCase() })
  })
}

/**
 * H5: the money came when the units were gone. It goes back in full, and the shopper is told. H14: it came when a
 * voucher was; it goes back as well, and the till opens again with the price without it.
 */
async function placeOrRelease(tx: Tx, checkout: LockedAttempt): Promise<void> {
  const placed = await placeOrders(tx, checkout)
  if (placed.ok) return
  if (placed.code === 'SOLD_OUT') await giveMoneyBack(tx, checkout.id)
  else await letGo(tx, checkout.id, placed.code)
}
