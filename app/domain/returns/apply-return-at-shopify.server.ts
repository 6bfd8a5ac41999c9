import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import type { Order } from '@prisma/client'
import { returnOpened } from './events.ts'
import { followShopify } from './internal/follow-shopify.server.ts'
import { isSameReturn } from './internal/is-same-return.ts'
import { linkExchanges } from './internal/link-exchanges.server.ts'
import { linkReturn } from './internal/link-return.server.ts'
import { lockOrderSql } from './internal/lock-order.sql.ts'
import { noteExtraPayments } from './internal/note-extra-payments.server.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { termsOf } from './internal/terms-of.server.ts'
import { reasonFromShopify } from './reasons.ts'
import { answerByOf } from './return-clocks.ts'

/**
 * A return as it stands in Shopify is taken over: opened, answered, processed, closed or opened again in the admin. One
 * of ours that is told at this moment is recognised by its units, so that it does not become a second one here.
 * Idempotent on: (order, Shopify's return gid) and what Shopify says; applied in any order and any number of times.
 */
export async function applyReturnAtShopify(tx: Tx, shopId: string, theirs: ReturnAtShopify): Promise<void> {
  const order = await tx.order.findUnique({
    where: { shopId_shopifyOrderGid: { shopId, shopifyOrderGid: theirs.orderGid } },
  })
  if (!order) return
  await sql(tx, lockOrderSql, [order.id])
  const returnId = (await findOurs(tx, order.id, theirs)) ?? (await create(tx, order, theirs))
  if (!returnId) return
  await linkReturn(tx, returnId, theirs)
  const row = await lockReturn(tx, { id: returnId })
  if (!row) return
  await followShopify(tx, row, theirs)
  await linkExchanges(tx, row, theirs)
  await noteExtraPayments(tx, row, theirs)
}

async function findOurs(tx: Tx, orderId: string, theirs: ReturnAtShopify): Promise<string | null> {
  const all = await tx.return.findMany({
    where: { orderId },
    include: { lines: { include: { orderLine: { select: { shopifyLineGid: true } } } } },
    orderBy: { requestedAt: 'asc' },
  })
  const known = all.find(({ shopifyReturnGid }) => shopifyReturnGid === theirs.gid)
  if (known) return known.id
  const underway = all.find(
    (one) => one.shopifyReturnGid === null && one.pendingAction !== null && isSameReturn(one.lines, theirs),
  )
  return underway?.id ?? null
}

/** Null if it is about nothing that we know. */
async function create(tx: Tx, order: Order, theirs: ReturnAtShopify): Promise<string | null> {
  const sold = await tx.orderLine.findMany({ where: { orderId: order.id } })
  const lines = theirs.lines.flatMap(({ gid, lineGid, quantity, reason, note }) => {
    const line = sold.find(({ shopifyLineGid }) => shopifyLineGid !== null && shopifyLineGid === lineGid)
    const facts = { quantity, reason: reasonFromShopify(reason), note, shopifyReturnLineGid: gid }
    return line ? [{ id: newId('returnLine'), orderLineId: line.id, ...facts }] : []
  })
  if (lines.length === 0) return null
  const isRequest = theirs.status === 'REQUESTED'
  const id = newId('return')
  await tx.return.create({
    data: {
      id,
      orderId: order.id,
      shopId: order.shopId,
      kind: 'refund',
      state: 'requested',
      openedBy: 'shopify',
      shopifyReturnGid: theirs.gid,
      shopifyName: theirs.name,
      requestedAt: theirs.createdAt,
      answerBy: answerByOf(theirs.createdAt, await termsOf(tx, order)),
      lines: { create: lines },
    },
  })
  await noteReturn(tx, { id, orderId: order.id, shopId: order.shopId }, 'returnRequested', { by: 'shopify' })
  if (isRequest) await publish(tx, returnOpened({ returnId: id, orderId: order.id }))
  return id
}
