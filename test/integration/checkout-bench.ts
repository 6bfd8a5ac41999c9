import { newId } from '#app/kernel/ids.ts'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import type { PayResult } from '#app/domain/orders/pay-result.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { testProcessor } from '#app/platform/payments/test-processor.server.ts'
import { openBench } from '#test/processor/testing/processor-bench.ts'
import { accepted, aProduct, aShop } from '#test/support/money-world.ts'

/** A processor over HTTP and the adapter that speaks to it. */
export async function openTill() {
  const bench = await openBench()
  const processor: PaymentProcessor = testProcessor({
    url: bench.url,
    secretKey: 'sk_test_vitrine',
    publishableKey: 'pk_test_vitrine',
    webhookSecret: 'whsec_test_vitrine',
    // Long enough for a busy machine, short enough for the stories in which no answer comes.
    timeoutMilliseconds: 2_000,
  })
  return {
    ...bench,
    processor,
    totalsOf: async (checkoutId: string) => {
      const { orders } = await bench.state()
      return orders.find((order) => order.orderReference === checkoutId)
    },
  }
}
export type Till = Awaited<ReturnType<typeof openTill>>

let serial = 0

/** A variant on sale with this many units. */
export async function aVariant(
  shopId: string,
  changes: { priceMinor?: bigint; units?: number; currency?: string } = {},
) {
  const { priceMinor = 2000n, units = 5, currency = 'USD' } = changes
  const product = await aProduct(shopId, { priceMinor })
  const gid = `gid://shopify/ProductVariant/${Date.now()}${++serial}`
  const facts = { shopId, priceMinor, currency, sourceUpdatedAt: new Date() }
  const variant = await db.variant.create({
    data: {
      id: newId('variant'),
      productId: product.id,
      shopifyGid: gid,
      title: 'One size',
      sku: `SKU-${serial}`,
      ...facts,
    },
  })
  await db.stockLevel.create({
    data: {
      variantId: variant.id,
      shopId,
      available: units,
      sourceUpdatedAt: new Date(),
      inventoryItemGid: `item-${gid}`,
    },
  })
  return { ...variant, productId: product.id }
}

/** An open shop that ships everywhere for 5.00, free from 100.00. */
export async function aSellingShop(changes: Parameters<typeof aShop>[0] = {}) {
  const shop = await aShop(changes)
  const id = newId('shippingOption')
  const price = { priceMinor: 500n, freeFromMinor: 10_000n, currency: shop.currency }
  await db.shippingOption.create({
    data: { id, shopId: shop.id, title: 'Standard', countries: [], minDays: 2, maxDays: 5, ...price },
  })
  return { ...shop, shippingOptionId: id }
}

export const address = PostalAddress.parse({
  firstName: 'Nour',
  lastName: 'Haddad',
  line1: '148 Lafayette Street',
  city: 'New York',
  region: 'NY',
  postalCode: '10013',
  country: 'US',
})

export type Basket = { shopId: string; variantId: string; quantity?: number; shopperKey?: string; shareSetId?: string }

/** A shopper at the till, address given, ready to pay. */
export async function aCheckout(basket: Basket) {
  const { shopId, variantId, quantity = 1, shopperKey = newId('shopper'), shareSetId } = basket
  const checkoutId = await inTransaction('go to the till', async (tx) => {
    accepted(await addToCart(tx, { shopperKey, variantId, quantity, country: 'US', ...(shareSetId && { shareSetId }) }))
    const started = accepted(await startCheckout(tx, { shopperKey, shopIds: [shopId], country: 'US', locale: 'en' }))
    const details = { ...started, shopperKey, email: 'nour@example.com', address, shippingOptionId: null }
    accepted(await saveCheckoutDetails(tx, details))
    return started.checkoutId
  })
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  return { checkoutId, shopperKey, shopId, variantId, totalMinor }
}
export type AtTill = Awaited<ReturnType<typeof aCheckout>>

/** Pays with a test card by its number. */
export async function pay(till: Till, checkout: AtTill, number = '4242424242424242'): Promise<PayResult> {
  return payWithToken(till, checkout, await till.tokenise(number))
}

export function payWithToken(till: Till, checkout: AtTill, cardToken: string): Promise<PayResult> {
  const { checkoutId, shopperKey, totalMinor } = checkout
  const returnUrl = `http://localhost:3999/checkout/${checkoutId}/return`
  return payCheckout({ checkoutId, shopperKey, cardToken, confirmedTotalMinor: totalMinor, returnUrl }, till.processor)
}
