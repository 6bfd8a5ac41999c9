import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { raiseStripe } from './stripe-stage.ts'

/** Accounts at Stripe, from what their owners are asked to the money. */
const stage = await raiseStripe()
const { stripe, hear, accountOf } = stage
const { now } = await import('#app/platform/clock.server.ts')
const { db } = await import('#app/platform/db/database.server.ts')
const { railFunding } = await import('#app/domain/payouts/rail-funding.server.ts')
const { connectPayoutAccount } = await import('#app/domain/payouts/connect-payout-account.server.ts')
const { getPayoutSettings } = await import('#app/domain/payouts/payout-facts-of.server.ts')
const { enqueueAccountRefresh } = await import('#app/domain/payouts/refresh-payout-account.server.ts')
const { sendPayout } = await import('#app/domain/payouts/send-payout.server.ts')
const { balancesOfCreator } = await import('#app/domain/payouts/balances-of-creator.server.ts')
const { addDays } = await import('#app/kernel/clock.ts')
const { connectedAccounts, transfers } = await import('#app/platform/payments/transfers.server.ts')
const { receivePayoutWebhook } = await import('#app/routes/machine/payout-webhooks.server.ts')
const { drain } = await import('#test/support/drain.ts')
const { accepted } = await import('#test/support/money-world.ts')
const { run, setToday } = await import('#test/support/sale.ts')
const { aPayee, aPayingShop, aSaleBy, assertPayoutSums, fundedRun, giveForm, payday, payoutsOf, propose } =
  await import('./payouts-world.ts')
const { aCreator: aPerson } = await import('./creator-stage.ts')

if (!connectedAccounts || !transfers) throw new Error('this installation pays through Stripe')
const [accounts, rail] = [connectedAccounts, transfers]
afterAll(stage.close)
beforeEach(() => setToday(payday))

const connected = async (creatorId: string, currency = 'USD') =>
  accepted(await connectPayoutAccount(accounts, { creatorId, currency }))
const methodOf = async (creatorId: string) => (await getPayoutSettings(db, creatorId)).methods[0]

async function aPayeeOfStripe(price = 20_000n) {
  const paying = await aPayingShop({ rail: 'stripe' })
  const creator = await aPayee(paying, false)
  await giveForm(creator.id)
  await aSaleBy(paying, creator, [price])
  return { paying, creator }
}

describe('a creator connects an account', () => {
  it('is skipped by name until Stripe is content, and is paid there from then on', async () => {
    const { paying, creator } = await aPayeeOfStripe()
    await connected(creator.id)
    expect(accountOf(creator.id)).toMatchObject({
      country: 'LV', tos_acceptance: { service_agreement: 'recipient' }, capabilities: { transfers: 'inactive' },
    }) // prettier-ignore
    expect(await methodOf(creator.id)).toMatchObject({
      account: { state: 'onboarding', asked: ['address', 'agreement', 'bankAccount', 'identity', 'taxNumber'] },
    })
    expect(await propose(paying)).toMatchObject({ payoutCount: 0, skipped: [{ reason: 'METHOD_NOT_READY' }] })
    expect((await balancesOfCreator(db, creator.id))[0]?.waitsFor).toEqual(['METHOD_NOT_READY'])
    stripe.completeAccount(accountOf(creator.id).id)
    expect(await hear()).toContain(200)
    expect(await methodOf(creator.id)).toMatchObject({ account: { state: 'ready', asked: [] } })
    const runId = await fundedRun(paying)
    const [payout] = await payoutsOf(runId)
    await sendPayout(rail, payout?.id ?? '')
    expect(stripe.transfers()).toContainEqual(expect.objectContaining({ destination: accountOf(creator.id).id, amount: 2_000 }))
    expect(await db.payout.findUniqueOrThrow({ where: { id: payout?.id ?? '' } })).toMatchObject({ state: 'paid', failure: null })
    await assertPayoutSums()
  }) // prettier-ignore

  it('K11: the account stays sealed; what is asked is read for its owner alone', async () => {
    const { creator } = await aPayeeOfStripe()
    await connected(creator.id)
    const row = await db.payoutMethod.findFirstOrThrow({ where: { creatorId: creator.id } })
    expect(JSON.stringify(row)).not.toContain(accountOf(creator.id).id)
    expect(JSON.stringify(row)).not.toContain('taxNumber')
    expect(row.label).toBe(`Stripe •••• ${accountOf(creator.id).id.slice(-4)}`)
  })

  it.each(['timeout-before', 'timeout-after', '502-after', '500-saved-before', '500-saved-after'] as const)(
    'J5: after %s they try again, and have one account',
    async (kind) => {
      const { creator } = await aPayeeOfStripe()
      stripe.fault(kind, 'account')
      const first = await connectPayoutAccount(accounts, { creatorId: creator.id, currency: 'USD' })
      if (!first.ok) expect(first).toMatchObject({ code: 'STRIPE_UNREACHABLE' })
      const { methodId } = await connected(creator.id)
      expect((await connected(creator.id)).methodId).toBe(methodId)
      expect(stripe.accounts().filter(({ metadata }) => metadata.owner_key === creator.id)).toHaveLength(1)
    },
    40_000,
  )

  it('one account serves every currency of its owner', async () => {
    const { creator } = await aPayeeOfStripe()
    await connected(creator.id, 'USD')
    await connected(creator.id, 'EUR')
    const { methods } = await getPayoutSettings(db, creator.id)
    expect(methods.map(({ currency }) => currency)).toEqual(['EUR', 'USD'])
    stripe.completeAccount(accountOf(creator.id).id)
    await hear()
    const states = (await getPayoutSettings(db, creator.id)).methods.map(({ account }) => account?.state)
    expect([states, stripe.accounts().filter(({ metadata }) => metadata.owner_key === creator.id).length]).toEqual([['ready', 'ready'], 1]) // prettier-ignore
  })

  it('where Stripe pays nobody, it says so', async () => {
    const { creator } = await aPayeeOfStripe()
    await db.payoutProfile.update({ where: { creatorId: creator.id }, data: { country: 'KW' } })
    expect(await connectPayoutAccount(accounts, { creatorId: creator.id, currency: 'USD' })).toMatchObject({
      code: 'STRIPE_COUNTRY_UNSUPPORTED',
    })
    const { creatorId } = await aPerson()
    expect(await connectPayoutAccount(accounts, { creatorId, currency: 'USD' })).toMatchObject({ code: 'PROFILE_MISSING' })
  }) // prettier-ignore
})

describe('what Stripe tells later', () => {
  async function aReadyPayee() {
    const story = await aPayeeOfStripe()
    await connected(story.creator.id)
    const account = accountOf(story.creator.id)
    stripe.completeAccount(account.id)
    await hear()
    return { ...story, account }
  }

  it('F5: stopped between the run and the sending, nothing is sent, no fee is due, and the next run names the reason', async () => {
    const { paying, creator, account } = await aReadyPayee()
    const runId = await fundedRun(paying)
    const [payout] = await payoutsOf(runId)
    stripe.askAccount(account.id, ['individual.verification.document'])
    await hear()
    const sent = stripe.transfers().length
    await sendPayout(rail, payout?.id ?? '')
    expect(stripe.transfers()).toHaveLength(sent)
    expect(await db.payout.findUniqueOrThrow({ where: { id: payout?.id ?? '' } })).toMatchObject({
      state: 'failed', failure: 'METHOD_NOT_READY',
    }) // prettier-ignore
    expect(await db.obligation.count({ where: { creatorId: creator.id, kind: 'payoutFee' } })).toBe(0)
    expect(await methodOf(creator.id)).toMatchObject({ account: { state: 'onboarding', asked: ['identity'] } })
    setToday(addDays(payday, 1))
    expect(await propose(paying, 'USD', addDays(payday, 1))).toMatchObject({ skipped: [{ reason: 'METHOD_NOT_READY' }] })
    await assertPayoutSums()
  }) // prettier-ignore

  it('a question with a day leaves the account ready until then', async () => {
    const { creator, account } = await aReadyPayee()
    stripe.askAccount(account.id, ['individual.address.line1'], addDays(payday, 30))
    await hear()
    expect(await methodOf(creator.id)).toMatchObject({
      account: { state: 'ready', asked: ['address'], dueBy: addDays(payday, 30) },
    })
  })

  it.each(['rejected.fraud', 'under_review', 'platform_paused'])('%s: restricted, and nothing more is asked', async (reason) => {
    const { creator, account } = await aReadyPayee()
    stripe.rejectAccount(account.id, reason)
    await hear()
    expect(await methodOf(creator.id)).toMatchObject({ account: { state: 'restricted', asked: [] } })
  }) // prettier-ignore

  it('Z5: a lost notice costs an hour, not the money: accounts are asked about by the clock', async () => {
    const { creator } = await aPayeeOfStripe()
    await connected(creator.id)
    stripe.completeAccount(accountOf(creator.id).id)
    expect((await run(enqueueAccountRefresh)).due).toBeGreaterThan(0)
    await drain()
    expect(await methodOf(creator.id)).toMatchObject({ account: { state: 'ready' } })
    stripe.closeAccount(accountOf(creator.id).id)
    await run(enqueueAccountRefresh)
    await drain()
    expect((await methodOf(creator.id))?.account?.state).toBe('ready')
    setToday(addDays(payday, 2))
    await run(enqueueAccountRefresh)
    await drain()
    expect((await methodOf(creator.id))?.account?.state).toBe('restricted')
  })

  it('K10: a notice that is not signed for this endpoint is refused, and a stranger’s account changes nothing', async () => {
    const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'account.updated', account: 'acct_1Stranger', data: { object: {} } })
    const post = (headers: Record<string, string>) =>
      receivePayoutWebhook(new Request('http://localhost:3999/webhooks/payouts', { method: 'POST', headers, body }))
    const { sign } = await import('#test/stripe/send-events.ts')
    const seconds = Math.floor(now().getTime() / 1000)
    expect((await post({})).status).toBe(401)
    expect((await post({ 'stripe-signature': sign(body, stripe.settings.webhookSecret, seconds) })).status).toBe(401)
    expect((await post({ 'stripe-signature': sign(body, stripe.settings.connectWebhookSecret, seconds - 900) })).status).toBe(401)
    const before = await db.payoutMethod.findMany({ orderBy: { id: 'asc' } })
    expect((await post({ 'stripe-signature': sign(body, stripe.settings.connectWebhookSecret, seconds) })).status).toBe(200)
    await drain()
    expect(await db.payoutMethod.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  }) // prettier-ignore
})

describe('F8: the platform’s own money at Stripe', () => {
  it('too little waits by name, costs no key however long it lasts, is shown, and goes out when it is there', async () => {
    const { paying, creator } = await aPayeeOfStripe()
    await connected(creator.id)
    stripe.completeAccount(accountOf(creator.id).id)
    await hear()
    const [payout] = await payoutsOf(await fundedRun(paying))
    const payoutId = payout?.id ?? ''
    stripe.setBalance('usd', 1_500)
    for (let hour = 0; hour < 15; hour += 1) await sendPayout(rail, payoutId)
    const row = () => db.payout.findUniqueOrThrow({ where: { id: payoutId } })
    expect(await row()).toMatchObject({ state: 'approved', failure: 'BALANCE_TOO_LOW', attempts: 0 })
    const [usd] = await railFunding(db, rail)
    expect(usd).toMatchObject({
      currency: 'USD', needed: { amount: '20.00' }, available: { amount: '15.00' }, missing: { amount: '5.00' }, payouts: 1,
    }) // prettier-ignore
    stripe.setBalance('usd', 2_000)
    await sendPayout(rail, payoutId)
    expect(await row()).toMatchObject({ state: 'paid', failure: null, attempts: 1 })
    expect(await railFunding(db, rail)).toEqual([])
    stripe.setBalance('usd', 1_000_000_000)
    await assertPayoutSums()
  })
})
