import {
  creatorHeld,
  creatorPayable,
  merchantAbsorbedReversals,
  merchantCommissionPayable,
} from '#app/domain/ledger/accounts.ts'
import type { PostingInput } from '#app/domain/ledger/post-entry.server.ts'
import { correctionFor, type Correction } from '#app/domain/commissions/correction.ts'
import { isPaying } from '#app/domain/commissions/reasons.ts'
import type { RemainingBase } from '#app/domain/commissions/remaining-base.ts'
import { toCommissionState } from '#app/domain/commissions/states.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { borneAmountsOf, netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'
import { lockCommissionsSql } from './locks.sql.ts'
import { moveState, type Why } from './move-state.server.ts'
import { lockOrderFacts, type OrderFacts } from './order-facts.server.ts'
import { withinCap } from './plan-spend.server.ts'
import { remainingOfOrder } from './remaining-of-order.ts'
import { termsOfRow, toTermsData } from './terms-of-row.ts'

export type Change = {
  /** D2: names the change; a line that has an entry of this source is left alone. */
  readonly sourceKey: string
  readonly occurredAt: Date
  readonly why: Why
}

type CommissionRow = NonNullable<OrderFacts['lines'][number]['commission']>

/** Brings every line of an order to its target (D1). Returns what was left of each line's base. */
export async function correctOrder(tx: Tx, orderId: string, change: Change): Promise<Map<string, RemainingBase>> {
  const before = await lockOrderFacts(tx, orderId)
  assert(before, 'an order that changes exists')
  const ids = before.lines.flatMap(({ commission }) => (commission ? [commission.id] : []))
  await sql(tx, lockCommissionsSql, [ids])
  // Read again: a release may have moved a line between the first read and the lock.
  const order = (await lockOrderFacts(tx, orderId)) ?? before
  const remaining = remainingOfOrder(order)
  const booked = await netAmountsOf(tx, ids)
  const borne = await borneAmountsOf(tx, ids)
  const done = await tx.commissionEntry.findMany({
    where: { commissionId: { in: ids }, sourceKey: change.sourceKey },
    select: { commissionId: true },
  })
  const isDone = new Set(done.map(({ commissionId }) => commissionId))
  for (const { id, commission } of order.lines) {
    const base = remaining.get(id)
    if (!commission || !base || !isPaying(commission.reasonCode) || isDone.has(commission.id)) continue
    const [bookedMinor, borneMinor] = [booked.get(commission.id) ?? 0n, borne.get(commission.id) ?? 0n]
    await correctLine(tx, { order, commission, base, bookedMinor, borneMinor, change })
  }
  return remaining
}

type LineChange = {
  order: OrderFacts
  commission: CommissionRow
  base: RemainingBase
  bookedMinor: bigint
  borneMinor: bigint
  change: Change
}

async function correctLine(tx: Tx, line: LineChange): Promise<void> {
  const { order, commission, base, bookedMinor, borneMinor, change } = line
  const wanted = correctionFor({
    state: toCommissionState(commission.state),
    terms: termsOfRow(commission),
    netBaseMinor: base.netBaseMinor,
    bookedMinor,
    borneMinor,
    isOrderCancelled: order.cancelledAt !== null,
    paidAt: await paidAtOf(tx, commission),
    occurredAt: change.occurredAt,
    clawbackDays: (await policyAt(tx, { programId: commission.programId, at: commission.placedAt })).values.holds
      .clawbackDays,
  })
  if (!wanted) return
  const correction = await limited(tx, commission, wanted)
  const reversesId = correction.deltaMinor < 0n ? await accrualOf(tx, commission.id) : null
  for (const part of partsOf(correction, bookedMinor)) {
    await book(tx, {
      commissionId: commission.id,
      kind: correction.kind,
      sourceKey: `${change.sourceKey}${part.suffix}`,
      occurredAt: change.occurredAt,
      posting: toPosting(commission, part),
      arithmetic: toArithmetic(commission, base, part),
      reversesId,
    })
  }
  await moveState(tx, commission, correction.nextState, change.why)
}

type Part = Pick<Correction, 'account' | 'targetMinor' | 'deltaMinor'> & {
  readonly bookedMinor: bigint
  readonly suffix: '' | ':rest'
}

/** D6: a rise first ends what the merchant bore; what goes beyond that is the creator's, by an entry of its own. */
function partsOf({ account, targetMinor, deltaMinor, returnedMinor }: Correction, bookedMinor: bigint): Part[] {
  const returned: Part = {
    ...{ account: 'merchantAbsorbs', suffix: '', bookedMinor },
    ...{ targetMinor: bookedMinor + returnedMinor, deltaMinor: returnedMinor },
  }
  const rest: Part = {
    ...{ account, targetMinor, suffix: returnedMinor > 0n ? ':rest' : '' },
    ...{ bookedMinor: bookedMinor + returnedMinor, deltaMinor: deltaMinor - returnedMinor },
  }
  return [returned, rest].filter((part) => part.deltaMinor !== 0n)
}

/** B8: what comes back to a capped line is no more than the cap still has; others may have used what it gave up. */
async function limited(tx: Tx, commission: CommissionRow, wanted: Correction): Promise<Correction> {
  const riseMinor = wanted.deltaMinor - wanted.returnedMinor
  if (commission.limitMinor === null || riseMinor <= 0n) return wanted
  const deltaMinor = wanted.returnedMinor + (await withinCap(tx, commission, riseMinor))
  const targetMinor = wanted.targetMinor - wanted.deltaMinor + deltaMinor
  if (deltaMinor < wanted.deltaMinor)
    await tx.commission.update({ where: { id: commission.id }, data: { limitMinor: targetMinor } })
  const nextState = targetMinor === 0n ? toCommissionState(commission.state) : wanted.nextState
  return { ...wanted, deltaMinor, targetMinor, nextState }
}

async function paidAtOf(tx: Tx, { id, state }: CommissionRow): Promise<Date | null> {
  if (state !== 'paid') return null
  const paid = await tx.commissionTransition.findFirst({
    where: { commissionId: id, toState: 'paid' },
    orderBy: { at: 'desc' },
  })
  return paid?.at ?? null
}

async function accrualOf(tx: Tx, commissionId: string): Promise<string | null> {
  const accrual = await tx.commissionEntry.findFirst({
    where: { commissionId, kind: 'accrual' },
    orderBy: { id: 'asc' },
  })
  return accrual?.ledgerEntryId ?? null
}

function toPosting({ creatorId, shopId, currency }: CommissionRow, { deltaMinor, account }: Part): PostingInput {
  assert(creatorId, 'only a line with a creator is corrected')
  const merchant = merchantCommissionPayable(shopId)
  const accounts = {
    held: creatorHeld(creatorId, shopId),
    payable: creatorPayable(creatorId, shopId),
    merchantAbsorbs: merchantAbsorbedReversals(shopId),
  }
  const other = accounts[account]
  return deltaMinor > 0n
    ? { debit: merchant, credit: other, amountMinor: deltaMinor, currency }
    : { debit: other, credit: merchant, amountMinor: -deltaMinor, currency }
}

function toArithmetic(commission: CommissionRow, base: RemainingBase, part: Part): JsonObject {
  const { targetMinor, bookedMinor, deltaMinor, account } = part
  return {
    netBaseMinor: base.netBaseMinor.toString(),
    refundedMinor: base.refundedMinor.toString(),
    removedMinor: base.removedMinor.toString(),
    discrepancyMinor: base.discrepancyMinor.toString(),
    ...toTermsData(commission),
    ...(commission.limitMinor !== null && deltaMinor > 0n && { limitMinor: targetMinor.toString() }),
    targetMinor: targetMinor.toString(),
    bookedBeforeMinor: bookedMinor.toString(),
    deltaMinor: deltaMinor.toString(),
    account,
  }
}
