import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Intent } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockCheckout, type LockedCheckout } from './internal/lock-checkout.server.ts'
import { recordAuthorizationSql } from './internal/record-authorization.sql.ts'
import { resumeCheckoutJob } from './jobs.ts'
import { keepCard } from './keep-card.server.ts'
import { declineRefusal } from './refusals.ts'

/** The attempt a result belongs to; results of an attempt that was replaced are of no interest any more. */
export type AttemptRef = { readonly checkoutId: string; readonly attempt: number }

export type LockedAttempt = LockedCheckout & { readonly payment: NonNullable<LockedCheckout['payment']> }

/** The checkout, locked, if this attempt still waits for its result. */
export async function lockAttempt(tx: Tx, { checkoutId, attempt }: AttemptRef): Promise<LockedAttempt | null> {
  const checkout = await lockCheckout(tx, checkoutId)
  const payment = checkout?.payment
  if (!checkout || !payment || payment.attempt !== attempt) return null
  return payment.state === 'creating' || payment.state === 'challenged' ? { ...checkout, payment } : null
}

/** The card was declined or cannot be used: the shopper may try another one. Units stay held until their time is over. */
export async function recordFailure(tx: Tx, checkout: LockedAttempt, failed: { ref?: string; code: string | null }) {
  await tx.payment.update({
    where: { id: checkout.payment.id },
    data: {
      state: 'failed',
      declineCode: failed.code,
      cardToken: null,
      challengeUrl: null,
      ...(failed.ref ? { processorRef: failed.ref } : {}),
    },
  })
  await tx.checkout.update({
    where: { id: checkout.id },
    data: { state: 'open', failure: declineRefusal(failed.code) },
  })
}

/** The shopper goes to their bank. A job looks after them in case they never come back. */
export async function recordChallenge(tx: Tx, checkout: LockedAttempt, intent: Intent): Promise<void> {
  const { id } = checkout.payment
  await tx.payment.update({
    where: { id },
    data: { state: 'challenged', challengeUrl: intent.challengeUrl, cardToken: null, ...cardOf(intent) },
  })
  await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'challenged' } })
  await enqueue(tx, resumeCheckoutJob(checkout.id, addMilliseconds(tx.now, 10 * millisecondsPer.minute)))
}

export async function recordAuthorization(tx: Tx, checkout: LockedAttempt, intent: Intent): Promise<void> {
  const { processorRef, cardBrand, cardLast4, cardFingerprint } = cardOf(intent)
  const card = [processorRef, cardBrand, cardLast4, cardFingerprint]
  await sql(tx, recordAuthorizationSql, [checkout.payment.id, tx.now, ...card])
  const { accountId, keepCard: isWanted, payment } = checkout
  if (isWanted && accountId && intent.savedCard)
    await keepCard(tx, { accountId, processor: payment.processor, card: intent.savedCard })
}

function cardOf({ ref, card }: Intent) {
  const { brand = null, last4 = null, fingerprint = null } = card ?? {}
  return { processorRef: ref, cardBrand: brand, cardLast4: last4, cardFingerprint: fingerprint }
}
