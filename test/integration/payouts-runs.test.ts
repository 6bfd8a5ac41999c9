import { describe, expect, it } from 'vitest'
import { approvePayoutRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout, confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid, sweepFundings } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { previewPayoutRun, proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { creatorInTransit, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import {
  aPayee,
  aPayingShop,
  aSaleBy,
  assertPayoutSums,
  fundedRun,
  giveForm,
  giveMethod,
  payday,
  payoutsOf,
  propose,
  takeBack,
} from './payouts-world.ts'

const refusal = async (work: Promise<{ ok: boolean; code?: string }>) => (await work).code

describe('claiming', () => {
  it('F3: a run claims what is payable, once, and says what it came to', async () => {
    const paying = await aPayingShop()
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [20_000n, 30_000n])
    const { runId, payoutCount, skipped } = await propose(paying)
    expect([payoutCount, skipped]).toEqual([1, []])
    const account = creatorInTransit(creator.id, paying.shop.id)
    expect(await balanceOf(db, account, 'USD')).toBe(5_000n)
    expect(await balanceOf(db, creatorPayable(creator.id, paying.shop.id), 'USD')).toBe(0n)
    expect(await db.commission.count({ where: { creatorId: creator.id, state: 'inPayout' } })).toBe(2)
    expect(await propose(paying)).toMatchObject({ runId, isNew: false })
    expect(await propose(paying, 'USD', addDays(payday, -1))).toMatchObject({ runId: null })
    await assertPayoutSums()
  })

  it('F3: two workers at the same instant make one run, and two cut-offs never share an entry', async () => {
    const paying = await aPayingShop()
    for (let index = 0; index < 3; index++) {
      await aSaleBy(paying, await aPayee(paying), [20_000n, 30_000n])
    }
    const cutoffs = [payday, payday, addDays(payday, -1), addDays(payday, -2)]
    const runs = await Promise.all(cutoffs.map((cutoffAt) => propose(paying, 'USD', cutoffAt)))
    const ids = new Set(runs.flatMap(({ runId }) => (runId ? [runId] : [])))
    expect(ids.size).toBe(1)
    expect(await db.payout.count({ where: { shopId: paying.shop.id } })).toBe(3)
    await assertPayoutSums()
  })

  it('E3, E11, F2: who cannot be paid is left out with a reason, and the others are paid', async () => {
    const paying = await aPayingShop()
    const [ready, formless, methodless, poor, twin] = [
      await aPayee(paying), await aPayee(paying, false), await aPayee(paying, false), await aPayee(paying), await aPayee(paying, false),
    ] // prettier-ignore
    await giveMethod(formless.id, { currency: 'USD' })
    await giveForm(methodless.id)
    await giveForm(twin.id)
    const shared = { currency: 'USD', iban: 'AT61 1904 3002 3457 3201' }
    expect(await giveMethod(twin.id, shared)).toMatchObject({ isShared: false })
    const other = await aPayee(paying, false)
    await giveForm(other.id)
    for (const creator of [ready, formless, methodless, twin, other]) await aSaleBy(paying, creator, [20_000n])
    expect(await giveMethod(other.id, { ...shared, iban: 'at611904300234573201' })).toMatchObject({ isShared: true })
    await aSaleBy(paying, poor, [9_990n])
    const expected = Object.fromEntries([
      [formless.id, 'TAX_FORM'], [methodless.id, 'NO_PAYOUT_METHOD'], [poor.id, 'BELOW_FLOOR'],
      [twin.id, 'METHOD_SHARED'], [other.id, 'METHOD_SHARED'],
    ]) // prettier-ignore
    const preview = await previewPayoutRun(db, { shopId: paying.shop.id, currency: 'USD', cutoffAt: payday })
    expect(preview.payable).toEqual([{ creatorId: ready.id, amountMinor: 2_000n }])
    const { skipped, payoutCount } = await propose(paying)
    expect(payoutCount).toBe(1)
    expect(Object.fromEntries(skipped.map(({ creatorId, reason }) => [creatorId, reason]))).toEqual(expected)
    await assertPayoutSums()
  })

  it('F2: who has left the program may take any positive balance', async () => {
    const paying = await aPayingShop()
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [50n])
    expect(await propose(paying)).toMatchObject({ skipped: [{ reason: 'BELOW_FLOOR', amountMinor: 5n }] })
    await db.enrollment.updateMany({ where: { creatorId: creator.id }, data: { status: 'left' } })
    expect(await propose(paying)).toMatchObject({ payoutCount: 1 })
  })

  it('F1, E7: a clawback comes off the next earnings at the same shop, and at no other', async () => {
    const [paying, elsewhere] = [await aPayingShop(), await aPayingShop()]
    const creator = await aPayee(paying)
    const first = await aSaleBy(paying, creator, [40_000n])
    const runId = await fundedRun(paying)
    await db.payout.updateMany({ where: { runId }, data: { state: 'sending' } })
    accepted(await run((tx) => confirmPayoutRun(tx, { shopId: paying.shop.id, runId, actor: '1' })))
    await takeBack(first.id, first.lines[0] ?? { id: '' }, 30_000n)
    await db.enrollment.updateMany({ where: { creatorId: creator.id }, data: { programId: elsewhere.programId } })
    await aSaleBy(elsewhere, creator, [20_000n])
    await db.enrollment.updateMany({ where: { creatorId: creator.id }, data: { programId: paying.programId } })
    const later = addDays(payday, 1)
    setToday(later)
    expect(await propose(paying, 'USD', later)).toMatchObject({
      skipped: [{ reason: 'NEGATIVE_BALANCE', amountMinor: -3_000n }],
    })
    await aSaleBy(paying, creator, [60_000n])
    setToday(later)
    const next = await propose(paying, 'USD', later)
    expect(next.payoutCount).toBe(1)
    expect(await balanceOf(db, creatorInTransit(creator.id, paying.shop.id), 'USD')).toBe(3_000n)
    expect(await balanceOf(db, creatorPayable(creator.id, elsewhere.shop.id), 'USD')).toBe(2_000n)
    await assertPayoutSums()
  })

  it('refuses a cut-off that lies ahead', async () => {
    const { shop } = await aPayingShop()
    const ahead = { shopId: shop.id, currency: 'USD', cutoffAt: addDays(payday, 300) }
    expect(await refusal(run((tx) => proposePayoutRun(tx, ahead)))).toBe('CUTOFF_AHEAD')
  })
})

describe('from the run to the account', () => {
  it('F5: cancelled gives everything back; the next run claims it again', async () => {
    const paying = await aPayingShop()
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [20_000n])
    const { runId } = await propose(paying)
    const command = { shopId: paying.shop.id, runId: runId ?? '', actor: '1' }
    accepted(await run((tx) => approvePayoutRun(tx, command)))
    accepted(await run((tx) => cancelPayoutRun(tx, command)))
    accepted(await run((tx) => cancelPayoutRun(tx, command)))
    expect(await db.funding.findUnique({ where: { runId: command.runId } })).toMatchObject({ state: 'void' })
    expect(await balanceOf(db, creatorPayable(creator.id, paying.shop.id), 'USD')).toBe(2_000n)
    setToday(addDays(payday, 1))
    expect(await propose(paying, 'USD', addDays(payday, 1))).toMatchObject({ payoutCount: 1, isNew: true })
    await assertPayoutSums()
  })

  it('F5: failed gives everything back; confirmed twice is paid once; what ended stays ended', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const [one, two] = [await aPayee(paying), await aPayee(paying)]
    await aSaleBy(paying, one, [20_000n])
    await aSaleBy(paying, two, [30_000n])
    const runId = await fundedRun(paying)
    const [first, second] = await payoutsOf(runId)
    const of = (payoutId: string) => ({ shopId: paying.shop.id, payoutId, actor: '1' })
    accepted(await run((tx) => failPayout(tx, { ...of(first?.id ?? ''), failure: 'Account closed' })))
    const confirm = () => run((tx) => confirmPayout(tx, of(second?.id ?? '')))
    const both = await Promise.all([confirm(), confirm()])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await refusal(run((tx) => failPayout(tx, { ...of(second?.id ?? ''), failure: 'x' })))).toBe('PAYOUT_ENDED')
    expect(await refusal(run((tx) => confirmPayout(tx, of(first?.id ?? ''))))).toBe('PAYOUT_ENDED')
    expect((await db.payoutRun.findUniqueOrThrow({ where: { id: runId } })).state).toBe('done')
    await assertPayoutSums()
  })

  it('F8: nothing is confirmed before the money is there; late money blocks the next run until it comes', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [20_000n])
    const { runId } = await propose(paying)
    const shopId = paying.shop.id
    accepted(await run((tx) => approvePayoutRun(tx, { shopId, runId: runId ?? '', actor: '1' })))
    const [payout] = await payoutsOf(runId ?? '')
    const confirm = () => run((tx) => confirmPayout(tx, { shopId, payoutId: payout?.id ?? '', actor: '1' }))
    expect(await refusal(confirm())).toBe('FUNDING_OPEN')
    await aSaleBy(paying, creator, [50_000n])
    setToday(addDays(payday, 8))
    expect(await run(sweepFundings)).toEqual({ overdue: 1 })
    setToday(addDays(payday, 9))
    const next = await propose(paying, 'USD', addDays(payday, 9))
    expect(next).toMatchObject({ runId: null, skipped: [{ reason: 'MERCHANT_UNPAID' }] })
    const funding = await db.funding.findUniqueOrThrow({ where: { runId: runId ?? '' } })
    const pay = (broughtMinor: bigint) =>
      run((tx) => markFundingPaid(tx, { shopId, fundingId: funding.id, actor: '1', broughtMinor }))
    expect(await refusal(pay(1_999n))).toBe('FUNDING_TOO_LITTLE')
    accepted(await pay(2_000n))
    accepted(await confirm())
    expect(await propose(paying, 'USD', addDays(payday, 9))).toMatchObject({ payoutCount: 1 })
    await assertPayoutSums()
  })
})
