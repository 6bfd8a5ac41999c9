import { afterAll, expect, it } from 'vitest'
import { totalsOf } from '#test/sandbox/orders/totals.ts'
import type { Order } from '#test/sandbox/state/order-types.ts'
import { raiseLiveShop } from './live-shop.ts'

const shop = await raiseLiveShop('aurora-goods.myshopify.com')
const { until, ordersAtShopify, chargeOf } = shop
const { addVoucher } = await import('#app/domain/checkout/change-vouchers.server.ts')
const { quoteCheckout } = await import('#app/domain/checkout/quote-checkout.server.ts')
const { cancelByShopper } = await import('#app/domain/orders/cancel-by-shopper.server.ts')
const { createVoucher } = await import('#app/domain/deals/create-voucher.server.ts')
const { merchantVoucherReceivable } = await import('#app/domain/ledger/accounts.ts')
const { balanceOf } = await import('#app/domain/ledger/balance-of.server.ts')
const { payCheckout } = await import('#app/domain/orders/pay-checkout.server.ts')
const { saveTaxRate } = await import('#app/domain/shops/tax-rates.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { accepted } = await import('#test/support/money-world.ts')
const { tokeniseCard } = await import('#test/processor/tokenise-card.ts')
const { aCheckout } = await import('./checkout-bench.ts')

const { variantId } = await shop.aProductAtShopify('Cedar soap', { price: '7.49', quantity: 30 })
const { shopId } = shop
afterAll(() => shop.close())

const started = new Date(Date.now() - 86_400_000)
await inTransaction('arrange', async (tx) => {
  const tax = { country: 'US', isIncluded: false, onShipping: true }
  accepted(await saveTaxRate(tx, shopId, { ...tax, region: null, title: 'State tax', ratePpm: 40_000 }))
  accepted(await saveTaxRate(tx, shopId, { ...tax, region: 'NY', title: 'City tax', ratePpm: 48_750 }))
  const worth = { kind: 'percent', percentBps: 1000 } as const
  accepted(await createVoucher(tx, shopId, { code: 'TEN', worth, startsAt: started, isStackable: true }))
  const off = { kind: 'fixed', amountMinor: 100n } as const
  accepted(await createVoucher(tx, shopId, { code: 'OFF', worth: off, startsAt: started, isStackable: true }))
  const once = { code: 'ONCE', worth: off, startsAt: started, totalLimit: 1, funder: 'platform' } as const
  accepted(await createVoucher(tx, shopId, once))
  accepted(await createVoucher(tx, shopId, { code: 'SHIP', worth: { kind: 'freeShipping' }, startsAt: started }))
})

async function buyWith(codes: readonly string[], quantity: number) {
  const { checkoutId, shopperKey } = await aCheckout({ shopId, variantId, quantity })
  for (const code of codes) {
    await inTransaction('type', (tx) => addVoucher(tx, { checkoutId, shopperKey, code }))
  }
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  const bank = { url: process.env.PAYMENTS_URL ?? '', publishableKey: shop.keys.publishableKey }
  const cardToken = await tokeniseCard(bank, '4242424242424242')
  const card = { cardToken, confirmedTotalMinor: totalMinor, returnUrl: 'http://shop.test/' }
  accepted(await payCheckout({ checkoutId, shopperKey, ...card }))
  const { id, number } = await db.order.findFirstOrThrow({ where: { checkoutId } })
  return { id, checkoutId, totalMinor, owner: { number, shopperKey } }
}

it.each([
  ['no code', [], 3, null],
  ['one that Shopify reckons alike', ['TEN'], 3, 'TEN'],
  ['two together', ['TEN', 'OFF'], 3, 'TEN+OFF'],
  ['free shipping', ['SHIP'], 1, 'SHIP'],
])("SHOPIFY.md D1: with %s, Shopify's total is what was charged", async (_what, codes, quantity, told) => {
  const bought = await buyWith(codes, quantity)
  await until('the capture', async () => (await chargeOf(bought.checkoutId))?.captures === 1)
  const [order] = (await ordersAtShopify(bought.id)) as unknown as (Order & { financialStatus: string })[]
  if (!order) throw new Error('the order is not at Shopify')
  const { total, tax, outstanding } = totalsOf(order)
  expect(BigInt(total.shop)).toBe(bought.totalMinor)
  expect((await chargeOf(bought.checkoutId))?.capturedMinor).toBe(String(total.shop))
  expect([order.financialStatus, outstanding.shop]).toEqual(['PAID', 0])
  expect(order.discount?.code ?? null).toBe(told)
  const include = { taxLines: true, discounts: true }
  const own = await db.order.findUniqueOrThrow({ where: { id: bought.id }, include })
  // Kept as Shopify's own code only if it is: two together lowered the prices.
  const asCode = own.discounts.filter(({ isShopifyCode }) => isShopifyCode).map(({ code }) => code)
  expect([...new Set(asCode)]).toEqual(codes.filter((code) => code === told))
  expect(tax.shop).toBe(Number(own.taxLines.reduce((sum, line) => sum + line.amountMinor, 0n)))
  expect(order.lines[0]?.taxLines.map((line) => [line.title, line.rate])).toEqual([
    ['State tax', 0.04],
    ['City tax', 0.04875],
  ])
})

it('H14: what the platform paid is owed to the merchant until the order is cancelled, and the code is free again', async () => {
  const owed = () => balanceOf(db, merchantVoucherReceivable(shopId), 'USD')
  const uses = async () => (await db.voucher.findFirst({ where: { shopId, code: 'ONCE' } }))?.usedCount
  const bought = await buyWith(['ONCE'], 1)
  await until('the capture', async () => (await chargeOf(bought.checkoutId))?.captures === 1)
  await until('the money owed', async () => (await owed()) === 100n)
  expect(await uses()).toBe(1)
  accepted(await cancelByShopper(bought.owner))
  await until('the code', async () => (await uses()) === 0)
  await until('the money back', async () => (await owed()) === 0n)
  const refunded = async () => (await chargeOf(bought.checkoutId))?.refundedMinor === String(bought.totalMinor)
  await until('the refund of all that was charged', refunded)
})
