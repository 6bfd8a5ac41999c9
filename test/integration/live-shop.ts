import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { startProcessor } from '#test/processor/start-processor.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { raiseStage } from './shopify-stage.ts'

type ShopifyOrder = {
  name: string
  sourceIdentifier: string | null
  financialStatus: string
  cancelledAt: string | null
  lines: { id: number }[]
  refunds: unknown[]
}
type Charge = {
  orderReference: string
  captures: number
  capturedMinor: string
  refundedMinor: string
  authorizedMinor: string
}

/**
 * The whole way between a shop's Shopify, a card processor and the app, all of them real servers. Called before
 * anything of the app is imported, because the app judges its environment once.
 */
export async function raiseLiveShop(domain: string) {
  const stage = await raiseStage()
  const keys = {
    secretKey: process.env.PAYMENTS_SECRET_KEY ?? '',
    publishableKey: process.env.PAYMENTS_PUBLISHABLE_KEY ?? '',
    webhookSecret: process.env.PAYMENTS_WEBHOOK_SECRET ?? '',
  }
  const bank = await startProcessor({ dataDir: mkdtempSync(join(tmpdir(), 'processor-')), latencyMs: 1, ...keys })
  process.env.PAYMENTS_URL = bank.url
  const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
  const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
  const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
  const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
  const { getOrderForShopper } = await import('#app/domain/orders/get-order-for-shopper.server.ts')
  const { payCheckout } = await import('#app/domain/orders/pay-checkout.server.ts')
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { drain } = await import('#test/support/drain.ts')
  const { aCheckout } = await import('./checkout-bench.ts')

  const ordersAtShopify = async (reference: string) => {
    const { items } = await stage.control<{ items: ShopifyOrder[] }>('GET', `/shops/${domain}/state/orders`)
    return items.filter((order) => order.sourceIdentifier === reference)
  }
  const chargeOf = async (checkoutId: string) => {
    const answer = await fetch(`${bank.url}/__processor/state`)
    const { orders } = (await answer.json()) as { orders: Charge[] }
    return orders.find((charge) => charge.orderReference === checkoutId)
  }
  /** Works off jobs and deliveries as they come until the story has got where it should. */
  const until = async (what: string, isTrue: () => Promise<boolean>) => {
    const deadline = Date.now() + 25_000
    while (!(await isTrue())) {
      if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
      await drain({ until: new Date(Date.now() + 120_000), retry: true })
      await sleep(25)
    }
  }
  /** Has a delivery about this order been worked off? */
  const wasHeard = async (topic: string, orderId: string) => {
    const { shopifyOrderGid } = await db.order.findUniqueOrThrow({ where: { id: orderId } })
    const digits = shopifyOrderGid?.split('/').at(-1) ?? ''
    const about = { topic, processedAt: { not: null }, rawBody: { contains: digits } }
    return (await db.webhookReceipt.count({ where: about })) > 0
  }

  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { id: shopId } = (await requireMerchant(await stage.adminRequest(domain))).shop
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })

  /** A product that has arrived here with its stock. */
  const aProductAtShopify = async (title: string, facts: { price: string; quantity: number }) => {
    const media = [{ url: 'https://cdn.example/picture.jpg', width: 1200, height: 1200 }]
    const { id } = await stage.act<{ id: number }>(domain, 'createProduct', { title, media, ...facts })
    const found = () => db.variant.findFirst({ where: { shopId, product: { title }, stock: { available: { gt: 0 } } } })
    await until(`the ${title}`, async () => (await found()) !== null)
    return { productId: id, variantId: (await found())?.id ?? '' }
  }
  const buy = async (variantId: string, quantity = 1) => {
    const checkout = await aCheckout({ shopId, variantId, quantity })
    const cardToken = await tokeniseCard({ url: bank.url, publishableKey: keys.publishableKey }, '4242424242424242')
    const { checkoutId, shopperKey, totalMinor: confirmedTotalMinor } = checkout
    const card = { cardToken, confirmedTotalMinor, returnUrl: 'http://shop.test/' }
    const paid = await payCheckout({ checkoutId, shopperKey, ...card })
    expect(paid).toMatchObject({ ok: true, value: { next: 'done' } })
    const order = await db.order.findFirstOrThrow({ where: { checkoutId } })
    const view = () => getOrderForShopper(db, { number: order.number, shopperKey })
    const isCaptured = async () => (await chargeOf(checkoutId))?.captures === 1
    return { ...checkout, order, view, isCaptured, owner: { number: order.number, shopperKey } }
  }
  const close = async () => {
    await stage.close()
    await bank.close()
  }
  return { ...stage, shopId, keys, drain, ordersAtShopify, chargeOf, until, wasHeard, aProductAtShopify, buy, close }
}
