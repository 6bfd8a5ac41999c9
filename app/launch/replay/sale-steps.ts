import { recordCreated } from '#app/domain/fulfillment/record-created.server.ts'
import { orderPlaced } from '#app/domain/orders/events.ts'
import { placeOrders } from '#app/domain/orders/place-orders.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { bringRows } from './copy-facts.ts'
import type { Source } from './source.ts'
import { ranks, refusalOf, type Step } from './step.ts'

/** Orders that were paid here, from what their shoppers confirmed; and what Shopify answered when it was told of them. */
export async function saleSteps(source: Source): Promise<Step[]> {
  const checkouts = await source.db.checkout.findMany({
    where: { orders: { some: {} } },
    select: { id: true, orders: { select: { number: true, placedAt: true }, orderBy: { placedAt: 'asc' } } },
  })
  const sales = checkouts.map(({ id, orders }) => ({
    at: orders[0]?.placedAt ?? new Date(0),
    rank: ranks.sale,
    name: `order ${orders.map(({ number }) => number).join(', ')}`,
    run: () => place(id),
  }))
  return [...sales, ...(await answerSteps(source)), ...(await freeOrderSteps(source)), ...(await sampleSteps(source))]
}

/** G5: a refundable sample that was granted; the purchase that follows finds it as it did then. */
async function sampleSteps(source: Source): Promise<Step[]> {
  const granted = await source.db.sampleRequest.findMany({
    where: { offer: { kind: 'refundable' }, orderId: { not: null }, decidedAt: { not: null } },
    select: { id: true, decidedAt: true },
  })
  return granted.map(({ id, decidedAt }) => ({
    at: decidedAt ?? new Date(0),
    rank: ranks.sale,
    name: 'a sample that was granted',
    run: async () => {
      const unbought = { state: 'approved', orderId: null, deliveredAt: null, postId: null, valueMinor: null }
      await bringRows(source, 'SampleRequest', [id], { changes: unbought })
      return null
    },
  }))
}

async function place(checkoutId: string): Promise<string | null> {
  const placed = await inTransaction('place again', async (tx) => {
    const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: { parts: true } })
    return placeOrders(tx, checkout)
  })
  // News that overtakes the answer is kept for an order that is on its way (D13).
  await db.orderPush.updateMany({ where: { order: { checkoutId } }, data: { state: 'sending' } })
  return refusalOf(placed)
}

async function answerSteps({ db: before }: Source): Promise<Step[]> {
  const pushed = await before.order.findMany({
    where: { checkoutId: { not: null }, shopifyOrderGid: { not: null } },
    select: { id: true, number: true, placedAt: true, push: { select: { settledAt: true } } },
  })
  return pushed.map(({ id, number, placedAt, push }) => ({
    at: push?.settledAt ?? placedAt,
    rank: ranks.answer,
    name: `Shopify's answer to ${number}`,
    run: async () => {
      const { shopifyOrderGid, shopifyOrderName, lines } = await before.order.findUniqueOrThrow({
        where: { id },
        include: { lines: { orderBy: { position: 'asc' } } },
      })
      if (!(await db.order.findUnique({ where: { id } }))) return 'there is no such order'
      await inTransaction('answer again', (tx) =>
        recordCreated(tx, id, {
          orderGid: shopifyOrderGid ?? '',
          name: shopifyOrderName ?? '',
          createdAt: placedAt,
          cancelledAt: null,
          lines: lines.flatMap(({ shopifyLineGid: gid, variantGid, quantity }) =>
            gid ? [{ gid, variantGid, quantity }] : [],
          ),
        }),
      )
      return null
    },
  }))
}

/** Replacements and samples: orders that nobody paid, made by a return or a request and not by a checkout. */
async function freeOrderSteps(source: Source): Promise<Step[]> {
  const free = await source.db.order.findMany({
    where: { checkoutId: null, mode: 'CHANNEL_MOR' },
    select: { id: true, number: true, placedAt: true, lines: { select: { id: true } } },
  })
  return free.map(({ id, number, placedAt, lines }) => ({
    at: placedAt,
    rank: ranks.sale,
    name: `order ${number}, which nobody paid`,
    run: async () => {
      await bringRows(source, 'Order', [id], {
        changes: { cancelledAt: null, cancelReason: null, sourceUpdatedAt: null },
      })
      await bringRows(source, 'OrderLine', lines.map((line) => line.id), { changes: { removedQuantity: 0 } }) // prettier-ignore
      await bringRows(source, 'OrderPush', [id], { key: 'orderId' })
      await inTransaction('place again', (tx) => publish(tx, orderPlaced({ orderId: id })))
      return null
    },
  }))
}
