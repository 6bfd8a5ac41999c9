import { recordTouch } from '#app/domain/attribution/record-touch.server.ts'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { recordConsent } from '#app/domain/shoppers/record-consent.server.ts'
import { config } from '#app/config.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { consentTextVersion } from '#app/ui/shop/consent-text.ts'
import { insist } from './insist.ts'

export const guestAddress = {
  firstName: 'Nour',
  lastName: 'Haddad',
  company: '',
  line1: '148 Lafayette Street',
  line2: 'Apt 5B',
  city: 'New York',
  region: 'NY',
  postalCode: '10013',
  country: 'US',
  phone: '+1 212 555 0142',
} as const

export type Purchase = {
  readonly shopId: string
  readonly variantId: string
  readonly quantity: number
  /** The video that the shopper tapped, if any. */
  readonly via: { readonly creatorId: string; readonly postId: string; readonly productId: string } | null
  readonly email: string
}

/** A guest on the phone: allows attribution, taps the product in the video, puts it in the cart and pays by card. */
export async function buyAsGuest(purchase: Purchase): Promise<{ orderNumber: string; shopperKey: string }> {
  const shopperKey = newId('shopper')
  const { shopId, variantId, quantity, via, email } = purchase
  const checkoutId = await inTransaction('shop around', async (tx) => {
    await recordConsent(tx, {
      shopperKey,
      accountId: null,
      purpose: 'attribution',
      granted: true,
      textVersion: consentTextVersion,
      locale: 'en',
    })
    if (via) {
      const { creatorId, postId: contentId, productId } = via
      const touch = {
        shopperKey,
        accountId: null,
        creatorId,
        surface: 'TAG',
        contentId,
        productId,
        shopId,
        occurredAt: tx.now,
      } as const
      insist('the touch', await recordTouch(tx, touch))
    }
    insist('adding to the cart', await addToCart(tx, { shopperKey, variantId, quantity, country: 'US' }))
    const till = { shopperKey, shopIds: [shopId], country: 'US', locale: 'en' }
    const started = insist('checking out', await startCheckout(tx, till))
    insist(
      'the address',
      await saveCheckoutDetails(tx, { ...started, shopperKey, email, address: guestAddress, shippingOptionId: null }),
    )
    return started.checkoutId
  })
  return { orderNumber: await payByCard(checkoutId, shopperKey), shopperKey }
}

async function payByCard(checkoutId: string, shopperKey: string): Promise<string> {
  const { quoteCheckout } = await import('#app/domain/checkout/quote-checkout.server.ts')
  const { db } = await import('#app/platform/db/database.server.ts')
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  if (config.payments.kind !== 'test') throw new Error('the demo pays at the test processor')
  const cardToken = await tokeniseCard(config.payments, '4242424242424242')
  const returnUrl = `${config.appUrl}/checkout/${checkoutId}/return`
  const paid = insist(
    'paying',
    await payCheckout({ checkoutId, shopperKey, cardToken, confirmedTotalMinor: totalMinor, returnUrl }),
  )
  if (paid.next !== 'done') throw new Error('the demo card asked for a challenge')
  return paid.orderNumber
}
