import { creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sampleRefunded } from '../events.ts'
import { factsOf, lockRequest } from './move-request.server.ts'
import { samplePolicyOf } from '../sample-policy.server.ts'
import { unitsSoldSql } from './units-sold.sql.ts'

/**
 * G5: whoever bought a sample and sold enough of it within the policy's days gets back what they paid for one unit, as
 * an obligation of the merchant apart from any commission. Minor units of the order's currency.
 * Idempotent on: request (unique (kind, source) in "Obligation" and the entry's key).
 */
export async function refundSample(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (!request?.orderId || !request.deliveredAt || !request.decidedAt) return
  const offer = await tx.sampleOffer.findUniqueOrThrow({ where: { id: request.offerId } })
  if (offer.kind !== 'refundable' || offer.refundAfterUnits === null) return
  const key = { kind: 'sampleRefund', sourceId: requestId }
  if (await tx.obligation.findUnique({ where: { kind_sourceId: key } })) return
  const { creatorId, shopId, productId, decidedAt, deliveredAt } = request
  const { refundDays } = await samplePolicyOf(tx, shopId, tx.now)
  const window = [decidedAt, addDays(deliveredAt, refundDays)]
  const [sold] = await sql<{ units: number }>(tx, unitsSoldSql, [creatorId, productId, ...window])
  if ((sold?.units ?? 0) < offer.refundAfterUnits) return
  const paid = await paidFor(tx, request.orderId, request.variantId)
  if (!paid) return
  const posted = await postEntry(tx, {
    kind: 'sample.refund',
    idempotencyKey: `sample:${requestId}:refund`,
    occurredAt: tx.now,
    postings: [{ debit: merchantCommissionPayable(shopId), credit: creatorPayable(creatorId, shopId), ...paid }],
  })
  assert(posted.ok && posted.value.isNew, 'a sample is refunded once')
  await tx.obligation.create({
    data: {
      id: newId('obligation'), ...key, creatorId, shopId, currency: paid.currency, at: tx.now,
      ledgerEntryId: posted.value.entryId,
    },
  }) // prettier-ignore
  const { amountMinor, currency } = paid
  await publish(tx, sampleRefunded({ ...factsOf(request), amountMinor: String(amountMinor), currency }))
}

/** One unit of it as it was paid, discounts off; nothing where it was given back or cost nothing. */
async function paidFor(tx: Tx, orderId: string, variantId: string) {
  const line = await tx.orderLine.findFirst({
    where: { orderId, variantId, order: { cancelledAt: null }, refundLines: { none: {} } },
  })
  if (!line || line.removedQuantity >= line.quantity) return null
  const amountMinor = line.unitPriceMinor - line.discountMinor / BigInt(line.quantity)
  return amountMinor > 0n ? { amountMinor, currency: line.currency } : null
}
