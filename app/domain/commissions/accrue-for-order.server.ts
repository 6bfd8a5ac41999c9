import { creatorHeld, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { atPlacement, book } from './internal/book.server.ts'
import { decideLine, type LineDecision } from './internal/decide-line.server.ts'
import { contextOf } from './internal/decision-context.server.ts'
import { announce, writeTransition } from './internal/move-state.server.ts'
import { takeExchanges } from './internal/take-exchanges.server.ts'
import { lockOrderToDecide, type LineRow, type OrderToDecide } from './internal/order-facts.server.ts'
import { blockWhileUnpaid } from './internal/block-while-unpaid.server.ts'
import { raiseFindings } from './internal/raise-findings.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/**
 * A1: decides every line of an order that has no decision yet, from touches before the order's own time; organic lines get
 * one too, with the reason. D11: lines that an edit added later are decided at the edit's time, `addedAt`. D8: lines that
 * turn out to be given in exchange are decided as the ones they replace.
 * Idempotent on: order line id (unique). Safe at any time and in any order with refunds and deliveries.
 */
export async function accrueForOrder(
  tx: Tx,
  orderId: string,
  { addedAt }: { readonly addedAt?: Date } = {},
): Promise<Outcome<{ decided: number }, CommissionRefusalCode>> {
  const order = await lockOrderToDecide(tx, orderId)
  if (!order) return refuse('ORDER_NOT_FOUND')
  return accept({ decided: await accrueLines(tx, order, addedAt) })
}

async function accrueLines(tx: Tx, order: OrderToDecide, addedAt: Date | undefined): Promise<number> {
  const undecided = order.lines.filter(({ commission }) => commission === null)
  if (undecided.length === 0) {
    const count = await takeExchanges(tx, order.id)
    if (count > 0) await updateHolds(tx, order.id)
    return count
  }
  const isFirstTime = undecided.length === order.lines.length
  const placedAt = isFirstTime ? order.placedAt : (addedAt ?? order.placedAt)
  const context = await contextOf(tx, order, placedAt)
  for (const line of undecided) {
    const decided = await decideLine(tx, context, line)
    await writeCommission(tx, { order, line, placedAt, decided })
  }
  if (isExchanged(order)) await takeExchanges(tx, order.id)
  if (mayBeHeld(order)) await updateHolds(tx, order.id)
  return undecided.length
}

/** D8. What is given in exchange later comes here again by its own news. */
function isExchanged({ lines }: OrderToDecide): boolean {
  return lines.some(({ exchangeForLineId }) => exchangeForLineId !== null)
}

/** E2: most orders are decided before anything of them has left; their clocks begin with the news of a parcel. */
function mayBeHeld({ lines }: OrderToDecide): boolean {
  return lines.some(({ requiresShipping, fulfillmentLines }) => !requiresShipping || fulfillmentLines.length > 0)
}

type Writing = { order: OrderToDecide; line: LineRow; placedAt: Date; decided: LineDecision }

async function writeCommission(tx: Tx, { order, line, placedAt, decided }: Writing): Promise<void> {
  const { decision, answer, rate, policy, explanation } = decided
  const { shopId } = order
  const creatorId = answer?.touch?.creatorId ?? null
  const isPaid = decision.amountMinor > 0n && creatorId !== null
  // A14: content that was taken down for a violation earns nothing before somebody has looked at it.
  const isBarred = decided.findings.some(({ rule }) => rule === 'CONTENT_TAKEN_DOWN')
  const state = !isPaid ? ('void' as const) : isBarred ? ('frozen' as const) : ('estimated' as const)
  const id = newId('commission')
  await tx.commission.create({
    data: {
      id, orderLineId: line.id, shopId, creatorId, placedAt, state, explanation,
      programId: answer?.touch?.programId ?? null,
      planId: rate?.planId ?? null,
      rateVersionId: rate?.rateVersionId ?? null,
      touchId: answer?.touch?.id ?? null,
      rateBps: decision.appliedBps,
      fixedMinor: decision.fixedMinor,
      limitMinor: decision.limitMinor,
      currency: line.currency,
      reasonCode: decision.reasonCode,
      policyVersionId: policy.id,
      createdAt: tx.now,
    },
  }) // prettier-ignore
  await writeTransition(tx, id, null, state, {
    actor: 'system',
    reasonCode: isBarred ? 'CONTENT_TAKEN_DOWN' : decision.reasonCode,
  })
  if (isPaid) await accrue(tx, { id, creatorId, shopId, placedAt, line, decided })
  await announce(tx, { id, creatorId, shopId, state }, state)
}

type Accrual = { id: string; creatorId: string; shopId: string; placedAt: Date; line: LineRow; decided: LineDecision }

async function accrue(tx: Tx, { id, creatorId, shopId, placedAt, line, decided }: Accrual): Promise<void> {
  const { decision, explanation, policy, findings } = decided
  const { amountMinor, fixedMinor, limitMinor } = decision
  const posting = {
    debit: merchantCommissionPayable(shopId),
    credit: creatorHeld(creatorId, shopId),
    amountMinor,
    currency: line.currency,
  }
  const arithmetic = {
    baseMinor: explanation.base.baseMinor,
    rateBps: decision.appliedBps,
    ...(fixedMinor !== null && { fixedMinor: fixedMinor.toString() }),
    ...(limitMinor !== null && { limitMinor: limitMinor.toString() }),
    targetMinor: amountMinor.toString(),
    bookedBeforeMinor: '0',
    deltaMinor: amountMinor.toString(),
  }
  await book(tx, {
    commissionId: id,
    kind: 'accrual',
    sourceKey: atPlacement,
    occurredAt: placedAt,
    posting,
    arithmetic,
  })
  await raiseFindings(tx, { commissionId: id, shopId, findings, reviewDays: policy.values.holds.riskReviewDays })
  const { fundingDays } = policy.values.payouts
  if (decided.isShopUnpaid) await blockWhileUnpaid(tx, { commissionId: id, fundingDays })
}
