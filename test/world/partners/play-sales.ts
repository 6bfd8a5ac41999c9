import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { logClick } from '#app/domain/attribution/log-click.server.ts'
import { recordTouch, type TouchInput } from '#app/domain/attribution/record-touch.server.ts'
import { touchAttribute } from '#app/domain/attribution/storefront-parameters.ts'
import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { recordConsent } from '#app/domain/shoppers/record-consent.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { consentTextVersion } from '#app/ui/shop/consent-text.ts'
import { dayBefore, daysAgo } from '../days-ago.ts'
import type { SandboxControl } from '../sandbox-control.ts'
import { waitUntil } from '../wait-until.ts'
import { nextBuyer } from './buyers.ts'
import { does, productOf, type Cast } from './cast.ts'
import type { Sale } from './sales.ts'

/** As Shopify numbers them. */
type Sold = { readonly sale: Sale; readonly orderId: number; readonly lineId: number }

export type Played = ReadonlyMap<
  string,
  { readonly commissionId: string; readonly orderId: number; readonly lineId: number }
>

/**
 * Sales of the merchants' own storefronts, each on its day: somebody follows a creator there, buys, and the parcel comes.
 * Shop beside shop, each in the order of time. Waits until each was decided.
 */
export async function playSales(sandbox: SandboxControl, cast: Cast, sales: readonly Sale[]): Promise<Played> {
  const shops = [...new Set(sales.map(({ shop }) => shop))]
  const sold = await Promise.all(
    shops.map(async (shop) => {
      const ofShop: Sold[] = []
      for (const sale of sales) if (sale.shop === shop) ofShop.push(await sell(sandbox, cast, sale))
      return ofShop
    }),
  )
  return commissionsOf(sold.flat())
}

async function sell(sandbox: SandboxControl, cast: Cast, sale: Sale): Promise<Sold> {
  const { domain, shopId } = cast.shops[sale.shop]
  const productId = await productOf(cast.shops[sale.shop], sale.product)
  const variants = await db.variant.findMany({ where: { shopId, productId, deletedAt: null }, orderBy: { position: 'asc' } }) // prettier-ignore
  const gid = variants[sale.variant ?? 0]?.shopifyGid
  if (!gid) throw new Error(`${sale.product} has no variant ${sale.variant ?? 0}`)
  const touchId = await daysAgo(sale.placed + 0.1, () => comeBy(cast, sale, productId))
  const buyer = nextBuyer()
  const { id: orderId, lines } = await sandbox.act<{ id: number; lines: { id: number }[] }>(
    domain,
    'createStorefrontOrder',
    {
      lines: [{ variantId: gid.split('/').at(-1), quantity: sale.units ?? 1 }],
      email: sale.email ?? buyer.email,
      shippingAddress: buyer.address,
      processedAt: dayBefore(sale.placed).toISOString(),
      attributes: touchId ? [{ key: touchAttribute, value: toTouchToken(touchId) }] : [],
      discountCodes: typeof sale.way === 'object' && 'code' in sale.way ? [sale.way.code] : [],
    },
  )
  if (sale.arrived !== undefined) await deliver(sandbox, domain, orderId, sale.placed, sale.arrived)
  return { sale, orderId, lineId: lines[0]?.id ?? 0 }
}

/** The shopper allows attribution and follows the creator; null for a code, which needs no touch. */
async function comeBy(cast: Cast, { by, way, shop }: Sale, productId: string): Promise<string | null> {
  if (typeof way === 'object' && 'code' in way) return null
  const { creatorId } = cast.creators[by]
  const shopperKey = newId('shopper')
  await inTransaction('allow attribution', (tx) =>
    recordConsent(tx, {
      ...{ shopperKey, accountId: null, purpose: 'attribution', granted: true, locale: 'en' },
      textVersion: consentTextVersion,
    }),
  )
  const about = { shopperKey, creatorId, shopId: cast.shops[shop].shopId }
  const seen = way === 'link' ? await follow(creatorId, shopperKey, productId) : tapped(cast, way, productId)
  const touch = await does('the touch', (tx) => recordTouch(tx, { ...about, ...seen, occurredAt: tx.now }))
  return touch.touchId
}

type Seen = Pick<TouchInput, 'surface' | 'contentId' | 'productId' | 'adAuthorizationId'>

/** Somebody taps the creator's link to a product. */
async function follow(creatorId: string, shopperKey: string, productId: string): Promise<Seen> {
  const target = { kind: 'product', productId } as const
  const { linkId } = await does('a link', (tx) => createLink(tx, { creatorId, target }))
  logClick({ linkId, shopperKey, isBot: false, referrer: null, occurredAt: now(), touches: [] })
  return { surface: 'LINK', contentId: linkId, productId }
}

/** What was tapped in the video: the product itself, or, for whoever bought something else, the first one that is in it. */
function tapped(cast: Cast, way: { readonly post: string; readonly isAd?: true }, productId: string): Seen {
  const post = cast.posts.get(way.post)
  if (!post) throw new Error(`there is no video ${way.post}`)
  const tag = post.products.find((one) => one.productId === productId) ?? post.products[0]
  const seen = { contentId: post.postId, productId: tag?.productId ?? null }
  const { adAuthorizationId = null } = cast
  return way.isAd ? { ...seen, surface: 'LINK', adAuthorizationId } : { ...seen, surface: 'TAG' }
}

async function deliver(sandbox: SandboxControl, domain: string, orderId: number, placed: number, arrived: number) {
  const number = `1Z999AA1${String(orderId).slice(-10).padStart(10, '0')}`
  const tracking = { company: 'UPS', number, url: `https://www.ups.com/track?tracknum=${number}` }
  const leftAt = dayBefore(placed - 1).toISOString()
  const { id: fulfillmentId } = await sandbox.act<{ id: number }>(domain, 'fulfil', { orderId, tracking, leftAt })
  const happenedAt = dayBefore(arrived).toISOString()
  await sandbox.act(domain, 'addFulfillmentEvent', { fulfillmentId, status: 'delivered', happenedAt })
}

async function commissionsOf(sold: readonly Sold[]): Promise<Played> {
  const gids = sold.map(({ orderId }) => gidOf(orderId))
  const found = await waitUntil(`${sold.length} commissions`, async () => {
    const lines = await db.orderLine.findMany({
      where: { order: { shopifyOrderGid: { in: gids } }, commission: { isNot: null } },
      select: { order: { select: { shopifyOrderGid: true } }, commission: { select: { id: true, creatorId: true } } },
    })
    return lines.length === sold.length ? lines : null
  })
  const lost = found.find(({ commission }) => !commission?.creatorId)
  if (lost) throw new Error(`nobody was credited for the order ${lost.order.shopifyOrderGid}`)
  return new Map(
    sold.flatMap(({ sale: { key }, orderId, lineId }) => {
      const line = found.find(({ order }) => order.shopifyOrderGid === gidOf(orderId))
      return key && line?.commission ? [[key, { commissionId: line.commission.id, orderId, lineId }] as const] : []
    }),
  )
}

const gidOf = (orderId: number) => `gid://shopify/Order/${orderId}`
