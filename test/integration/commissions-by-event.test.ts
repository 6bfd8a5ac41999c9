import { expect, it } from 'vitest'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { acknowledgeProblem, refundProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { orderCancelled, orderDelivered, orderPlaced, orderRefunded } from '#app/domain/orders/events.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { DomainEvent } from '#app/platform/outbox/event.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants, ledgerHash } from '#test/support/assert-invariants.ts'
import { drain } from '#test/support/drain.ts'
import { calculateAgain, disagreements } from '#test/support/independent-calculator.ts'
import { aParcel, aRefund } from '#test/support/money-world.ts'
import { aSale, commissionOf, held, on, payable, run, setToday } from '#test/support/sale.ts'

const announce = async (...events: DomainEvent[]) => {
  await run((tx) => publish(tx, ...events))
  await drain()
}

it('the life of a commission by events alone: sold, delivered, released by its own timer, refunded', async () => {
  const sale = await aSale([{ quantity: 2 }])
  const orderId = sale.order.id
  await announce(orderPlaced({ orderId }))
  expect((await commissionOf(sale.lineId)).state).toBe('estimated')

  const lines = [{ orderLineId: sale.lineId, quantity: 2 }]
  const { id: fulfillmentId } = await aParcel({ orderId, shippedAt: on(1), deliveredAt: on(3), lines })
  await announce(orderDelivered({ orderId, fulfillmentId, at: on(3).toISOString() }))
  expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: on(33) })

  setToday(on(33))
  await drain({ until: on(33) })
  expect((await commissionOf(sale.lineId)).state).toBe('payable')
  expect([await held(sale), await payable(sale)]).toEqual([0n, 500n])

  const back = [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }]
  const { id: refundId } = await aRefund({ orderId, createdAt: on(34), lines: back })
  await announce(orderRefunded({ orderId, refundId }))
  expect(await payable(sale)).toBe(250n)

  const told = await db.realtimeMessage.findMany({
    where: { topic: `creator:${sale.creator.id}` },
    orderBy: { id: 'asc' },
  })
  const heard = told.map(({ payload }) => payload as { kind: string; state: string })
  // The page hears of other things too, of notices for one.
  expect(heard.filter(({ kind }) => kind === 'commission').map(({ state }) => state)).toEqual([
    'estimated',
    'held',
    'payable',
    'payable',
  ])
  await assertInvariants()
})

it('Z7: every event told again leaves the ledger as it is', async () => {
  const sale = await aSale([{ quantity: 2 }, {}])
  const orderId = sale.order.id
  const back = [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }]
  const { id: refundId } = await aRefund({ orderId, createdAt: on(1), lines: back })
  const events = [orderPlaced({ orderId }), orderRefunded({ orderId, refundId })]
  await announce(...events)
  const before = await ledgerHash()
  const entries = await db.ledgerEntry.count()
  await announce(...events, ...[...events].reverse())
  expect(await ledgerHash()).toBe(before)
  expect(await db.ledgerEntry.count()).toBe(entries)
})

it('a cancellation that is heard before the order is void from the start to the end', async () => {
  const sale = await aSale([{}])
  const orderId = sale.order.id
  await db.order.update({ where: { id: orderId }, data: { cancelledAt: on(0), cancelledBy: 'shopper' } })
  await announce(orderCancelled({ orderId }), orderPlaced({ orderId }))
  expect((await commissionOf(sale.lineId)).state).toBe('void')
  expect(await held(sale)).toBe(0n)
  await assertInvariants()
})

it('the second calculator would notice: another winner, another base, another amount', async () => {
  const sale = await aSale([{ unitPriceMinor: 1999n }])
  await announce(orderPlaced({ orderId: sale.order.id }))
  const stored = (await commissionOf(sale.lineId)).explanation as Record<string, Record<string, unknown>>
  expect(disagreements(stored)).toEqual([])
  expect(calculateAgain(stored)).toMatchObject({ baseMinor: 1999n, amountMinor: 250n })
  const changed = (part: string, change: Record<string, unknown>) =>
    disagreements({ ...stored, [part]: { ...stored[part], ...change } })
  expect(changed('commission', { amountMinor: '251' })).not.toEqual([])
  expect(changed('base', { discountMinor: '500' })).not.toEqual([])
  expect(changed('attribution', { touchId: 'tch_other' })).not.toEqual([])
  expect(changed('attribution', { considered: [] })).not.toEqual([])
})

it('D12: more refunded than was sold stands in the merchant’s inbox until it was seen', async () => {
  const sale = await aSale([{}])
  const { shop, order } = sale
  const back = [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 5000n }]
  const { id: refundId } = await aRefund({ orderId: order.id, createdAt: on(1), lines: back })
  const events = [orderPlaced({ orderId: order.id }), orderRefunded({ orderId: order.id, refundId })]
  await announce(...events)
  await announce(...events)
  const [problem, ...more] = (await listProblems(db, { shopId: shop.id })).items
  expect(more).toEqual([])
  expect(problem).toMatchObject({
    cause: 'REFUND_EXCEEDED',
    order: { number: order.number },
    canAcknowledge: true,
    canRetry: false,
    canRefund: false,
    refundsAt: null,
  })
  expect(await db.orderEvent.count({ where: { orderId: order.id, kind: 'problem' } })).toBe(0)
  const detail = { amountMinor: '3000', currency: 'USD' }
  expect(await db.problem.findUniqueOrThrow({ where: { id: problem?.id ?? '' } })).toMatchObject({ detail })
  expect(await held(sale)).toBe(0n)
  const ref = { shopId: shop.id, problemId: problem?.id ?? '' }
  expect(await run((tx) => refundProblem(tx, ref))).toMatchObject({ code: 'NOT_FOR_THIS_PROBLEM' })
  expect(await run((tx) => acknowledgeProblem(tx, ref))).toMatchObject({ ok: true })
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
  await assertInvariants()
})
