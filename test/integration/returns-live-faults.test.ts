import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { raiseReturnsStage } from './returns-live-stage.ts'

vi.setConfig({ testTimeout: 90_000 })

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseReturnsStage(domain)
const { act, until, control, drain, db, run, accepted, shopId } = stage
const { anArrived, ask, approve, inspect, rowOf, isTold, statuses, inBooks, truthOf, expectSettled } = stage
const { openReturn } = await import('#app/domain/returns/open-return.server.ts')
const { tellReturn } = await import('#app/domain/returns/tell-return.server.ts')
const { shopifyReturns } = await import('#app/domain/returns/shopify-returns.server.ts')
const { reconcileOrders } = await import('#app/domain/fulfillment/reconcile-orders.server.ts')

const { variantId } = await stage.aProductAtShopify('Linen apron', { price: '20.00', quantity: 60 })
const arrive = (quantity = 2) => anArrived(variantId, quantity)
afterEach(() => control('DELETE', '/faults'))
afterAll(() => stage.close())

describe.each(['5xx-after', 'lost-response'])('an answer is lost (%s)', (kind) => {
  it.each(['returnRequest(', 'returnApproveRequest', 'returnProcess'])(
    'of %s: one return, one refund',
    async (match) => {
      const arrived = await arrive()
      await control('POST', '/faults', { kind, match, times: 1 })
      const { returnId } = await ask(arrived)
      await until('the request', () => isTold(returnId))
      await approve(returnId)
      await until('the approval', () => isTold(returnId))
      await inspect(returnId)
      await expectSettled(arrived, returnId, '2000')
    },
  )

  it('of refundCreate, for goods that the shopper keeps: written once', async () => {
    const arrived = await arrive()
    await control('POST', '/faults', { kind, match: 'refundCreate', times: 1 })
    const lines = [{ lineId: arrived.line.id, quantity: 1, reason: 'late' as const }]
    const input = { shopId, orderId: arrived.orderId, requestKey: 'x', kind: 'returnless' as const, lines }
    accepted(await run((tx) => openReturn(tx, input)))
    await until('the money', async () => (await arrived.refundedHere()) === '2000')
    await until('the books', async () => (await truthOf(arrived.orderId))?.refunded.shopMinor === '2000')
    await stage.hearEverythingAgain(arrived.orderId)
    expect((await inBooks(arrived.orderId)).refunds).toHaveLength(1)
    expect(await statuses(arrived.orderId)).toEqual([])
    expect(await arrived.refundedHere()).toBe('2000')
  })
})

it.each(['openReturn', 'moveReturn', 'processReturn', 'listFulfillmentLines', 'readOrder'] as const)(
  'a worker that dies after %s leaves facts from which the next one goes on',
  async (step) => {
    const arrived = await arrive()
    const { returnId } = await ask(arrived)
    let deaths = 0
    const dying = {
      ...shopifyReturns,
      [step]: async (...given: never[]) => {
        const answer: unknown = await (shopifyReturns[step] as (...all: never[]) => Promise<unknown>)(...given)
        if (deaths++ === 0) throw new Error('planned: the worker dies')
        return answer
      },
    }
    const die = () =>
      tellReturn(returnId, dying).catch((cause: unknown) => {
        if (!(cause instanceof Error) || !cause.message.includes('planned')) throw cause
      })
    await die()
    await approve(returnId)
    await die()
    await inspect(returnId)
    await until('the money', async () => (await arrived.refundedHere()) === '2000')
    await die()
    await expectSettled(arrived, returnId, '2000')
  },
)

it('a refund of theirs that nobody told us about is found by the daily comparison, and its return ends', async () => {
  const arrived = await arrive()
  const made = await act<{ id: number }>(domain, 'createReturn', { orderId: arrived.orderId })
  await until('the return', async () => (await rowOf(arrived.orderId))?.state === 'approved')
  await control('POST', '/faults', { kind: 'webhook-drop', share: 1, seed: 1 })
  await act(domain, 'processReturn', { returnId: made.id })
  await control('DELETE', '/faults')
  await drain({ retry: true })
  expect((await rowOf(arrived.orderId))?.state).toBe('approved')
  await reconcileOrders(shopId)
  await expectSettled(arrived, (await rowOf(arrived.orderId))?.id ?? '', '4000', false)
})

it('D8: an exchange in Shopify’s admin is known by its lines, whichever news comes first', async () => {
  const arrived = await arrive(1)
  await control('POST', '/faults', { kind: 'webhook-reorder', times: 10 })
  const variant = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
  const exchange = [{ variantId: variant.shopifyGid, quantity: 1 }]
  await act(domain, 'exchange', { orderId: arrived.orderId, exchange })
  const linked = { orderId: arrived.orderId, exchangeForLineId: arrived.line.id }
  await until('the exchange', async () => (await db.orderLine.count({ where: linked })) === 1)
  await until('the end', async () => (await rowOf(arrived.orderId))?.outcome === 'replaced')
  expect(await arrived.refundedHere()).toBe('0')
})
