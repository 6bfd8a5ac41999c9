import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { addPayoutMethod } from '#app/domain/payouts/add-payout-method.server.ts'
import { approvePayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import type { PayoutMethodInput } from '#app/domain/payouts/inputs.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import type { Rail } from '#app/domain/payouts/payout-states.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { setPayoutProfile, submitTaxForm } from '#app/domain/payouts/set-payout-profile.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  accepted,
  aMember,
  anOrder,
  aProduct,
  aProgram,
  aRefund,
  aShop,
  aShopperKey,
  aTouch,
} from '#test/support/money-world.ts'
import { brokenPayoutRules } from '#test/support/payout-invariants.sql.ts'
import { placedAt, run, setToday } from '#test/support/sale.ts'

/** Creators who sold digital goods long enough ago to be paid, and the hands that pay them. */

export const address = {
  address1: '1 Main St',
  address2: '',
  city: 'Riga',
  region: '',
  postalCode: '1001',
  country: 'LV',
}

/** After the hold of digital goods. */
export const payday = addDays(placedAt, 20)

export async function aPayingShop(
  terms: { rail?: Rail; needsApproval?: boolean; currency?: string; country?: string } = {},
) {
  setToday(addDays(placedAt, -10))
  const { rail = 'bankFile', needsApproval = true, ...changes } = terms
  const shop = await aShop(changes)
  const { programId } = await aProgram(shop.id, 1000)
  const product = await aProduct(shop.id, { priceMinor: 10_000n })
  const debtor = { name: 'The Shop', iban: 'DE89370400440532013000', bic: 'DEUTDEFF' }
  accepted(
    await run((tx) =>
      setPayoutTerms(tx, { shopId: shop.id, actor: '1', terms: { cadence: 'monthly', day: 1, needsApproval, rail, debtor } }),
    ),
  ) // prettier-ignore
  return { shop, programId, product }
}
export type PayingShop = Awaited<ReturnType<typeof aPayingShop>>

const ibans = [
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'NL91ABNA0417164300',
  'KW81CBKU0000000000001234560101',
]
let given = 0

/** Valid Belgian numbers, as many as a story needs. */
export function nextIban(): string {
  given += 1
  if (given <= ibans.length) return ibans[given - 1] ?? ''
  const account = String(100_000_000_000 + given).slice(-10)
  const check = String(Number(BigInt(account) % 97n) || 97).padStart(2, '0')
  const rest = `${account}${check}`
  return `BE${String(98n - (BigInt(`${rest}111400`) % 97n)).padStart(2, '0')}${rest}`
}

/** Everything that a payout asks of a creator. */
export async function makePayable(creatorId: string, details: Partial<PayoutMethodInput> & { currency: string }) {
  await giveForm(creatorId)
  return giveMethod(creatorId, details)
}

export async function giveForm(creatorId: string) {
  const profile = {
    legalName: 'Ada Example', entityType: 'person', address, country: 'LV', isUsPerson: false, vatNumber: '',
  } as const // prettier-ignore
  accepted(await run((tx) => setPayoutProfile(tx, { creatorId, profile })))
  const answers = {
    form: 'W8BEN', name: 'Ada Example', citizenship: 'LV', address, birthDate: '1990-01-01', taxNumber: '123456-12345',
    treaty: null, isCertified: true,
  } as const // prettier-ignore
  accepted(await run((tx) => submitTaxForm(tx, { creatorId, answers })))
}

export async function giveMethod(creatorId: string, details: Partial<PayoutMethodInput> & { currency: string }) {
  const iban = { kind: 'iban', holder: 'Ada Example', iban: nextIban(), bic: '' }
  const method = { ...iban, ...details } as PayoutMethodInput
  return accepted(await run((tx) => addPayoutMethod(tx, { creatorId, details: method })))
}

export async function aPayee({ shop, programId }: PayingShop, isReady = true) {
  setToday(addDays(placedAt, -10))
  const creator = await aMember(programId)
  if (isReady) await makePayable(creator.id, { currency: shop.currency })
  return creator
}

/** Sold and released; one order with a line for each price. */
export async function aSaleBy(
  { shop, product }: PayingShop,
  creator: { id: string },
  prices: readonly bigint[],
  currency = shop.currency,
) {
  const shopperKey = await aShopperKey()
  await aTouch({
    shopperKey, creatorId: creator.id, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id,
    occurredAt: addDays(placedAt, -1),
  }) // prettier-ignore
  const lines = prices.map((unitPriceMinor) => ({ productId: product.id, unitPriceMinor, requiresShipping: false }))
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt, currency, lines })
  setToday(addDays(placedAt, 1))
  accepted(await run((tx) => accrueForOrder(tx, order.id)))
  setToday(payday)
  await run(releaseDue)
  return order
}

export async function takeBack(orderId: string, line: { id: string }, minor: bigint, currency = 'USD') {
  const { id: refundId } = await aRefund({
    orderId, createdAt: payday, currency, lines: [{ orderLineId: line.id, quantity: 0, subtotalMinor: minor }],
  } as Parameters<typeof aRefund>[0]) // prettier-ignore
  accepted(await run((tx) => applyRefundToCommissions(tx, { orderId, refundId })))
}

export async function propose({ shop }: PayingShop, currency = shop.currency, cutoffAt = payday) {
  return accepted(await run((tx) => proposePayoutRun(tx, { shopId: shop.id, currency, cutoffAt, actor: '1' })))
}

/** Proposed, approved and funded. */
export async function fundedRun(paying: PayingShop, currency = paying.shop.currency, cutoffAt = payday) {
  const { runId } = await propose(paying, currency, cutoffAt)
  if (!runId) throw new Error('expected a run')
  const shopId = paying.shop.id
  accepted(await run((tx) => approvePayoutRun(tx, { shopId, runId, actor: '1' })))
  const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId } })
  accepted(await run((tx) => markFundingPaid(tx, { shopId, fundingId, actor: 'platform' })))
  return runId
}

export const payoutsOf = (runId: string) => db.payout.findMany({ where: { runId }, orderBy: { creatorId: 'asc' } })

/** Z1, for payouts: whatever was done, entries, balances and payouts agree. Gives the rows that do not. */
export async function assertPayoutSums(): Promise<void> {
  for (const [rule, text] of Object.entries(brokenPayoutRules)) {
    const broken = await sql('pool', text)
    if (broken.length > 0) throw new Error(`${rule}: ${JSON.stringify(broken, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v))}`) // prettier-ignore
  }
}
