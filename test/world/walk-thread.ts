import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { World } from './fill-world.ts'
import { insist } from './insist.ts'
import { inShopify, merchantDesk, type MerchantDesk } from './merchant-desk.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { buyAsGuest } from './shoppers.ts'
import { waitUntil } from './wait-until.ts'

export const guestEmail = 'nour.haddad@example.com'
const tracking = {
  company: 'UPS',
  number: '1Z999AA10123456784',
  url: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
}

export type Thread = Awaited<ReturnType<typeof walkThread>>

/** The main job, once: from a creator's tag to an explained commission and a refund that took its share back. */
export async function walkThread(sandbox: SandboxControl, world: World, tell: (text: string) => void) {
  const [post] = world.posts
  const [tagged] = post?.products ?? []
  if (!post || !tagged) throw new Error('the world has no tagged video')
  const shop = await db.shop.findUniqueOrThrow({ where: { id: tagged.shopId } })
  const link = insist(
    'a tracked link',
    await inTransaction('link', (tx) =>
      createLink(tx, { creatorId: post.creator.creatorId, target: { kind: 'post', postId: post.postId } }),
    ),
  )
  tell(`@${post.creator.handle} tagged a product in a video and copied a tracked link (/c/${link.code})`)

  const product = await getProductForShopper(db, { productId: tagged.productId, country: 'US', language: 'en' })
  const variant = product?.variants.find((candidate) => candidate.isOfferedInCountry && candidate.sellable >= 2)
  if (!product || !variant) throw new Error('the tagged product cannot be bought')
  const via = { creatorId: post.creator.creatorId, postId: post.postId, productId: tagged.productId }
  const { orderNumber } = await buyAsGuest({
    shopId: shop.id,
    variantId: variant.variantId,
    quantity: 2,
    via,
    email: guestEmail,
  })
  const placed = await db.order.findUniqueOrThrow({ where: { number: orderNumber }, include: { lines: true } })
  tell(`a shopper bought 2 × ${product.title} by card: order ${orderNumber}`)

  const pushed = await inShopify(placed.id)
  tell(`Shopify order ${pushed.name} was created, once, and the card was charged`)

  const desk = merchantDesk(sandbox, shop.domain)
  await desk.letGo(pushed)
  tell(`the shopper's grace hour held it back; ${shop.name} let it go at once`)

  await desk.ship(pushed, { ...tracking, arrives: true })
  tell(`${shop.name} shipped it with ${tracking.company} ${tracking.number}; the carrier delivered it`)

  const commission = await waitUntil('the commission', async () => {
    const accrued = await findCommission(placed.id, 1)
    return accrued?.state === 'held' ? accrued : null
  })
  tell(`the commission accrued: ${await sentence(commission.id)}`)

  await refundOne(desk, pushed.gid)
  await waitUntil('the reversal', () => findCommission(placed.id, 2))
  tell(`the merchant refunded one of the two; the commission followed: ${await sentence(commission.id)}`)
  return {
    orderNumber,
    shopifyName: pushed.name,
    shopDomain: shop.domain,
    commissionId: commission.id,
    postId: post.postId,
  }
}

async function refundOne(desk: MerchantDesk, orderGid: string) {
  const order = await desk.find(orderGid)
  const [line] = order.lines
  if (!line) throw new Error('the order has no line')
  const lines = [{ id: line.id, quantity: 1, restockType: 'return' }]
  await desk.act('refund', { orderId: String(order.id), lines, note: 'One arrived chipped' })
}

function findCommission(orderId: string, entries: number) {
  return db.commission
    .findFirst({ where: { orderLine: { orderId }, creatorId: { not: null } }, include: { entries: true } })
    .then((commission) => (commission && commission.entries.length >= entries ? commission : null))
}

/** One line of the creator's own earnings page. */
async function sentence(commissionId: string): Promise<string> {
  const commission = await db.commission.findUniqueOrThrow({ where: { id: commissionId } })
  const earning = await getEarning(db, { creatorId: commission.creatorId ?? '', commissionId })
  if (!earning) throw new Error('the creator cannot see the earning')
  const { amount } = earning
  const until = commission.releaseAt?.toISOString().slice(0, 10)
  return `${amount.amount} ${amount.currency} (${commission.rateBps / 100} %), ${commission.state}${until ? ` until ${until}` : ''}`
}
