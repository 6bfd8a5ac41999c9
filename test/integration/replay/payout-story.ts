import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { exchangePayout } from '#app/domain/payouts/exchange-payout.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { acceptFlatFee, submitFlatFee } from '#app/domain/programs/answer-flat-fee.server.ts'
import { approveFlatFee } from '#app/domain/programs/decide-flat-fee.server.ts'
import { offerFlatFee } from '#app/domain/programs/offer-flat-fee.server.ts'
import { setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { handlers } from '#app/jobs/registry.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aMember, aProgram } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import { aSellingShop, aVariant } from '../checkout-bench.ts'
import { makePayable } from '../payouts-world.ts'
import { aRun, at, aTap, begin, follow, sellInStore } from './stage.ts'

/** A shop in Kuwait: tiers at the end of the month, agreed work, a payout that came back and one that was exchanged. */

const manual = { cadence: 'monthly', day: 1, needsApproval: true, rail: 'manual', debtor: null } as const

async function aStage() {
  at(0, -10)
  const shop = await aSellingShop({ currency: 'KWD' })
  const { programId } = await aProgram(shop.id, 1000)
  const [here, abroad] = [await aMember(programId), await aMember(programId)]
  await makePayable(here.id, { currency: 'KWD' })
  await makePayable(abroad.id, { currency: 'USD' })
  accepted(await run((tx) => setPayoutTerms(tx, { shopId: shop.id, actor: '1', terms: manual })))
  await chargeForReturns()
  const variant = await aVariant(shop.id, { priceMinor: 60_000n, currency: 'KWD' })
  const steps = [{ fromMinor: 100_000n, rateBps: 1200 }]
  const tiers = { programId, shopId: shop.id, mode: 'retroactive', period: 'month', steps } as const
  accepted(await run((tx) => setTierScheme(tx, tiers)))
  return { shop, programId, here, abroad, variant }
}
type Stage = Awaited<ReturnType<typeof aStage>>

/** F5: the policies of the story name a fee for a payout that came back. */
async function chargeForReturns() {
  for (const { id, values } of await db.policyVersion.findMany({ where: { programId: null } })) {
    const { payouts, ...rest } = values as { payouts?: object }
    const charging = { ...rest, payouts: { ...payouts, failureFees: { KWD: '150' } } }
    await db.policyVersion.update({ where: { id }, data: { values: charging } })
  }
}

/** B10: offered, taken on, handed in and approved, a day each. */
async function agreedWork({ shop, programId, here }: Stage) {
  const terms = { shopId: shop.id, programId, creatorId: here.id, amountMinor: 25_500n, brief: 'A video of the kettle' }
  at(0, 1)
  const { feeId } = accepted(await run((tx) => offerFlatFee(tx, terms)))
  at(0, 2)
  accepted(await run((tx) => acceptFlatFee(tx, { creatorId: here.id, feeId })))
  at(0, 3)
  const words = 'https://example.com/video'
  accepted(await run((tx) => submitFlatFee(tx, { creatorId: here.id, feeId, words })))
  at(0, 4)
  accepted(await run((tx) => approveFlatFee(tx, { shopId: shop.id, feeId })))
}

export async function liveByPayouts() {
  const stage = await aStage()
  const { shop, here, abroad } = stage
  const sell = async (creator: { id: string }, day: number, price: string) => {
    at(0, day)
    const { touchId } = await aTap(stage, creator.id, day)
    return sellInStore(stage, { touchId, day, price, quantity: 1 })
  }
  const line = (await sell(here, 0.5, '60.000')).commission?.id ?? ''
  await agreedWork(stage)
  await sell(here, 5, '60.000')
  await sell(abroad, 5.5, '50.000')
  at(0, 25)
  await run(releaseDue)
  await follow()
  at(0, 32)
  await handlers[commissionJobNames.tiers]?.({}, { jobId: 'story', attempt: 1 })
  const first = await aRun(stage, { proposed: 33, funded: 34 })
  at(0, 35)
  const about = { shopId: shop.id, actor: '1' }
  const away = {
    shopId: shop.id,
    payoutId: first.of(abroad.id),
    rate: '3.2512',
    source: 'Bank',
    actor: 'platform',
    quotedAt: addDays(begin, 35),
  }
  accepted(await run((tx) => exchangePayout(tx, away)))
  accepted(await run((tx) => confirmPayout(tx, { ...about, payoutId: first.of(abroad.id) })))
  at(0, 36)
  accepted(
    await run((tx) => failPayout(tx, { ...about, payoutId: first.of(here.id), failure: 'The account is closed.' })),
  )
  await follow()
  const second = await aRun(stage, { proposed: 37, funded: 38 })
  at(0, 39)
  accepted(await run((tx) => confirmPayout(tx, { ...about, payoutId: second.of(here.id) })))
  await follow()
  return { shopId: shop.id, line, abroadPayoutId: first.of(abroad.id) }
}
