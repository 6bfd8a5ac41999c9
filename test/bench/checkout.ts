import pg from 'pg'
import { config } from '#app/config.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { accept } from '#app/kernel/outcome.ts'
import { newId } from '#app/kernel/ids.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { CreateIntent, Intent, PaymentProcessor } from '#app/platform/payments/processor.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { aCheckout, aSellingShop, aVariant } from '#test/integration/checkout-bench.ts'
import { compareInRounds, quantile, ratePerSecond, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import {
  createBareOrdersSql,
  insertBareLineSql,
  insertBareOrderSql,
  insertBarePaymentSql,
  insertBareUnitsSql,
  takeBareUnitSql,
} from './limits/orders.sql.ts'

const rounds = 3
const roundMilliseconds = 4_000
const variantCount = 16

let serial = 0
/** A processor that says yes at once: what is measured is ours alone. */
const willing: PaymentProcessor = {
  ...payments,
  createIntent: async (request) => accept(authorized(request)),
}

const authorized = ({ orderReference, amountMinor, currency }: CreateIntent): Intent => ({
  ref: `pi_bench_${++serial}`,
  orderReference,
  status: 'authorized',
  amountMinor,
  capturedMinor: 0n,
  currency,
  challengeUrl: null,
  declineCode: null,
  card: { brand: 'visa', last4: '4242', fingerprint: 'bench' },
  savedCard: null,
})

/** From the cart to the placed order, by the commands that the pages call, beside the least that a sale has to write. */
export const bench: Bench = async () => {
  const pool = new pg.Pool({ connectionString: config.database.url, max: config.database.poolSize })
  await pool.query(createBareOrdersSql)
  const shop = await aSellingShop()
  const variants: string[] = []
  for (let index = 0; index < variantCount; index++) {
    const { id } = await aVariant(shop.id, { units: 1_000_000 })
    variants.push(id)
    await sql('pool', insertBareUnitsSql, [id, 1_000_000])
  }
  const nextVariant = () => variants[++serial % variantCount] ?? ''
  await ratePerSecond(1_000, 8, () => buy(shop.id, nextVariant(), []))
  const results: Result[] = []
  for (const inFlight of [8, 64]) results.push(...(await measure(pool, shop.id, nextVariant, inFlight)))
  await pool.end()
  return results
}

async function measure(pool: pg.Pool, shopId: string, nextVariant: () => string, inFlight: number): Promise<Result[]> {
  const commits: number[] = []
  const whole = await compareInRounds(
    rounds,
    () => ratePerSecond(roundMilliseconds, inFlight, () => buy(shopId, nextVariant(), commits)),
    () => ratePerSecond(roundMilliseconds / 4, inFlight, () => bareOrder(pool, nextVariant())),
  )
  const prisma = spreadOf([await ratePerSecond(roundMilliseconds / 2, inFlight, () => prismaOrder(nextVariant()))])
  const sorted = commits.sort((a, b) => a - b)
  const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)]
  const notes = [`${inFlight} in flight; Prisma's transaction of five statements ${prisma.median.toFixed(0)}/s here`]
  // The promise: 40/s where Prisma's five statements came to 288/s.
  const share = whole.value.median / prisma.median
  return [
    {
      ...whole, item: `cart to order, ${inFlight} at once`, unit: '/s', target: "≥ 0.14 of Prisma's tx", isMet: share >= 0.14,
      notes: [...notes, `${share.toFixed(2)} of that; the limit is a raw transaction of four statements`],
    },
    {
      item: `pressing Pay, ${inFlight} at once`, unit: 'ms', value: { median: p50, least: sorted[0] ?? 0, most: p99 },
      target: inFlight === 8 ? 'p50 ≤ 60, p99 ≤ 200' : '–', isMet: inFlight === 8 ? p50 <= 60 && p99 <= 200 : null,
      notes: ['median, least and 99th percentile; the card company answers at once'],
    },
  ] // prettier-ignore
}

async function buy(shopId: string, variantId: string, commits: number[]): Promise<void> {
  const { checkoutId, shopperKey, totalMinor } = await aCheckout({ shopId, variantId })
  const startedAt = performance.now()
  const card = { cardToken: 'tok_bench', returnUrl: 'http://localhost:3999/', confirmedTotalMinor: totalMinor }
  const paid = await payCheckout({ checkoutId, shopperKey, ...card }, willing)
  if (!paid.ok) throw new Error(`the purchase was refused with ${paid.code}`)
  commits.push(performance.now() - startedAt)
}

async function bareOrder(pool: pg.Pool, variantId: string): Promise<void> {
  const id = `bare_${++serial}`
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query({ name: 'take', text: takeBareUnitSql, values: [variantId] })
  await client.query({ name: 'order', text: insertBareOrderSql, values: [id, `spk_${id}`, 2_500] })
  await client.query({ name: 'line', text: insertBareLineSql, values: [id, id, variantId] })
  await client.query({ name: 'payment', text: insertBarePaymentSql, values: [id, id, 2_500] })
  await client.query('COMMIT')
  client.release()
}

/** Five ordinary statements in Prisma's own transaction. */
async function prismaOrder(variantId: string): Promise<void> {
  await inTransaction('five statements', async (tx) => {
    await tx.variant.findUniqueOrThrow({ where: { id: variantId } })
    const cart = await tx.cart.create({ data: { id: newId('cart'), shopperKey: newId('shopper'), updatedAt: tx.now } })
    await tx.cart.update({ where: { id: cart.id }, data: { country: 'GB' } })
    await tx.cart.findUniqueOrThrow({ where: { id: cart.id } })
    await tx.cart.delete({ where: { id: cart.id } })
  })
}
