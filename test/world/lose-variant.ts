import { config } from '#app/config.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { buyAtOnce, type Shopper } from './demo-shopper.ts'
import { findGoods } from './find-goods.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { waitUntil } from './wait-until.ts'

const purse = {
  title: 'Tartan Coin Purse',
  handle: 'tartan-coin-purse',
  descriptionHtml: '<p>Cut from what is left of the Moorland scarf, lined with cotton.</p>',
  price: '18.00',
  quantity: 4,
  sku: 'THT-PURSE',
}

/**
 * The last coin purses are deleted in Shopify while somebody pays for one, and the news of it is late: the order cannot
 * be created, the card is not charged, and the merchant is asked what to do.
 */
export async function loseVariant(sandbox: SandboxControl, domain: string, shopper: Shopper): Promise<void> {
  const picture = `${config.appUrl}/demo/products/scarf.webp`
  await sandbox.act(domain, 'createProduct', { ...purse, media: [{ url: picture, alt: purse.title }] })
  await waitUntil('the coin purse', () =>
    db.product.findFirst({
      where: { handle: purse.handle, shop: { domain }, variants: { some: { stock: { available: { gt: 0 } } } }, offers: { some: { country: 'US' } } }, // prettier-ignore
    }),
  )
  const goods = await findGoods(domain, purse.handle)
  const { id } = await buyAtOnce(shopper, goods, async () => {
    await sandbox.fault({ kind: 'webhook-delay', shop: domain, ms: 5_000, times: 5 })
    await sandbox.act(domain, 'deleteProduct', { handle: purse.handle })
  })
  await waitUntil('the problem', () => db.problem.findFirst({ where: { orderId: id, resolvedAt: null } }))
}
