import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { creatorPayable, platformFees } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { approvePayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout, confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { enqueueReconciling, enqueueSending } from '#app/domain/payouts/due-payouts.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { reconcilePayout, sendPayout } from '#app/domain/payouts/send-payout.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { stripeClient } from '#app/platform/payments/stripe/stripe-client.server.ts'
import { stripeTransfers } from '#app/platform/payments/stripe/stripe-transfers.server.ts'
import type { TransferRail } from '#app/platform/payments/transfers.ts'
import { startStripe, type RunningStripe } from '#test/stripe/start-stripe.ts'
import { accepted } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import {
  aPayee,
  aPayingShop,
  aSaleBy,
  assertPayoutSums,
  fundedRun,
  makePayable,
  payoutsOf,
  propose,
} from './payouts-world.ts'

let stripe: RunningStripe
let rail: TransferRail
beforeEach(async () => {
  stripe = await startStripe()
  const { secretKey, webhookSecret } = stripe.settings
  const settings = { secretKey, webhookSecret, publishableKey: 'pk_test_standin', apiBase: stripe.url }
  rail = stripeTransfers(stripeClient({ ...settings, timeoutMilliseconds: 400 }))
})
afterEach(() => stripe.close())

const account = 'acct_1Creator0001'

async function oneToSend(price = 20_000n, currency = 'USD') {
  const paying = await aPayingShop({ rail: 'stripe', currency })
  const creator = await aPayee(paying, false)
  await makePayable(creator.id, { kind: 'stripe', accountId: `${account}${creator.id.slice(-4)}`, currency } as never)
  await aSaleBy(paying, creator, [price], currency)
  const runId = await fundedRun(paying, currency)
  const [payout] = await payoutsOf(runId)
  return { paying, creator, runId, payoutId: payout?.id ?? '', accountId: `${account}${creator.id.slice(-4)}` }
}
const stateOf = async (id: string) => (await db.payout.findUniqueOrThrow({ where: { id } })).state

describe('F4: paying by Stripe', () => {
  it('sends once, however often it is asked, and says so in the ledger and the statement', async () => {
    const { payoutId, runId } = await oneToSend()
    expect(await run(enqueueSending)).toMatchObject({ due: 1 })
    await Promise.all([sendPayout(rail, payoutId), sendPayout(rail, payoutId), sendPayout(rail, payoutId)])
    expect(stripe.transfers()).toMatchObject([{ amount: 2_000, currency: 'usd' }])
    expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({
      state: 'paid', railRef: stripe.transfers()[0]?.id, attempts: 1,
    }) // prettier-ignore
    expect(await db.statement.count({ where: { payoutId } })).toBe(1)
    expect((await db.payoutRun.findUniqueOrThrow({ where: { id: runId } })).state).toBe('done')
    await assertPayoutSums()
  })

  it.each(['timeout-before', 'timeout-after', '502-before', '502-after', '500-saved-before', '500-saved-after'] as const)(
    'after %s the outcome is unknown, nobody pays again, and reconciling pays exactly once',
    async (kind) => {
      const { payoutId, paying } = await oneToSend()
      stripe.fault(kind, 'transfer')
      await sendPayout(rail, payoutId)
      if ((await stateOf(payoutId)) === 'unknown') {
        const byHand = { shopId: paying.shop.id, payoutId, actor: '1', failure: 'x' }
        expect(await run((tx) => failPayout(tx, byHand))).toMatchObject({ code: 'OUTCOME_UNKNOWN' })
        await sendPayout(rail, payoutId)
        expect(await run(enqueueReconciling)).toMatchObject({ due: 1 })
      }
      await Promise.all([reconcilePayout(rail, payoutId), reconcilePayout(rail, payoutId)])
      await reconcilePayout(rail, payoutId)
      expect(await stateOf(payoutId)).toBe('paid')
      expect(stripe.transfers()).toHaveLength(1)
      await assertPayoutSums()
    },
  ) // prettier-ignore

  it('F5: an account that is closed fails the payout; everything is payable again, and the fee is its own entry', async () => {
    const { payoutId, creator, paying, accountId } = await oneToSend()
    stripe.closeAccount(accountId)
    const policy = await db.policyVersion.findFirstOrThrow({ where: { market: null, programId: null }, orderBy: { effectiveFrom: 'desc' } })
    const values = policy.values as { payouts: object }
    const charging = { ...values, payouts: { ...values.payouts, failureFees: { USD: '150' } } }
    await db.policyVersion.create({ data: { id: 'pol_fee', values: charging, effectiveFrom: policy.effectiveFrom, market: 'US' } })
    await sendPayout(rail, payoutId)
    expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({
      state: 'failed', failure: 'DESTINATION_UNUSABLE',
    }) // prettier-ignore
    expect(await balanceOf(db, creatorPayable(creator.id, paying.shop.id), 'USD')).toBe(1_850n)
    expect(await balanceOf(db, platformFees, 'USD')).toBe(150n)
    await db.policyVersion.delete({ where: { id: 'pol_fee' } })
    await assertPayoutSums()
  }) // prettier-ignore

  it('waits where our own balance is too low, and is sent when it is not', async () => {
    const { payoutId } = await oneToSend()
    stripe.setBalance('usd', 1_999)
    await sendPayout(rail, payoutId)
    expect(await stateOf(payoutId)).toBe('approved')
    stripe.setBalance('usd', 2_000)
    await sendPayout(rail, payoutId)
    // The rail remembers its refusal under the key; looked for under our name, nothing went out, so it may.
    expect(await stateOf(payoutId)).toBe('paid')
    expect(stripe.transfers()).toHaveLength(1)
  })

  it('a transfer that was taken back before we heard of it did not arrive', async () => {
    const { payoutId } = await oneToSend()
    stripe.fault('timeout-after', 'transfer')
    await sendPayout(rail, payoutId)
    stripe.reverseTransfer(stripe.transfers()[0]?.id ?? '')
    await reconcilePayout(rail, payoutId)
    expect(await stateOf(payoutId)).toBe('failed')
    await assertPayoutSums()
  })

  it.each([
    ['KWD', 123_450n, 12_340, 5n],
    ['JPY', 123_450n, 12_345, 0n],
  ])('C7: of %s only what Stripe can carry leaves; the rest stays in the balance and comes along later', async (currency, price, sent, stays) => {
    const { payoutId, creator, paying } = await oneToSend(price, currency)
    await sendPayout(rail, payoutId)
    expect(stripe.transfers()).toMatchObject([{ amount: sent }])
    expect(await balanceOf(db, creatorPayable(creator.id, paying.shop.id), currency)).toBe(stays)
    await assertPayoutSums()
  }) // prettier-ignore

  it('F8: only the platform says that money for Stripe is here, and only Stripe says that it arrived', async () => {
    const paying = await aPayingShop({ rail: 'stripe' })
    const creator = await aPayee(paying, false)
    await makePayable(creator.id, { kind: 'stripe', accountId: account, currency: 'USD' } as never)
    await aSaleBy(paying, creator, [20_000n])
    const { runId } = await propose(paying)
    const shopId = paying.shop.id
    accepted(await run((tx) => approvePayoutRun(tx, { shopId, runId: runId ?? '', actor: '1' })))
    const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId: runId ?? '' } })
    const claimed = await run((tx) => markFundingPaid(tx, { shopId, fundingId, actor: '1' }))
    expect(claimed).toMatchObject({ code: 'FUNDING_BY_PLATFORM' })
    const [payout] = await payoutsOf(runId ?? '')
    await sendPayout(rail, payout?.id ?? '')
    expect(stripe.transfers()).toEqual([])
    accepted(await run((tx) => markFundingPaid(tx, { shopId, fundingId, actor: 'platform' })))
    const by = { shopId, actor: '1' }
    expect(await run((tx) => confirmPayout(tx, { ...by, payoutId: payout?.id ?? '' }))).toMatchObject({
      code: 'RAIL_CONFIRMS',
    })
    expect(await run((tx) => confirmPayoutRun(tx, { ...by, runId: runId ?? '' }))).toMatchObject({
      code: 'RAIL_CONFIRMS',
    })
  })
})
