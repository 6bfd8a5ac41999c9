import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { startDirectCheckout } from '#app/domain/checkout/start-direct-checkout.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { saveAddress } from '#app/domain/shoppers/save-address.server.ts'
import { signUp } from '#app/domain/shoppers/sign-up.server.ts'
import { config } from '#app/config.server.ts'
import { asId, newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { demoPassword } from './creators.ts'
import { insist } from './insist.ts'
import { guestAddress } from './shoppers.ts'

/** The demo's own shopper: has bought before, so that address and card are kept. */
export const demoShopper = { displayName: 'Leila Mansour', email: 'leila@shoppers.example' }
const address = { ...guestAddress, firstName: 'Leila', lastName: 'Mansour', phone: '+1 212 555 0175' }

export type Shopper = Awaited<ReturnType<typeof signUpShopper>>
export type Wanted = { readonly variantId: string; readonly quantity: number }

export async function signUpShopper() {
  const shopperKey = asId('shopper', newId('shopper'))
  const { displayName, email } = demoShopper
  const who = { displayName, email, password: demoPassword, birthDate: new Date('1991-09-23') }
  const { accountId } = insist(
    'signing up to shop',
    await inTransaction('sign up', (tx) => signUp(tx, { ...who, locale: 'en', country: 'US', shopperKey })),
  )
  const kept = { accountId, address: PostalAddress.parse(address) }
  insist('keeping the address', await inTransaction('address', (tx) => saveAddress(tx, kept)))
  return { shopperKey, accountId, email, country: 'US', locale: 'en' }
}

/** Several shops at once through the cart, by a card that is kept. One order for each shop, in any order. */
export async function buyTogether(shopper: Shopper, wanted: readonly (Wanted & { readonly shopId: string })[]) {
  const { shopperKey, email } = shopper
  const checkoutId = await inTransaction('fill the cart', async (tx) => {
    for (const { variantId, quantity } of wanted) {
      insist('adding to the cart', await addToCart(tx, { ...shopper, variantId, quantity }))
    }
    const shopIds = wanted.map(({ shopId }) => shopId)
    const started = insist('checking out', await startCheckout(tx, { ...shopper, shopIds }))
    const details = { ...started, shopperKey, email, address: PostalAddress.parse(address), shippingOptionId: null }
    insist('the address', await saveCheckoutDetails(tx, details))
    return started.checkoutId
  })
  if (config.payments.kind !== 'test') throw new Error('the demo pays at the test processor')
  const cardToken = await tokeniseCard(config.payments, '4242424242424242')
  return pay(shopper, checkoutId, { cardToken, keepCard: true })
}

/** One thing at once, to the kept address and from the kept card: product, Buy now, Pay. */
export async function buyAtOnce(shopper: Shopper, wanted: Wanted, beforePaying?: () => Promise<unknown>) {
  const { checkoutId } = insist(
    'buying at once',
    await inTransaction('buy at once', (tx) => startDirectCheckout(tx, { ...shopper, ...wanted })),
  )
  await beforePaying?.()
  const { savedCardId } = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
  const [order] = await pay(shopper, checkoutId, { cardToken: null, savedCardId })
  if (!order) throw new Error('a purchase without an order')
  return order
}

type Card = { readonly cardToken: string | null; readonly savedCardId?: string | null; readonly keepCard?: boolean }

async function pay({ shopperKey, accountId }: Shopper, checkoutId: string, card: Card) {
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  const returnUrl = `${config.appUrl}/checkout/${checkoutId}/return`
  const asked = { checkoutId, shopperKey, accountId, ...card, confirmedTotalMinor: totalMinor, returnUrl }
  const paid = insist('paying', await payCheckout(asked))
  if (paid.next !== 'done') throw new Error('the demo card asked for a challenge')
  return db.order.findMany({ where: { checkoutId }, include: { lines: true, shop: true } })
}
