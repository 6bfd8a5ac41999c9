import { afterAll, expect, it } from 'vitest'
import { totalsOf } from '#test/sandbox/orders/totals.ts'
import type { Order } from '#test/sandbox/state/order-types.ts'
import { raiseLiveShop } from './live-shop.ts'

const domain = 'aurora-goods.myshopify.com'
const shop = await raiseLiveShop(domain)
const { until, ordersAtShopify, chargeOf, shopId } = shop
const { createShareSet } = await import('#app/domain/attribution/create-share-set.server.ts')
const { addVoucher } = await import('#app/domain/checkout/change-vouchers.server.ts')
const { quoteCheckout } = await import('#app/domain/checkout/quote-checkout.server.ts')
const { createVoucher } = await import('#app/domain/deals/create-voucher.server.ts')
const { creatorHeld } = await import('#app/domain/ledger/accounts.ts')
const { balanceOf } = await import('#app/domain/ledger/balance-of.server.ts')
const { payCheckout } = await import('#app/domain/orders/pay-checkout.server.ts')
const { saveProgram } = await import('#app/domain/programs/save-program.server.ts')
const { saveTaxRate } = await import('#app/domain/shops/tax-rates.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { assertInvariants } = await import('#test/support/assert-invariants.ts')
const { accepted, aMember, aProgram } = await import('#test/support/money-world.ts')
const { tokeniseCard } = await import('#test/processor/tokenise-card.ts')
const { aCheckout } = await import('./checkout-bench.ts')
afterAll(() => shop.close())

const { variantId } = await shop.aProductAtShopify('Olive oil', { price: '7.49', quantity: 30 })
const { productId } = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
const { programId } = await aProgram(shopId, 1250)
const seller = await aMember(programId)
const { shareSetId } = await inTransaction('arrange', async (tx) => {
  accepted(await saveProgram(tx, { shopId, marginCapBps: 3000 }))
  const tax = { country: 'US', region: null, title: 'State tax', ratePpm: 80_000, isIncluded: false, onShipping: true }
  accepted(await saveTaxRate(tx, shopId, tax))
  const startsAt = new Date(Date.now() - 86_400_000)
  const worth = { kind: 'percent', percentBps: 1000 } as const
  accepted(await createVoucher(tx, shopId, { code: 'TEN', worth, startsAt, isStackable: true }))
  return accepted(
    await createShareSet(tx, { creatorId: seller.id, title: 'Kitchen', productIds: [productId], marginBps: 1500 }),
  )
})
const held = () => balanceOf(db, creatorHeld(seller.id, shopId), 'USD')

async function buyWith(codes: readonly string[]) {
  const { checkoutId, shopperKey } = await aCheckout({ shopId, variantId, quantity: 3, shareSetId })
  for (const code of codes) await inTransaction('type', (tx) => addVoucher(tx, { checkoutId, shopperKey, code }))
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  const bank = { url: process.env.PAYMENTS_URL ?? '', publishableKey: shop.keys.publishableKey }
  const cardToken = await tokeniseCard(bank, '4242424242424242')
  accepted(await payCheckout({ checkoutId, shopperKey, cardToken, confirmedTotalMinor: totalMinor, returnUrl: 'http://shop.test/' })) // prettier-ignore
  const { id } = await db.order.findFirstOrThrow({ where: { checkoutId } })
  await until('the capture', async () => (await chargeOf(checkoutId))?.captures === 1)
  const [sold] = (await ordersAtShopify(id)) as unknown as (Order & { financialStatus: string })[]
  if (!sold) throw new Error('the order is not at Shopify')
  return { id, checkoutId, totalMinor, sold }
}

// 7.49 and 15 % of it: 8.61, of which 1.12 is the seller's.
it.each([
  ['no voucher', [], 336n],
  ['C1: a voucher of a tenth', ['TEN'], 302n],
])('%s: Shopify’s total is what was charged, and the margin is what the seller earns', async (_what, codes, earned) => {
  const before = await held()
  const { id, totalMinor, sold } = await buyWith(codes)
  const { total, outstanding } = totalsOf(sold)
  expect([BigInt(total.shop), sold.financialStatus, outstanding.shop]).toEqual([totalMinor, 'PAID', 0])
  expect(sold.lines[0]?.price.shop).toBe(861)
  const { lines } = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: true } })
  expect(lines).toMatchObject([{ unitPriceMinor: 861n, marginMinor: 336n, resellerId: seller.id }])
  await until('the commission', async () => (await held()) !== before)
  expect((await held()) - before).toBe(earned)
  await assertInvariants()
})

it('D1: a refund that the merchant gives in Shopify takes its part of the margin back, to the last cent', async () => {
  const before = await held()
  const { id, checkoutId, sold } = await buyWith([])
  await until('the commission', async () => (await held()) - before === 336n)
  const give = (quantity: number) =>
    shop.act(domain, 'refund', { orderId: id, lines: [{ id: sold.lines[0]?.id, quantity, restockType: 'CANCEL' }] })
  await give(1)
  await until('a third back', async () => (await held()) - before === 224n)
  await give(2)
  await until('all of it back', async () => (await held()) === before)
  // Three at 8.61 with 8 % on them.
  await until('the money back', async () => (await chargeOf(checkoutId))?.refundedMinor === '2790')
  await assertInvariants()
})
