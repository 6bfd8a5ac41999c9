import { recordTouch } from '#app/domain/attribution/record-touch.server.ts'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { addVoucher } from '#app/domain/checkout/change-vouchers.server.ts'
import { confirmCheckoutChanges } from '#app/domain/checkout/confirm-checkout-changes.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import type { PayResult } from '#app/domain/orders/pay-result.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { accepted, giveConsent } from '#test/support/money-world.ts'
import { now } from '#app/platform/clock.server.ts'
import type { PurchasePlan } from './history-plan.ts'
import type { HistoryShop, HistoryWorld } from './history-world.ts'
import { seeded } from './seeded.ts'
import { letMinutesPass, work } from './story-time.ts'
import { survive } from './survive.ts'

const cards = { good: '4242424242424242', declined: '4000000000000002', bank: '4000000000003220' } as const
export type Purchase = { readonly plan: PurchasePlan; readonly shopperKey: string; readonly checkoutId: string | null }

/** Through the till as far as the plan goes; what is refused on the way ends the purchase, as it ends a shopper's. */
export async function buy(world: HistoryWorld, plan: PurchasePlan, code: (name: string) => string): Promise<Purchase> {
  const shopperKey = newId('shopper')
  const shops = plan.shops.map((name) => world.shops[name])
  const [first] = shops
  if (!first) throw new Error('a purchase without a shop')
  if (plan.isShown) await seeTag(shopperKey, first)
  const address = plan.isAbroad ? first.addressAbroad : first.address
  const { country } = address
  const started = await inTransaction('go to the till', async (tx) => {
    for (const { shop, product, quantity } of plan.lines) {
      const variantId = world.shops[shop].variants[product]?.id ?? ''
      await addToCart(tx, { shopperKey, variantId, quantity, country })
    }
    return startCheckout(tx, { shopperKey, shopIds: shops.map((shop) => shop.shopId), country, locale: 'en' })
  })
  if (!started.ok) return { plan, shopperKey, checkoutId: null }
  const { checkoutId } = started.value
  const details = { checkoutId, shopperKey, email: 'nour@example.com', address, shippingOptionId: null }
  const saved = await inTransaction('details', (tx) => saveCheckoutDetails(tx, details))
  if (!saved.ok) return { plan, shopperKey, checkoutId }
  for (const name of plan.vouchers) {
    await inTransaction('type a code', (tx) => addVoucher(tx, { checkoutId, shopperKey, code: code(name) }))
  }
  await payAsPlanned(world, plan, { checkoutId, shopperKey })
  return { plan, shopperKey, checkoutId }
}

async function seeTag(shopperKey: string, { creatorId, shopId, variants }: HistoryWorld['shops']['dollar']) {
  await giveConsent(shopperKey, true, new Date(now().getTime() - 60_000))
  const productId = variants[0]?.productId ?? null
  const seen = { accountId: null, surface: 'TAG', contentId: 'post_1', occurredAt: now() } as const
  accepted(await inTransaction('touch', (tx) => recordTouch(tx, { ...seen, shopperKey, creatorId, productId, shopId })))
}

type AtTill = { readonly checkoutId: string; readonly shopperKey: string }

async function payAsPlanned(world: HistoryWorld, { payment }: PurchasePlan, till: AtTill): Promise<void> {
  const press = (card: keyof typeof cards) => survive(() => pay(world, till, cards[card]))
  if (payment === 'neverPaid') return
  if (payment === 'paidLate') {
    await letMinutesPass(world, 45)
  }
  if (payment === 'declinedFirst') await press('declined')
  if (payment === 'pressedTwice') await Promise.all([press('good'), press('good')])
  else if (payment.startsWith('bank') || payment === 'reservationLost') {
    await throughTheBank(world, payment, await press('bank'))
  } else await press('good')
}

async function pay({ stage }: HistoryWorld, till: AtTill, number: string): Promise<PayResult> {
  await inTransaction('confirm', (tx) => confirmCheckoutChanges(tx, till))
  const { totalMinor: confirmedTotalMinor } = await quoteCheckout(db, till.checkoutId)
  const { publishableKey } = stage.keys
  const cardToken = await tokeniseCard({ url: stage.bankUrl, publishableKey }, number)
  return payCheckout({ ...till, cardToken, confirmedTotalMinor, returnUrl: 'http://shop.test/' })
}

/** The shopper answers the bank's page and never comes back to ours: only the notice tells. */
async function throughTheBank(world: HistoryWorld, payment: string, result: PayResult | null): Promise<void> {
  if (!result?.ok || result.value.next !== 'challenge') return
  if (payment === 'reservationLost') await sellElsewhere(world)
  if (payment === 'bankAgreesLate') await letMinutesPass(world, 20)
  const decision = payment === 'bankRefuses' ? 'decline' : 'approve'
  const { url } = result.value
  await fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })
}

/** H13: the scarce goods go in the shops' own storefronts while somebody stands at the bank. */
async function sellElsewhere({ stage, shops, hub }: HistoryWorld): Promise<void> {
  for (const shop of Object.values(shops)) await setStock(stage, shop, 0)
  await hub.deliver(seeded(1), 0)
  await work()
}

/** What Shopify says there is of the scarce goods. */
export async function setStock(stage: HistoryWorld['stage'], shop: HistoryShop, available: number): Promise<void> {
  const variantId = shop.variants[2]?.shopifyGid.split('/').at(-1)
  await stage.act(shop.domain, 'setInventory', { variantId, available })
}
