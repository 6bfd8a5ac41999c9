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
  for (const [rule, text] of Object.entries(rules)) {
    const broken = await sql('pool', text)
    if (broken.length > 0) throw new Error(`${rule}: ${JSON.stringify(broken, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v))}`) // prettier-ignore
  }
}

const given$ = (owner: string, accounts: readonly string[]) => {
  const list = accounts
    .map((name) => `'creator:' || ${owner}."creatorId" || ':${name}:' || ${owner}."shopId"`)
    .join(', ')
  return `(CASE WHEN posting."creditAccount" IN (${list}) THEN posting."amountMinor" ELSE 0 END
    - CASE WHEN posting."debitAccount" IN (${list}) THEN posting."amountMinor" ELSE 0 END)`
}
const balances = `SELECT account, "currency", sum(amount) AS amount FROM (
  SELECT "creditAccount" AS account, "currency", "amountMinor" AS amount FROM "Posting"
  UNION ALL SELECT "debitAccount", "currency", -"amountMinor" FROM "Posting") AS movement GROUP BY 1, 2`
const claims = `SELECT payout.*, (SELECT sum("amountMinor") FROM "Posting" posting JOIN "LedgerEntry" entry ON entry."id" = posting."entryId"
  WHERE entry."idempotencyKey" = 'payout:' || payout."id" || ':claim') AS amount FROM "Payout" payout`

const rules: Readonly<Record<string, string>> = {
  'Z1: entries and obligations less what arrived are the balances of a creator with a shop': `
    WITH earned AS (
      SELECT "creatorId", "shopId", "currency", sum(amount) AS amount FROM (
        SELECT commission."creatorId", commission."shopId", posting."currency", ${given$('commission', ['held', 'payable'])} AS amount
        FROM "Commission" commission JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
        JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
        UNION ALL SELECT obligation."creatorId", obligation."shopId", posting."currency", ${given$('obligation', ['payable'])}
        FROM "Obligation" obligation JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId"
        UNION ALL SELECT "creatorId", "shopId", "currency", -amount FROM (${claims}) AS paid WHERE "state" = 'paid') AS part
      GROUP BY 1, 2, 3
    ), balance AS (${balances})
    SELECT earned.* FROM earned WHERE amount <> COALESCE((SELECT sum(balance.amount) FROM balance
      WHERE balance."currency" = earned."currency" AND balance.account IN (
        'creator:' || earned."creatorId" || ':held:' || earned."shopId", 'creator:' || earned."creatorId" || ':payable:' || earned."shopId",
        'creator:' || earned."creatorId" || ':inTransit:' || earned."shopId")), 0)`,
  'Z1: what a payout claimed is what left the balance for it': `
    SELECT "id", amount FROM (${claims}) AS payout WHERE "state" NOT IN ('failed', 'cancelled') AND amount <>
      (SELECT COALESCE(sum(part), 0) FROM (
        SELECT ${given$('commission', ['held', 'payable'])} AS part FROM "CommissionEntry" entry
        JOIN "Commission" commission ON commission."id" = entry."commissionId"
        JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId" WHERE entry."payoutId" = payout."id"
        UNION ALL SELECT ${given$('obligation', ['payable'])} FROM "Obligation" obligation
        JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId" WHERE obligation."payoutId" = payout."id") AS parts)`,
  'Z1: in transit is what was claimed and has not ended': `
    WITH flying AS (SELECT 'creator:' || "creatorId" || ':inTransit:' || "shopId" AS account, "currency", sum(amount) AS amount
      FROM (${claims}) AS payout WHERE "state" IN ('proposed', 'approved', 'sending', 'unknown') GROUP BY 1, 2)
    SELECT balance.* FROM (${balances}) AS balance LEFT JOIN flying USING (account, "currency")
    WHERE balance.account LIKE '%:inTransit:%' AND balance.amount <> COALESCE(flying.amount, 0)`,
  'Z1: what a rail could not carry is in a balance again': `
    SELECT * FROM (${balances}) AS balance WHERE account LIKE '%:carried:%' AND amount <> 0`,
  'F3: what ended without arriving holds nothing': `
    SELECT payout."id" FROM "Payout" payout WHERE "state" IN ('failed', 'cancelled') AND (
      EXISTS (SELECT 1 FROM "CommissionEntry" entry WHERE entry."payoutId" = payout."id")
      OR EXISTS (SELECT 1 FROM "Obligation" obligation WHERE obligation."payoutId" = payout."id"))`,
  'E1: a commission is where its payout is': `
    SELECT commission."id", commission."state", payout."state" AS payout FROM "Commission" commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id" AND entry."kind" = 'accrual'
    LEFT JOIN "Payout" payout ON payout."id" = entry."payoutId"
    WHERE (commission."state" = 'inPayout') <> (COALESCE(payout."state", '') IN ('proposed', 'approved', 'sending', 'unknown'))
      OR (commission."state" = 'paid') <> (COALESCE(payout."state", '') = 'paid')`,
  'F6: every payout that arrived has its statement, and no other': `
    SELECT payout."id" FROM "Payout" payout LEFT JOIN "Statement" statement ON statement."payoutId" = payout."id"
    WHERE (payout."state" = 'paid') <> (statement."id" IS NOT NULL)`,
}
