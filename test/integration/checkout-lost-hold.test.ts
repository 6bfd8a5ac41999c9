import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmCheckoutChanges } from '#app/domain/checkout/confirm-checkout-changes.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import { applyInventoryLevel } from '#app/domain/stock/apply-inventory.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type AtTill, type Till } from './checkout-bench.ts'
import { aShopify, work } from './push-bench.ts'

let till: Till
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())

async function atTill(quantity: number) {
  const shop = await aSellingShop()
  const variant = await aVariant(shop.id, { units: 3 })
  return aCheckout({ shopId: shop.id, variantId: variant.id, quantity })
}

/** The shop sells at its own counter: Shopify tells the new figure. */
async function shopHasOnly(available: number, { shopId, variantId }: AtTill) {
  const stock = await db.stockLevel.findUniqueOrThrow({ where: { variantId } })
  const level = { inventoryItemGid: stock.inventoryItemGid ?? '', locationGid: 'gid://shopify/Location/1', available }
  await inTransaction('level', (tx) => applyInventoryLevel(tx, shopId, { ...level, updatedAt: now() }))
  await work({ processor: till.processor, shopify: aShopify().shopify })
}

it('H13: a hold that Shopify’s own sale took away: the till says why, what is left, and sells that', async () => {
  const checkout = await atTill(2)
  expect(await pay(till, checkout, '4000000000000002')).toMatchObject({ code: 'CARD_DECLINED' })
  await shopHasOnly(1, checkout)
  const seen = await findCheckout(db, { ...checkout, language: 'en' })
  expect(seen).toMatchObject({
    state: 'open',
    failure: 'HOLD_LOST',
    canPay: false,
    parts: [{ lines: [{ diff: { type: 'lessStock', available: 1 } }] }],
  })
  accepted(await inTransaction('confirm', (tx) => confirmCheckoutChanges(tx, checkout)))
  const after = await findCheckout(db, { ...checkout, language: 'en' })
  expect(after).toMatchObject({ failure: null, canPay: true, parts: [{ lines: [{ quantity: 1, diff: null }] }] })
  accepted(await pay(till, { ...checkout, totalMinor: 2500n }))
})

it('H13: sold elsewhere while the shopper was with their bank: told so, and no money is held', async () => {
  const checkout = await atTill(2)
  const paid = accepted(await pay(till, checkout, '4000000000003220'))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  await shopHasOnly(1, checkout)
  await fetch(paid.url, { method: 'POST', body: new URLSearchParams({ decision: 'approve' }), redirect: 'manual' })
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ code: 'SOLD_OUT_DURING_PAYMENT' })
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await settlePayment(payment.id, till.processor)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
  expect(await findCheckout(db, { ...checkout, language: 'en' })).toMatchObject({ failure: 'SOLD_OUT_DURING_PAYMENT' })
  expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0)
})
