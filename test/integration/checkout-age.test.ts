import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { readConfirmedQuote } from '#app/domain/checkout/confirmed-quote.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { getCart } from '#app/domain/checkout/get-cart.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { setCategoryRule } from '#app/domain/catalog/set-category-rule.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { loader as productLoader } from '#app/routes/shop/products.$productId.($handle).tsx'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import { accepted, anAccount } from '#test/support/money-world.ts'
import { address, aSellingShop, aVariant, openTill, type Till } from './checkout-bench.ts'
import { openBrowser } from './shop-browser.ts'
import { refreshed } from './shop-pages-world.ts'

let till: Till
let shop: Awaited<ReturnType<typeof aSellingShop>>
let shopperKey: string
beforeAll(async () => {
  till = await openTill()
  await ruleOf(21)
})
afterAll(() => till.close())
beforeEach(async () => {
  shop = await aSellingShop()
  shopperKey = newId('shopper')
})

const ruleOf = (minimumAge: number) =>
  inTransaction('rule', (tx) =>
    setCategoryRule(tx, { country: 'US', categoryId: 'alcohol', minimumAge, licenceKind: null }),
  )

async function placed(variant: { id: string; productId: string }, categoryId: string | null) {
  await db.product.update({ where: { id: variant.productId }, data: { categoryId } })
  await refreshed(variant.productId)
}

/** A bottle that is sold in the US to people of 21 and over. */
async function aBottle() {
  const variant = await aVariant(shop.id)
  const at = new Date()
  await db.variantPrice.create({
    data: { variantId: variant.id, country: 'US', currency: 'USD', priceMinor: 2000n, priceSince: at, sourceUpdatedAt: at },
  }) // prettier-ignore
  await placed(variant, 'alcohol')
  return variant
}

const add = (variantId: string) =>
  inTransaction('add', (tx) => addToCart(tx, { shopperKey, variantId, quantity: 1, country: 'US' }))
const start = (accountId: string | null) =>
  inTransaction('start', (tx) =>
    startCheckout(tx, { shopperKey, shopIds: [shop.id], country: 'US', locale: 'en', accountId }),
  )

/** Ready to pay, as this account; null: a guest. */
async function atTill(accountId: string | null) {
  const { checkoutId } = accepted(await start(accountId))
  const details = { checkoutId, shopperKey, email: 'nour@example.com', address, shippingOptionId: null }
  accepted(await inTransaction('details', (tx) => saveCheckoutDetails(tx, details)))
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  const pay = async (payer: string | null) =>
    payCheckout(
      { checkoutId, shopperKey, accountId: payer, cardToken: await till.tokenise('4242424242424242'),
        confirmedTotalMinor: totalMinor, returnUrl: `http://localhost:3999/checkout/${checkoutId}/return` },
      till.processor,
    ) // prettier-ignore
  return { checkoutId, pay }
}

const born = async (years: number) => {
  const today = new Date()
  const birthDate = new Date(Date.UTC(today.getUTCFullYear() - years, today.getUTCMonth(), today.getUTCDate() - 2))
  return (await anAccount({ birthDate })).id
}

it('J6/K3: at checkout start a guest is asked to sign in, somebody of 20 is refused, somebody of 21 goes on', async () => {
  accepted(await add((await aBottle()).id))
  expect(await start(null)).toMatchObject({ ok: false, code: 'AGE_UNKNOWN', detail: { minimumAge: 21 } })
  expect(await start(await born(20))).toMatchObject({ ok: false, code: 'AGE_TOO_LOW', detail: { minimumAge: 21 } })
  expect(await start(await born(21))).toMatchObject({ ok: true })
})

it('J6/K3: the cart marks such lines, and without them it goes on for everybody', async () => {
  const [bottle, glass] = [await aBottle(), await aVariant(shop.id)]
  for (const { id } of [bottle, glass]) accepted(await add(id))
  const { groups } = await getCart(db, { shopperKey, country: 'US', language: 'en' })
  expect(groups).toMatchObject([{ minimumAge: 21, lines: [{ minimumAge: 21 }, { minimumAge: null }] }])
  await db.cartLine.deleteMany({ where: { variantId: bottle.id } })
  expect(await start(null)).toMatchObject({ ok: true })
})

it('J6/K3: paying asks again: a checkout of an adult is not paid by a guest, nor by somebody younger', async () => {
  accepted(await add((await aBottle()).id))
  const buyer = await born(30)
  const { checkoutId, pay } = await atTill(buyer)
  expect(await findCheckout(db, { checkoutId, shopperKey, language: 'en' })).toMatchObject({ minimumAge: 21 })
  expect(await pay(null)).toMatchObject({ ok: false, code: 'AGE_UNKNOWN' })
  expect(await pay(await born(19))).toMatchObject({ ok: false, code: 'AGE_TOO_LOW' })
  expect(await pay(await born(17))).toMatchObject({ ok: false, code: 'ADULTS_ONLY' })
  expect(await till.totalsOf(checkoutId)).toBeUndefined()
  expect(await pay(buyer)).toMatchObject({ ok: true, value: { next: 'done' } })
  const { confirmedQuote } = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
  expect(readConfirmedQuote(confirmedQuote).checkedAge).toBe(21)
})

it('J6/K3: what becomes restricted while somebody is at the till is judged at paying (H11)', async () => {
  const bottle = await aBottle()
  await placed(bottle, null)
  accepted(await add(bottle.id))
  const { pay } = await atTill(null)
  await placed(bottle, 'alcohol')
  expect(await pay(null)).toMatchObject({ ok: false, code: 'AGE_UNKNOWN' })
  await placed(bottle, null)
  expect(await pay(null)).toMatchObject({ ok: true })
})

it('J6/K3: the product page names the age of its country', async () => {
  const { productId } = await aBottle()
  const answer = await openBrowser().get(productLoader, `/products/${productId}`, { productId })
  expect(((await answer.json()) as { product: ProductView }).product.minimumAge).toBe(21)
})
