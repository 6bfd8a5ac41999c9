import { expect } from 'vitest'
import { sandboxControl } from '#test/world/sandbox-control.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import { startRunningDemo } from '#test/support/running-demo.ts'
import { openGate } from './gate.ts'

const domain = 'aurora-goods.myshopify.com'
type Charge = { orderReference: string; intents: number; captures: number; capturedMinor: string; authorizedMinor: string; refundedMinor: string } // prettier-ignore
type ShopifyOrder = { id: number; sourceIdentifier: string | null; lines: { id: number }[] }

/** A shop with one product and a creator who is paid for it; web and worker reach their partners through gates. */
export async function startPurchaseWorld() {
  const demo = await startRunningDemo()
  const sandbox = sandboxControl(demo.sandboxUrl)
  const shopify = await openGate(demo.sandboxUrl)
  const bank = await openGate(demo.processorUrl)
  const gated = { SHOPIFY_SANDBOX_URL: shopify.url, PAYMENTS_URL: bank.url }
  const { bringShopIn } = await import('#test/world/merchants.ts')
  const { aMember, giveConsent } = await import('#test/support/money-world.ts')
  const { recordTouch } = await import('#app/domain/attribution/record-touch.server.ts')
  const { getProgramForShop } = await import('#app/domain/programs/get-program-for-shop.server.ts')
  const { quoteCheckout } = await import('#app/domain/checkout/quote-checkout.server.ts')
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { assertInvariants } = await import('#test/support/assert-invariants.ts')

  const media = [{ url: `${demo.sandboxUrl}/__storage/images/juniper.svg`, width: 1200, height: 1200 }]
  await sandbox.act(domain, 'createProduct', {
    title: 'Juniper candle',
    price: '20.00',
    quantity: 500,
    sku: 'JC',
    media,
  })
  const { shopId } = await bringShopIn(sandbox, domain, 1250)
  const level = await waitUntil('stock', () => db.stockLevel.findFirst({ where: { shopId, available: { gt: 0 } } }))
  const variant = await db.variant.findUniqueOrThrow({ where: { id: level.variantId } })
  const program = await getProgramForShop(db, shopId)
  const creator = await aMember(program?.programId ?? '')

  /** The shopper behind a checkout had tapped the creator's tag. */
  async function showedBy(checkoutPath: string) {
    const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutPath.split('/').at(-1) ?? '' } })
    const { shopperKey } = checkout
    await giveConsent(shopperKey, true, new Date(Date.now() - 60_000))
    const touch = { shopperKey, accountId: null, creatorId: creator.id, surface: 'TAG', contentId: 'post_1', productId: variant.productId, shopId, occurredAt: new Date() } as const // prettier-ignore
    await inTransaction('touch', (tx) => recordTouch(tx, touch))
    const { totalMinor } = await quoteCheckout(db, checkout.id)
    return { checkoutId: checkout.id, shopperKey, totalMinor }
  }

  const chargesOf = async (checkoutId: string) => {
    const answer = await fetch(`${demo.processorUrl}/__processor/state`)
    const { orders } = (await answer.json()) as { orders: Charge[] }
    return orders.filter((charge) => charge.orderReference === checkoutId)
  }
  const ordersInShopify = async (orderId: string) => {
    const { items } = await sandbox.state<ShopifyOrder>(domain, 'orders', '?limit=200')
    return items.filter((order) => order.sourceIdentifier === orderId)
  }
  const captured = (checkoutId: string, seconds = 90) =>
    waitUntil('the capture', () => db.payment.findFirst({ where: { checkoutId, state: 'captured' } }), seconds)

  /** One order here, one in Shopify, one charge of the right amount, one commission of an eighth, and a sound ledger. */
  async function expectOnePurchase(checkoutId: string, totalMinor: bigint, refundedMinor = 0n) {
    await captured(checkoutId)
    const orders = await db.order.findMany({ where: { checkoutId }, include: { push: true, lines: true } })
    expect(orders).toHaveLength(1)
    const [order] = orders
    expect(order?.push?.state).toBe('created')
    expect(await ordersInShopify(order?.id ?? '')).toHaveLength(1)
    expect(await chargesOf(checkoutId)).toMatchObject([
      { intents: 1, captures: 1, capturedMinor: String(totalMinor), authorizedMinor: '0', refundedMinor: String(refundedMinor) },
    ]) // prettier-ignore
    const commissions = await waitUntil('the commission', async () => {
      const found = await db.commission.findMany({ where: { orderLine: { orderId: order?.id ?? '' } } })
      return found.length > 0 && found
    })
    expect(commissions).toMatchObject([{ creatorId: creator.id, rateBps: 1250 }])
    await assertInvariants()
    return order
  }

  const stop = async () => {
    await shopify.close()
    await bank.close()
    const { closeDatabase } = await import('#app/platform/db/database.server.ts')
    await closeDatabase()
    await demo.stop()
  }
  return { demo, sandbox, domain, shopify, bank, gated, db, variant, showedBy, ordersInShopify, chargesOf, captured, expectOnePurchase, assertInvariants, stop } // prettier-ignore
}
export type PurchaseWorld = Awaited<ReturnType<typeof startPurchaseWorld>>
