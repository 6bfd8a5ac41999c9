import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { applyInventoryLevel } from '#app/domain/stock/apply-inventory.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { address, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { aShopify, backToNow, letMinutesPass, passTime, work } from './push-bench.ts'

vi.setConfig({ testTimeout: 90_000 })

let till: Till
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
afterEach(backToNow)

/** One unit of 20.00 from each of two shops, each with 5.00 for sending. */
async function atTillOfTwo() {
  const shopperKey = newId('shopper')
  const shops = [await aSellingShop(), await aSellingShop()] as const
  const [first, second] = [await aVariant(shops[0].id), await aVariant(shops[1].id)]
  const { checkoutId } = await inTransaction('till', async (tx) => {
    for (const { id: variantId } of [first, second]) {
      accepted(await addToCart(tx, { shopperKey, country: 'US', variantId, quantity: 1 }))
    }
    const shopIds = shops.map(({ id }) => id)
    const started = accepted(await startCheckout(tx, { shopperKey, country: 'US', locale: 'en', shopIds }))
    const details = { ...started, shopperKey, email: 'nour@example.com', address, shippingOptionId: null }
    accepted(await saveCheckoutDetails(tx, details))
    return started
  })
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  return { checkout: { checkoutId, shopperKey, shopId: shops[0].id, variantId: first.id, totalMinor }, shops, second }
}

it('I4: an order that waits for a person keeps the purchase waiting, until its time is over: then the other is taken', async () => {
  const { checkout } = await atTillOfTwo()
  const shopify = aShopify()
  const ports = { processor: till.processor, shopify: shopify.shopify }
  shopify.faults.push('VARIANT_GONE')
  accepted(await pay(till, checkout))
  await work(ports)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '5000' })
  passTime(24 * 3_600_000)
  await letMinutesPass(ports, 3)
  const orders = await db.order.findMany({ where: { checkoutId: checkout.checkoutId } })
  expect(orders.map(({ cancelledBy }) => cancelledBy).sort()).toEqual([null, 'platform'].sort())
  const money = { captures: 1, capturedMinor: '2500', refundedMinor: '0', authorizedMinor: '0' }
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject(money)
})

it('H13: a unit of one shop that its own counter sold: the hold goes, and the purchase says which line', async () => {
  const bought = await atTillOfTwo()
  expect(await pay(till, bought.checkout, '4000000000000002')).toMatchObject({ code: 'CARD_DECLINED' })
  const stock = await db.stockLevel.findUniqueOrThrow({ where: { variantId: bought.second.id } })
  const level = {
    inventoryItemGid: stock.inventoryItemGid ?? '',
    locationGid: 'gid://shopify/Location/1',
    available: 0,
  }
  await inTransaction('level', (tx) => applyInventoryLevel(tx, bought.shops[1].id, { ...level, updatedAt: now() }))
  await work({ processor: till.processor, shopify: aShopify().shopify })
  const seen = await findCheckout(db, { ...bought.checkout, language: 'en' })
  expect(seen).toMatchObject({ failure: 'HOLD_LOST', canPay: false })
  const diffOf = (shopId: string) => seen?.parts.find(({ shop }) => shop.id === shopId)?.lines[0]?.diff ?? null
  expect(diffOf(bought.shops[0].id)).toBeNull()
  expect(diffOf(bought.shops[1].id)).not.toBeNull()
})
