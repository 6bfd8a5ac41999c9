import { creatorHeld, creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { explanation, type CommissionExplanation } from '#app/domain/commissions/explanation.ts'
import { isPaying } from '#app/domain/commissions/reasons.ts'
import { accountOf, toCommissionState } from '#app/domain/commissions/states.ts'
import { targetOf } from '#app/domain/commissions/commission-target.ts'
import { divideRoundHalfAway } from '#app/kernel/money.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Commission } from '@prisma/client'
import { netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'
import { moveState } from './move-state.server.ts'
import { lockOrderFacts, type LineRow, type OrderFacts } from './order-facts.server.ts'
import { basesOfOrder } from './remaining-of-order.ts'
import { toTermsData } from './terms-of-row.ts'

/** What has no way to `void`: already there, or money that is gone, whose negative entry speaks for itself. */
const settled: ReadonlySet<string> = new Set(['void', 'inPayout', 'paid'])

/**
 * D8: lines given in exchange earn as the line that went back did: same creator, same rate, from no more than it had. The
 * news of the line may come before the news of what it was given for; then what was decided for it as a bought line is
 * taken back and decided again, so that the order of news does not matter. Returns how many were decided.
 * Idempotent on: line (its explanation says what it was given for). The order is locked.
 */
export async function takeExchanges(tx: Tx, orderId: string): Promise<number> {
  let count = 0
  for (;;) {
    // Read again each time: a line may have been given for one that was itself given in exchange.
    const order = await lockOrderFacts(tx, orderId)
    const line = order?.lines.find((one) => isUndecided(order, one))
    if (!order || !line) return count
    await takeExchange(tx, order, line)
    count++
  }
}

function originalOf(order: OrderFacts, { exchangeForLineId, position }: LineRow): LineRow | null {
  const found = order.lines.find(({ id }) => id === exchangeForLineId)
  return found?.commission && found.position < position ? found : null
}

function isUndecided(order: OrderFacts, line: LineRow): boolean {
  const original = originalOf(order, line)
  if (!original || !line.commission || isUndecided(order, original)) return false
  const { exchange } = explanation.parse(line.commission.explanation)
  return exchange === undefined || isDecidedForNothing(order, line, exchange.capMinor)
}

/** It earned nothing, because what it was given for had nothing; since then the shopper paid for it. */
function isDecidedForNothing(order: OrderFacts, { id, commission }: LineRow, capMinor: string): boolean {
  const isNothing = commission !== null && !isPaying(commission.reasonCode) && canEarn(commission)
  return isNothing && (basesOfOrder(order).get(id) ?? 0n) > BigInt(capMinor)
}

async function takeExchange(tx: Tx, order: OrderFacts, line: LineRow): Promise<void> {
  const original = originalOf(order, line)?.commission
  const before = line.commission
  assert(original && before, 'only a decided line is decided again')
  await takeBack(tx, before)
  const baseMinor = basesOfOrder(order).get(line.id) ?? 0n
  const fixedMinor = fixedFor(order, original, line)
  const { rateBps, limitMinor } = original
  const wanted = canEarn(original)
    ? targetOf({ rateBps, fixedMinor, tierBps: null, limitMinor, baseMinor }, baseMinor)
    : 0n
  const reasonCode = reasonOf(original, line, { baseMinor, amountMinor: wanted })
  const explained = explain(order, line, { original, baseMinor, amountMinor: wanted, fixedMinor, reasonCode })
  const { creatorId, placedAt, programId, planId, rateVersionId, touchId, policyVersionId } = original
  const decided = {
    creatorId,
    placedAt,
    programId,
    planId,
    rateVersionId,
    touchId,
    rateBps,
    fixedMinor,
    limitMinor,
    policyVersionId,
    reasonCode,
  }
  await tx.commission.update({ where: { id: before.id }, data: { ...decided, explanation: explained } })
  // A cancelled order owes nothing, whatever was exchanged in it (D9).
  const amountMinor = order.cancelledAt ? 0n : wanted
  if (amountMinor > 0n && creatorId)
    await accrue(tx, { ...before, ...decided, explanation: explained, creatorId }, { amountMinor, baseMinor })
  else if (!settled.has(before.state)) await moveState(tx, before, 'void', { actor: 'system', reasonCode: 'EXCHANGED' })
}

/** What was accrued for it as a bought line goes back to the merchant. */
async function takeBack(tx: Tx, { id, creatorId, shopId, currency, state }: Commission): Promise<void> {
  const booked = (await netAmountsOf(tx, [id])).get(id) ?? 0n
  if (booked <= 0n || creatorId === null) return
  const isPayable = accountOf(toCommissionState(state)) === 'payable'
  await book(tx, {
    commissionId: id,
    kind: state === 'paid' ? 'clawback' : 'reversal',
    sourceKey: 'exchange:before',
    occurredAt: tx.now,
    posting: {
      debit: isPayable ? creatorPayable(creatorId, shopId) : creatorHeld(creatorId, shopId),
      credit: merchantCommissionPayable(shopId),
      amountMinor: booked,
      currency,
    },
    arithmetic: { targetMinor: '0', bookedBeforeMinor: booked.toString(), deltaMinor: (-booked).toString() },
  })
}

type Sums = { readonly baseMinor: bigint; readonly amountMinor: bigint }

async function accrue(tx: Tx, commission: Commission & { creatorId: string }, sums: Sums): Promise<void> {
  const { id, creatorId, shopId, currency, state } = commission
  const isPayable = accountOf(toCommissionState(state)) === 'payable'
  const targetMinor = sums.amountMinor.toString()
  await book(tx, {
    commissionId: id,
    kind: 'accrual',
    sourceKey: 'exchange',
    occurredAt: tx.now,
    posting: {
      debit: merchantCommissionPayable(shopId),
      credit: isPayable ? creatorPayable(creatorId, shopId) : creatorHeld(creatorId, shopId),
      amountMinor: sums.amountMinor,
      currency,
    },
    arithmetic: {
      baseMinor: sums.baseMinor.toString(), ...toTermsData(commission), targetMinor, bookedBeforeMinor: '0',
      deltaMinor: targetMinor,
    },
  }) // prettier-ignore
  const next = state === 'void' ? 'estimated' : state === 'reversed' ? 'held' : toCommissionState(state)
  await moveState(tx, commission, next, { actor: 'system', reasonCode: 'EXCHANGED' })
}

/** B1, D8: the promised amounts go with the units, no more of them than went back. */
function fixedFor(order: OrderFacts, { fixedMinor, orderLineId }: Commission, line: LineRow): bigint | null {
  if (fixedMinor === null) return null
  const of = order.lines.find(({ id }) => id === orderLineId)?.quantity ?? 0
  return of > 0 ? divideRoundHalfAway(fixedMinor * BigInt(Math.min(line.quantity, of)), BigInt(of)) : 0n
}

/** Somebody brought the sale, whether or not there was anything to earn from it. */
function canEarn({ reasonCode }: Commission): boolean {
  return isPaying(reasonCode) || reasonCode === 'BASE_NOT_POSITIVE' || reasonCode === 'ROUNDED_TO_ZERO'
}

function reasonOf(original: Commission, { isGiftCard }: LineRow, { baseMinor, amountMinor }: Sums) {
  if (!canEarn(original)) return original.reasonCode
  if (isGiftCard) return 'GIFT_CARD'
  if (baseMinor <= 0n) return 'BASE_NOT_POSITIVE'
  if (amountMinor === 0n) return 'ROUNDED_TO_ZERO'
  return original.reasonCode === 'RESELLER_MARGIN' ? 'RESELLER_MARGIN' : 'ATTRIBUTED'
}

type Facts = Sums & { readonly original: Commission; readonly fixedMinor: bigint | null; readonly reasonCode: string }

/** The original's explanation, with this line's own sums and what it was given for. */
function explain(
  order: OrderFacts,
  line: LineRow,
  { original, baseMinor, amountMinor, fixedMinor, reasonCode }: Facts,
) {
  const before = explanation.parse(original.explanation)
  const grossMinor = line.unitPriceMinor * BigInt(line.quantity)
  return {
    ...before,
    source: { event: 'order.exchanged', orderId: order.id, orderLineId: line.id },
    reasonCode: reasonCode as CommissionExplanation['reasonCode'],
    exchange: { forLineId: original.orderLineId, capMinor: baseMinor.toString() },
    base: {
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor.toString(),
      grossMinor: grossMinor.toString(),
      discountMinor: line.discountMinor.toString(),
      taxesIncluded: order.taxesIncluded,
      includedTaxMinor: (order.taxesIncluded ? line.taxMinor : 0n).toString(),
      isGiftCard: line.isGiftCard,
      baseMinor: baseMinor.toString(),
    },
    commission: {
      ...before.commission,
      numerator: (baseMinor * BigInt(original.rateBps)).toString(),
      ...(fixedMinor !== null && { fixedMinor: fixedMinor.toString() }),
      amountMinor: amountMinor.toString(),
    },
  } satisfies CommissionExplanation
}
