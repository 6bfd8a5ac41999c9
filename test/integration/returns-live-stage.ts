import { expect } from 'vitest'
import { raiseLiveShop } from './live-shop.ts'

export type ReturnInBooks = {
  id: number
  status: string
  decline: { note: string | null } | null
  lines: { id: number; quantity: number; processed: number; refunded: number }[]
  exchangeLines: { lineIds: number[] }[]
}
type OrderInBooks = {
  id: number
  sourceIdentifier: string | null
  name: string
  note: string | null
  financialStatus: string | null
  returns: ReturnInBooks[]
  refunds: { id: number; note: string | null }[]
  lines: { id: number }[]
}
type OrderTruth = {
  gid: string
  total: { shopMinor: string }
  refunded: { shopMinor: string }
  outstanding: { shopMinor: string }
}

/** Returns between the shop's real Shopify stand-in, a card processor and the app. Two of something at 20.00 unless told. */
export async function raiseReturnsStage(domain: string) {
  const shop = await raiseLiveShop(domain)
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { requestReturn } = await import('#app/domain/returns/request-return.server.ts')
  const { approveReturn } = await import('#app/domain/returns/answer-return.server.ts')
  const { markReturnReceived } = await import('#app/domain/returns/mark-return-received.server.ts')
  const { inspectReturn } = await import('#app/domain/returns/inspect-return.server.ts')
  const { rereadReturn } = await import('#app/domain/returns/reread-return.server.ts')
  const { sweepReturns } = await import('#app/domain/returns/sweep-returns.server.ts')
  const { act, until, control, drain, shopId } = shop
  const run = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction('story', work)
  const accepted = <Value>(outcome: { ok: true; value: Value } | { ok: false; code: string; detail: unknown }) => {
    if (!outcome.ok) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.detail)}`)
    return outcome.value
  }

  const inBooks = async (orderId: string) => {
    const { items } = await control<{ items: OrderInBooks[] }>('GET', `/shops/${domain}/state/orders?limit=200`)
    const found = items.find((order) => order.sourceIdentifier === orderId)
    if (!found) throw new Error('Shopify does not have this order')
    return found
  }
  const truthOf = async (orderId: string) => {
    const { shopifyOrderGid } = await db.order.findUniqueOrThrow({ where: { id: orderId } })
    const { items } = await control<{ items: OrderTruth[] }>('GET', `/shops/${domain}/state/order-truth?limit=200`)
    return items.find(({ gid }) => gid === shopifyOrderGid)
  }
  /** Bought, paid, sent and delivered. */
  const anArrived = async (variantId: string, quantity = 2) => {
    const bought = await shop.buy(variantId, quantity)
    const orderId = bought.order.id
    await until('the capture', bought.isCaptured)
    const held = { isOurs: true, releasedAt: null, fulfillmentOrder: { orderId } }
    await until('the grace hold', async () => (await db.fulfillmentHold.count({ where: held })) > 0)
    const hold = await db.fulfillmentHold.findFirstOrThrow({ where: held })
    await act(domain, 'releaseHold', { fulfillmentOrderId: hold.fulfillmentOrderGid.split('/').at(-1) })
    await act(domain, 'fulfil', { orderId })
    await until('the parcel', async () => (await db.fulfillment.count({ where: { orderId } })) > 0)
    const parcel = await db.fulfillment.findFirstOrThrow({ where: { orderId } })
    const fulfillmentId = parcel.shopifyGid.split('/').at(-1)
    await act(domain, 'addFulfillmentEvent', { fulfillmentId, status: 'delivered' })
    await until('the arrival', async () => (await bought.view())?.state === 'delivered')
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId } })
    const refundedHere = async () => (await shop.chargeOf(bought.checkoutId))?.refundedMinor ?? '0'
    return { ...bought, orderId, line, refundedHere }
  }
  type Arrived = Awaited<ReturnType<typeof anArrived>>

  const row = (id: string) => db.return.findUniqueOrThrow({ where: { id }, include: { lines: true } })
  const rowOf = (orderId: string) => db.return.findFirst({ where: { orderId }, include: { lines: true } })
  const isTold = async (id: string) => (await row(id)).pendingAction === null
  const statuses = async (orderId: string) => (await inBooks(orderId)).returns.map(({ status }) => status)

  const ask = async (arrived: Arrived, changes: { quantity?: number; kind?: 'refund' | 'replacement' } = {}) => {
    const { quantity = 1, kind = 'refund' } = changes
    const lines = [{ lineId: arrived.line.id, quantity, reason: 'damaged' as const, note: 'A crack' }]
    const input = { ...arrived.owner, requestKey: `k${quantity}`, kind, lines }
    const { returnId } = accepted(await run((tx) => requestReturn(tx, input)))
    return { returnId, ref: { shopId, returnId } }
  }
  /** Received and looked at: so many units are good. */
  const inspect = async (returnId: string, acceptedQuantity?: number, changes: { restock?: boolean } = {}) => {
    const ref = { shopId, returnId }
    accepted(await run((tx) => markReturnReceived(tx, ref)))
    const { restock = true } = changes
    const lines = (await row(returnId)).lines.map(({ id, quantity }) => ({
      returnLineId: id, acceptedQuantity: acceptedQuantity ?? quantity, restock,
    })) // prettier-ignore
    accepted(await run((tx) => inspectReturn(tx, { ...ref, lines })))
  }
  const approve = async (returnId: string) => accepted(await run((tx) => approveReturn(tx, { shopId, returnId })))
  /** What every notice says is read again, several times and at once, and all jobs are looked for from the facts. */
  const hearEverythingAgain = async (orderId: string) => {
    const known = await db.return.findMany({ where: { orderId }, select: { shopifyReturnGid: true } })
    const gids = known.flatMap(({ shopifyReturnGid }) => shopifyReturnGid ?? [])
    await Promise.all([...gids, ...gids].map((gid) => rereadReturn(shopId, gid)))
    await run(sweepReturns)
    await drain({ retry: true })
  }
  /** D2, I7: both sides say the same, and the money moved once. */
  const expectSettled = async (arrived: Arrived, returnId: string, amountMinor: string, isOurs = true) => {
    await until('the money', async () => (await arrived.refundedHere()) === amountMinor)
    await until('Shopify’s books', async () => (await truthOf(arrived.orderId))?.refunded.shopMinor === amountMinor)
    await until('the end of the telling', () => isTold(returnId))
    await until('the end here', async () => (await row(returnId)).outcome === 'refunded')
    await hearEverythingAgain(arrived.orderId)
    expect(await statuses(arrived.orderId)).toEqual(['CLOSED'])
    const { refunds } = await inBooks(arrived.orderId)
    expect(refunds).toHaveLength(1)
    const written = await db.refund.findMany({ where: { orderId: arrived.orderId } })
    expect(written).toMatchObject([
      {
        initiator: isOurs ? 'vitrine' : 'shopify',
        amountMinor: BigInt(amountMinor),
        shopifyRefundGid: `gid://shopify/Refund/${refunds[0]?.id}`,
      },
    ])
    expect(await row(returnId)).toMatchObject({ state: 'closed', outcome: 'refunded', refundId: written[0]?.id })
    expect(await db.return.count({ where: { orderId: arrived.orderId } })).toBe(1)
    expect(await arrived.refundedHere()).toBe(amountMinor)
    expect((await truthOf(arrived.orderId))?.refunded.shopMinor).toBe(amountMinor)
    expect(await db.problem.count({ where: { orderId: arrived.orderId, resolvedAt: null } })).toBe(0)
  }
  const helpers = { anArrived, ask, approve, inspect, row, rowOf, isTold, statuses, inBooks, truthOf }
  return { ...shop, ...helpers, hearEverythingAgain, expectSettled, run, accepted, db }
}
