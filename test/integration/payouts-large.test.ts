import { describe, expect, it } from 'vitest'
import { approvePayoutRun, cancelLargeRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmLargeRun, confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { proposeLargeRun, proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { creatorInTransit, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import {
  aPayee,
  aPayingShop,
  aSaleBy,
  assertPayoutSums,
  fundedRun,
  payday,
  payoutsOf,
  type PayingShop,
} from './payouts-world.ts'

/** So few lines at once that every creator is a step of their own. */
const most = 1
const refusal = async (work: Promise<{ ok: boolean; code?: string }>) => (await work).code
const stateOf = async (id: string) => (await db.payoutRun.findUniqueOrThrow({ where: { id } })).state

async function threePayees(paying: PayingShop) {
  const creators = [await aPayee(paying), await aPayee(paying), await aPayee(paying)]
  for (const creator of creators) await aSaleBy(paying, creator, [20_000n, 30_000n])
  return creators
}

const wantedOf = ({ shop }: PayingShop) => ({ shopId: shop.id, currency: 'USD', cutoffAt: payday, actor: '1', most })

/** The first step alone, as a merchant's click leaves it when there is too much for one transaction. */
async function begun(paying: PayingShop) {
  const first = accepted(await run((tx) => proposePayoutRun(tx, wantedOf(paying))))
  expect(first).toMatchObject({ isNew: true, payoutCount: 1, isComplete: false })
  return { shopId: paying.shop.id, runId: first.runId ?? '', actor: '1' }
}

describe('a run in steps', () => {
  it('F3: claims every creator whole, one transaction each, and is the run that one step would have made', async () => {
    const paying = await aPayingShop()
    await threePayees(paying)
    const poor = await aPayee(paying)
    await aSaleBy(paying, poor, [500n])
    const proposed = accepted(await proposeLargeRun(wantedOf(paying)))
    expect(proposed).toMatchObject({ isNew: true, payoutCount: 3, isComplete: true })
    expect(proposed.skipped).toEqual([{ creatorId: poor.id, amountMinor: 50n, reason: 'BELOW_FLOOR' }])
    expect(await stateOf(proposed.runId ?? '')).toBe('proposed')
    expect(accepted(await proposeLargeRun(wantedOf(paying)))).toMatchObject({ isNew: false, payoutCount: 3 })
    await assertPayoutSums()
  })

  it('F3: a half-made run is nobody’s to approve, holds what it claimed, and is finished by whoever goes on', async () => {
    const paying = await aPayingShop()
    await threePayees(paying)
    const of = await begun(paying)
    await assertPayoutSums()
    expect(await stateOf(of.runId)).toBe('claiming')
    expect(await refusal(run((tx) => approvePayoutRun(tx, of)))).toBe('RUN_NOT_PROPOSED')
    const goingOn = [proposeLargeRun(wantedOf(paying)), proposeLargeRun(wantedOf(paying))]
    const earlier = { ...wantedOf(paying), cutoffAt: addDays(payday, -1) }
    await Promise.all([...goingOn, proposeLargeRun(earlier)])
    const payouts = await db.payout.findMany({ where: { shopId: paying.shop.id } })
    expect(new Set(payouts.map(({ creatorId }) => creatorId)).size).toBe(3)
    expect(payouts).toHaveLength(3)
    expect(await stateOf(of.runId)).toBe('proposed')
    expect(await db.auditEntry.count({ where: { subject: of.runId, action: 'payoutRun.propose' } })).toBe(1)
    await assertPayoutSums()
  })

  it('approves itself only when it is complete, where the shop asks for no look', async () => {
    const paying = await aPayingShop({ needsApproval: false })
    await threePayees(paying)
    const { runId } = await begun(paying)
    expect(await db.funding.count({ where: { runId } })).toBe(0)
    accepted(await proposeLargeRun(wantedOf(paying)))
    expect(await stateOf(runId)).toBe('approved')
    expect(await db.payout.count({ where: { runId, state: 'approved' } })).toBe(3)
  })
})

describe('cancelling in steps', () => {
  it('F5: from the first step nothing of it can leave; each step gives payouts back whole', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creators = await threePayees(paying)
    const runId = await fundedRun(paying)
    const of = { shopId: paying.shop.id, runId, actor: '1' }
    accepted(await run((tx) => cancelPayoutRun(tx, { ...of, most })))
    expect(await stateOf(runId)).toBe('cancelling')
    expect((await payoutsOf(runId)).map(({ state }) => state).sort()).toEqual(['cancelled', 'proposed', 'proposed'])
    await assertPayoutSums()
    expect(await refusal(run((tx) => approvePayoutRun(tx, of)))).toBe('RUN_NOT_PROPOSED')
    expect(await refusal(run((tx) => confirmPayoutRun(tx, of)))).toBe('RUN_NOT_APPROVED')
    accepted(await run((tx) => cancelPayoutRun(tx, of)))
    await Promise.all([cancelLargeRun({ ...of, most }), cancelLargeRun({ ...of, most })])
    expect(await stateOf(runId)).toBe('cancelled')
    for (const { id } of creators) {
      expect(await balanceOf(db, creatorPayable(id, paying.shop.id), 'USD')).toBe(5_000n)
      expect(await balanceOf(db, creatorInTransit(id, paying.shop.id), 'USD')).toBe(0n)
    }
    await assertPayoutSums()
  })

  it('F5: a run that is still being put together can be cancelled, and nobody adds to it any more', async () => {
    const paying = await aPayingShop()
    await threePayees(paying)
    const of = await begun(paying)
    accepted(await run((tx) => cancelPayoutRun(tx, of)))
    expect(await stateOf(of.runId)).toBe('cancelled')
    expect(accepted(await proposeLargeRun(wantedOf(paying)))).toMatchObject({ isNew: false, runId: of.runId })
    expect(await db.payout.count({ where: { runId: of.runId, state: { not: 'cancelled' } } })).toBe(0)
    await assertPayoutSums()
  })
})

it('F6: a long run arrives in steps, each payout with its statement, and is done once', async () => {
  const paying = await aPayingShop({ rail: 'manual' })
  await threePayees(paying)
  const runId = await fundedRun(paying)
  const of = { shopId: paying.shop.id, runId, actor: '1' }
  expect(accepted(await run((tx) => confirmPayoutRun(tx, { ...of, most })))).toEqual({ confirmed: 1, isMore: true })
  expect(await stateOf(runId)).toBe('sending')
  await assertPayoutSums()
  const both = await Promise.all([confirmLargeRun({ ...of, most }), confirmLargeRun({ ...of, most })])
  expect(both.reduce((total, one) => total + accepted(one).confirmed, 0)).toBe(2)
  expect(await stateOf(runId)).toBe('done')
  expect(await db.statement.count({ where: { payout: { runId } } })).toBe(3)
  expect(await db.auditEntry.count({ where: { subject: runId, action: 'payoutRun.confirm' } })).toBe(1)
  await assertPayoutSums()
})
