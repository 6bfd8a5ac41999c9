import { insist } from '#test/world/insist.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import type { PurchaseWorld } from './purchase-world.ts'

const shop = {
  domain: 'second-goods.myshopify.com',
  name: 'Second Goods',
  currency: 'USD',
  country: 'US',
  plan: 'basic',
}
const price = '15.00'

/** Another shop in the same currency, so that one payment can take both. */
export async function openSecondShop({ sandbox, demo, db }: PurchaseWorld) {
  const { bringShopIn } = await import('#test/world/merchants.ts')
  const { refundProblem } = await import('#app/domain/fulfillment/resolve-problem.server.ts')
  const { listShippingOptions } = await import('#app/domain/shops/shipping-options.server.ts')
  const { inTransaction } = await import('#app/platform/db/database.server.ts')
  const { domain } = shop
  await sandbox.createShop(shop)
  const { shopId } = await bringShopIn(sandbox, domain, 1250)
  const [standard] = await listShippingOptions(db, shopId)
  const media = [{ url: `${demo.sandboxUrl}/__storage/images/juniper.svg`, width: 1200, height: 1200 }]
  const handleOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')
  return {
    shopId,
    priceMinor: 1500n,
    postageMinor: standard?.priceMinor ?? 0n,
    /** Something of this shop, for sale and in stock. */
    async goods(title: string) {
      await sandbox.act(domain, 'createProduct', { title, handle: handleOf(title), price, quantity: 50, media })
      const isForSale = {
        shopId,
        product: { title, offers: { some: { country: 'US' } } },
        stock: { available: { gt: 0 } },
      }
      return waitUntil(title, () => db.variant.findFirst({ where: isForSale }))
    },
    /** Deletes it in Shopify; the news is on its way for a while. */
    async lose(title: string) {
      await sandbox.fault({ kind: 'webhook-delay', shop: domain, ms: 20_000, times: 20 })
      await sandbox.act(domain, 'deleteProduct', { handle: handleOf(title) })
    },
    /** The merchant will not deliver: the order is called off. */
    refuse: async (problemId: string) =>
      insist('refusing', await inTransaction('refuse', (tx) => refundProblem(tx, { shopId, problemId }))),
    async ordersInShopify(orderId: string) {
      const { items } = await sandbox.state<{ sourceIdentifier: string | null }>(domain, 'orders', '?limit=200')
      return items.filter((order) => order.sourceIdentifier === orderId)
    },
  }
}
export type SecondShop = Awaited<ReturnType<typeof openSecondShop>>
