import { beforeEach, describe, expect, it } from 'vitest'
import { approveReturn } from '#app/domain/returns/answer-return.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { settleReplacementStock } from '#app/domain/returns/settle-replacement-stock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aVariant } from './checkout-bench.ts'
import { anArrivedOrder, aShopifyWith, refundsOf, returnOf, run, withStoppedClock, work } from './returns-world.ts'

beforeEach(withStoppedClock)

async function aReplaceable(units: number) {
  const arrived = await anArrivedOrder([{ quantity: 2 }])
  const variant = await aVariant(arrived.shop.id, { units })
  await db.orderLine.update({ where: { id: arrived.lineId }, data: { variantId: variant.id } })
  const lines = [{ lineId: arrived.lineId, quantity: 1, reason: 'damaged' as const }]
  const asked = { ...arrived.owner, requestKey: 'a', kind: 'replacement' as const, lines }
  const { returnId } = accepted(await run((tx) => requestReturn(tx, asked)))
  const ref = { shopId: arrived.shop.id, returnId }
  accepted(await run((tx) => approveReturn(tx, ref)))
  accepted(await run((tx) => markReturnReceived(tx, ref)))
  const stock = () => db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
  return { arrived, ref, returnId, stock }
}

describe('I8: a replacement', () => {
  it('is an order of value 0 on its way to Shopify, linked to the one it replaces, and no money', async () => {
    const { arrived, ref, returnId, stock } = await aReplaceable(3)
    const answers = await Promise.all([1, 2].map(() => run((tx) => inspectReturn(tx, { ...ref, lines: [] }))))
    expect(answers.map((answer) => accepted(answer).outcome)).toEqual(['replaced', 'replaced'])
    const orders = await db.order.findMany({
      where: { replacesOrderId: arrived.order.id },
      include: { lines: true, push: true },
    })
    expect(orders).toMatchObject([
      { shippingMinor: 0n, checkoutId: null, push: { state: 'new' }, lines: [{ quantity: 1, unitPriceMinor: 0n }] },
    ])
    expect(await returnOf(returnId)).toMatchObject({ outcome: 'replaced', replacementOrderId: orders[0]?.id })
    expect(await refundsOf(arrived.order.id)).toEqual([])
    expect(await stock()).toMatchObject({ awaitingPush: 1, available: 3 })
  })

  it('leaves our stock when Shopify has it, and comes back to it when it never gets there', async () => {
    for (const state of ['created', 'failed']) {
      const { arrived, ref, stock } = await aReplaceable(3)
      accepted(await run((tx) => inspectReturn(tx, { ...ref, lines: [] })))
      const { id } = await db.order.findFirstOrThrow({ where: { replacesOrderId: arrived.order.id } })
      await db.orderPush.update({ where: { orderId: id }, data: { state } })
      for (let told = 0; told < 2; told++) await run((tx) => settleReplacementStock(tx, id))
      expect(await stock()).toMatchObject({ awaitingPush: 0, available: state === 'created' ? 2 : 3 })
    }
  })

  it('is processed at Shopify without money', async () => {
    const { arrived, ref } = await aReplaceable(3)
    const world = aShopifyWith(arrived)
    accepted(await run((tx) => inspectReturn(tx, { ...ref, lines: [] })))
    await work(arrived, world)
    expect(world.returns).toMatchObject([{ status: 'CLOSED', refunds: [] }])
  })

  it('that is sold out is refused whole, and may be refunded instead', async () => {
    const { arrived, ref, stock } = await aReplaceable(0)
    expect(await run((tx) => inspectReturn(tx, { ...ref, lines: [] }))).toMatchObject({ code: 'REPLACEMENT_SOLD_OUT' })
    expect(await stock()).toMatchObject({ awaitingPush: 0 })
    accepted(await run((tx) => inspectReturn(tx, { ...ref, lines: [], refundInstead: true })))
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n }])
  })

  it('cannot itself be refunded', async () => {
    const { arrived } = await aReplaceable(1)
    await db.order.update({ where: { id: arrived.order.id }, data: { replacesOrderId: 'ord_first' } })
    const lines = [{ lineId: arrived.lineId, quantity: 1, reason: 'other' as const }]
    const asked = { ...arrived.owner, requestKey: 'b', kind: 'refund' as const, lines }
    expect(await run((tx) => requestReturn(tx, asked))).toMatchObject({ code: 'REPLACEMENT_ONLY' })
  })
})
