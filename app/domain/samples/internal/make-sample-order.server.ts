import type { SampleRequest } from '@prisma/client'
import type { VariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { StoredAddress } from '#app/domain/checkout/inputs.ts'
import { orderPlaced } from '#app/domain/orders/events.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { makeOrderNumber } from '#app/domain/orders/order-number.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'

type Sample = { readonly orderId: string; readonly request: SampleRequest; readonly variant: VariantForSale }

/**
 * G7: an order of value 0 for one unit, on its way to Shopify like any other, that no touch is looked for on. Its stock
 * was taken before.
 */
export async function makeSampleOrder(tx: Tx, { orderId, request, variant }: Sample): Promise<void> {
  const { shopId, creatorId } = request
  const address = StoredAddress.parse(request.address)
  const creator = await tx.creator.findUniqueOrThrow({ where: { id: creatorId }, include: { account: true } })
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  const { variantId, variantGid, productId, title, variantTitle, sku, imageUrl, requiresShipping } = variant
  const goods = { variantId, variantGid, productId, title, variantTitle, sku, imageUrl, requiresShipping }
  const { currency } = shop
  await tx.order.create({
    data: {
      id: orderId, shopId, currency, number: await freeNumber(tx),
      shopperKey: newId('shopper'),
      accountId: creator.accountId,
      email: creator.account.email,
      phone: address.phone || null,
      locale: creator.language,
      country: address.country,
      shippingAddress: address,
      taxesIncluded: shop.taxesIncluded,
      placedAt: tx.now,
      attributionExclusion: 'SAMPLE_ORDER',
      lines: { create: { id: newId('orderLine'), position: 0, quantity: 1, unitPriceMinor: 0n, currency, ...goods } },
    },
  }) // prettier-ignore
  await tx.orderPush.create({ data: { orderId, sourceIdentifier: orderId, state: 'new' } })
  await noteOrderEvent(tx, { orderId, shopId, key: 'placed', kind: 'placed', source: 'merchant', occurredAt: tx.now })
  await publish(tx, orderPlaced({ orderId }))
}

async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
