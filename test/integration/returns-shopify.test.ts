import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { endOverdueReturns } from '#app/domain/returns/end-overdue-returns.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import {
  anArrivedOrder,
  aShopifyWith,
  passDays,
  refundsOf,
  reread,
  returnOf,
  run,
  withStoppedClock,
  work,
  workThroughDeaths,
  type Arrived,
  type ShopifyWorld,
} from './returns-world.ts'

beforeEach(withStoppedClock)

async function aWorld() {
  const arrived = await anArrivedOrder()
  return { arrived, world: aShopifyWith(arrived) }
}

async function asked({ owner, lineId, shop }: Arrived, quantity = 1) {
  const lines = [{ lineId, quantity, reason: 'damaged' as const }]
  const input = { ...owner, requestKey: `k${quantity}`, kind: 'refund' as const, lines }
  const { returnId } = accepted(await run((tx) => requestReturn(tx, input)))
  return { returnId, ref: { shopId: shop.id, returnId }, own: { ...owner, returnId } }
}

async function settled(arrived: Arrived, quantity = 1, acceptedQuantity = quantity) {
  const request = await asked(arrived, quantity)
  accepted(await run((tx) => approveReturn(tx, request.ref)))
  accepted(await run((tx) => markReturnReceived(tx, request.ref)))
  const [line] = (await returnOf(request.returnId)).lines
  const lines = [{ returnLineId: line?.id ?? '', acceptedQuantity, restock: true }]
  accepted(await run((tx) => inspectReturn(tx, { ...request.ref, lines })))
  return request
}

/** A refund as Shopify tells of it. */
const refundNotice = ({ shop, order }: Arrived, refund: { gid: string; note: string | null; amount: string; returnGid?: string }) => ({
  shopId: shop.id,
  topic: 'refunds/create',
  payload: {
    id: refund.gid.split('/').at(-1) ?? '',
    order_id: order.shopifyOrderGid?.split('/').at(-1) ?? '',
    created_at: now().toISOString(),
    note: refund.note,
    refund_line_items: [],
    transactions: [{ id: 1, kind: 'refund', status: 'success', gateway: 'Vitrine', amount: refund.amount }],
    return: refund.returnGid ? { id: refund.returnGid.split('/').at(-1) ?? '', admin_graphql_api_id: refund.returnGid } : null,
  },
}) // prettier-ignore

describe('Shopify is told', () => {
  it('of the request, the approval and the refund; and its own news of them changes nothing', async () => {
    const { arrived, world } = await aWorld()
    const { returnId, ref } = await asked(arrived)
    await work(arrived, world)
    expect(world.returns).toMatchObject([{ status: 'REQUESTED' }])
    const gid = world.returns[0]?.gid ?? ''
    await reread(arrived, world, gid)
    accepted(await run((tx) => approveReturn(tx, ref)))
    await work(arrived, world)
    expect(world.returns).toMatchObject([{ status: 'OPEN' }])
    accepted(await run((tx) => markReturnReceived(tx, ref)))
    accepted(await run((tx) => inspectReturn(tx, { ...ref, lines: [] })))
    await work(arrived, world)
    await reread(arrived, world, gid)
    expect(world.returns).toMatchObject([{ status: 'CLOSED' }])
    expect(world.refunds).toMatchObject([{ amountMinor: 2000n }])
    const [book] = world.refunds
    await handleOrderWebhook(refundNotice(arrived, { gid: book?.gid ?? '', note: book?.note ?? '', amount: '20.00' }))
    expect(await db.return.count({ where: { orderId: arrived.order.id } })).toBe(1)
    expect(await returnOf(returnId)).toMatchObject({ state: 'closed', outcome: 'refunded', pendingAction: null })
    expect(await refundsOf(arrived.order.id)).toHaveLength(1)
    expect(await db.refund.findMany({ where: { orderId: arrived.order.id } })).toMatchObject([{ shopifyRefundGid: book?.gid }])
  }) // prettier-ignore

  it('only after the processor has sent the money', async () => {
    const { arrived, world } = await aWorld()
    await settled(arrived)
    const { tellReturn } = await import('#app/domain/returns/tell-return.server.ts')
    const [row] = await db.return.findMany({ where: { orderId: arrived.order.id } })
    await tellReturn(row?.id ?? '', world.shopify)
    expect(world.calls).toEqual([])
    await work(arrived, world)
    expect(world.calls).toEqual(['open', 'process'])
  })

  it('units that were not accepted are left, and the return is closed', async () => {
    const { arrived, world } = await aWorld()
    await settled(arrived, 2, 1)
    await work(arrived, world)
    expect(world.returns[0]).toMatchObject({ status: 'CLOSED', lines: [{ quantity: 2, processedQuantity: 1 }] })
    expect(world.refunds).toMatchObject([{ amountMinor: 2000n }])
  })

  it.each([
    ['withdrawn as a request', false, 'DECLINED'],
    ['withdrawn after the approval', true, 'CANCELED'],
  ])('%s', async (_what, isApproved, status) => {
    const { arrived, world } = await aWorld()
    const { ref, own } = await asked(arrived)
    await work(arrived, world)
    if (isApproved) accepted(await run((tx) => approveReturn(tx, ref)))
    await work(arrived, world)
    accepted(await run((tx) => withdrawReturn(tx, own)))
    await work(arrived, world)
    await reread(arrived, world, world.returns[0]?.gid ?? '')
    expect(world.returns).toMatchObject([{ status }])
    expect(await returnOf(own.returnId)).toMatchObject({
      state: 'cancelled',
      outcome: 'withdrawn',
      pendingAction: null,
    })
  })

  it('declined here, and never sent', async () => {
    const { arrived, world } = await aWorld()
    const declined = await asked(arrived)
    await work(arrived, world)
    accepted(await run((tx) => declineReturn(tx, { ...declined.ref, reason: 'Worn' })))
    await work(arrived, world)
    const unsent = await asked(arrived, 2)
    accepted(await run((tx) => approveReturn(tx, unsent.ref)))
    await work(arrived, world)
    passDays(14)
    await endOverdueReturns(now())
    await work(arrived, world)
    expect(world.returns.map(({ status }) => status)).toEqual(['DECLINED', 'CANCELED'])
  })

  it('a return-less refund stands in its books as a refund alone', async () => {
    const { arrived, world } = await aWorld()
    const { shop, order, lineId } = arrived
    const lines = [{ lineId, quantity: 1, reason: 'late' as const }]
    const input = { shopId: shop.id, orderId: order.id, requestKey: 'x', kind: 'returnless' as const, lines }
    accepted(await run((tx) => openReturn(tx, input)))
    await work(arrived, world)
    await work(arrived, world)
    expect(world.returns).toEqual([])
    expect(world.refunds).toMatchObject([{ amountMinor: 2000n, units: 1 }])
  })

  it('of a return that it refuses: the merchant sees it, the books have the refund', async () => {
    const { arrived, world } = await aWorld()
    const { returnId } = await settled(arrived)
    const shopify = { ...world.shopify, openReturn: async () => ({ ok: false, code: 'RETURN_REFUSED', detail: {} }) as const }
    await workThroughDeaths(arrived, { ...world, shopify })
    expect(world.refunds).toMatchObject([{ amountMinor: 2000n, units: 1 }])
    expect(await returnOf(returnId)).toMatchObject({ pendingAction: null })
    const problems = await db.problem.findMany({ where: { orderId: arrived.order.id } })
    expect(problems).toMatchObject([{ cause: 'RETURN_NOT_RECORDED', resolvedAt: null }])
  }) // prettier-ignore
})

describe('a worker that dies', () => {
  it.each(['open', 'process', 'refund'] as const)(
    'after "%s": one return, one refund, known on both sides',
    async (call) => {
      const { arrived, world } = await aWorld()
      world.lost.push(call)
      await settled(arrived)
      await workThroughDeaths(arrived, world)
      expect(world.returns).toMatchObject([{ status: 'CLOSED' }])
      expect(world.refunds).toMatchObject([{ amountMinor: 2000n }])
      const refunds = await db.refund.findMany({ where: { orderId: arrived.order.id } })
      expect(refunds).toMatchObject([{ shopifyRefundGid: world.refunds[0]?.gid }])
    },
  )

  it('after "refund" without a return there: its key keeps it from being written twice', async () => {
    const { arrived, world } = await aWorld()
    const { shop, order, lineId } = arrived
    const lines = [{ lineId, quantity: 1, reason: 'late' as const }]
    const input = { shopId: shop.id, orderId: order.id, requestKey: 'x', kind: 'returnless' as const, lines }
    accepted(await run((tx) => openReturn(tx, input)))
    world.lost.push('refund')
    await workThroughDeaths(arrived, world)
    expect(world.refunds).toHaveLength(1)
    expect(world.calls.filter((made) => made === 'refund')).toHaveLength(2)
  })

  it('news of our own return before its answer is known: recognised, not doubled', async () => {
    const { arrived, world } = await aWorld()
    const { returnId } = await asked(arrived)
    world.lost.push('open')
    await expect(work(arrived, world)).rejects.toThrow('planned')
    const gid = world.returns[0]?.gid ?? ''
    await reread(arrived, world, gid)
    expect(await db.return.findMany({ where: { orderId: arrived.order.id } })).toMatchObject([{ id: returnId, shopifyReturnGid: gid }])
    await work(arrived, world)
    expect(world.returns).toHaveLength(1)
  }) // prettier-ignore
})

describe('Shopify goes first', () => {
  const opened = (world: ShopifyWorld, { order }: Arrived, status: string, quantity = 1) =>
    world.add(status, [{ lineGid: order.lines[0]?.shopifyLineGid ?? '', quantity }])
  const only = (arrived: Arrived) => db.return.findFirstOrThrow({ where: { orderId: arrived.order.id } })

  it('a request made there waits for an answer here; silence approves it there too', async () => {
    const { arrived, world } = await aWorld()
    const { gid } = opened(world, arrived, 'REQUESTED')
    await reread(arrived, world, gid)
    expect(await only(arrived)).toMatchObject({ state: 'requested', openedBy: 'shopify', shopifyReturnGid: gid })
    passDays(2)
    await endOverdueReturns(now())
    await work(arrived, world)
    expect(world.find(gid)?.status).toBe('OPEN')
  })

  it('a refund made there moves the money once and ends the return, whichever notice comes first', async () => {
    for (const isRefundFirst of [true, false]) {
      const { arrived, world } = await aWorld()
      const { gid: returnGid } = opened(world, arrived, 'OPEN')
      await reread(arrived, world, returnGid)
      const theirs = world.find(returnGid)
      const gid = `${returnGid.replace('Return', 'Refund')}9`
      const notice = refundNotice(arrived, { gid, note: null, amount: '20.00', returnGid })
      if (theirs) Object.assign(theirs, { status: 'CLOSED', refunds: [{ gid, note: null }] })
      if (isRefundFirst) await handleOrderWebhook(notice)
      await reread(arrived, world, returnGid)
      await handleOrderWebhook(notice)
      await reread(arrived, world, returnGid)
      expect(await only(arrived)).toMatchObject({ state: 'closed', outcome: 'refunded' })
      expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n }])
      await work(arrived, world)
      expect(world.calls).toEqual([])
    }
  })

  it('a note that was copied from ours does not keep a refund from moving money', async () => {
    const { arrived, world } = await aWorld()
    await settled(arrived)
    await work(arrived, world)
    const note = world.refunds[0]?.note ?? ''
    await handleOrderWebhook(refundNotice(arrived, { gid: 'gid://shopify/Refund/424242', note, amount: '5.00' }))
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n }, { amountMinor: 500n }])
  })

  it('an approval here and a no there at the same time: the shop’s no stands', async () => {
    const { arrived, world } = await aWorld()
    const { ref, returnId } = await asked(arrived)
    await work(arrived, world)
    const [theirs] = world.returns
    if (theirs) Object.assign(theirs, { status: 'DECLINED', declineNote: 'Worn' })
    accepted(await run((tx) => approveReturn(tx, ref)))
    await work(arrived, world)
    await reread(arrived, world, theirs?.gid ?? '')
    expect(await returnOf(returnId)).toMatchObject({ state: 'declined', declineReason: 'Worn', pendingAction: null })
  })

  it('Z7: whatever is done there, and however its news is shuffled and doubled, both end alike', async () => {
    const acts = { approve: 'OPEN', decline: 'DECLINED', cancel: 'CANCELED', close: 'CLOSED', reopen: 'OPEN' } as const
    const possible = { REQUESTED: ['approve', 'decline'], OPEN: ['cancel', 'close'], CLOSED: ['reopen'] } as const
    const here: Readonly<Record<string, string>> = {
      REQUESTED: 'requested', OPEN: 'approved', DECLINED: 'declined', CANCELED: 'cancelled', CLOSED: 'closed',
    } // prettier-ignore
    const step = fc.record({ act: fc.nat(3), news: fc.nat(2) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('REQUESTED', 'OPEN'), fc.array(step, { maxLength: 6 }), async (first, steps) => {
        const { arrived, world } = await aWorld()
        const theirs = opened(world, arrived, first)
        for (const { act, news } of steps) {
          const choices = possible[theirs.status as keyof typeof possible] ?? []
          const chosen = choices[act % Math.max(1, choices.length)]
          if (chosen) theirs.status = acts[chosen]
          for (let told = 0; told < news; told++) await reread(arrived, world, theirs.gid)
        }
        await Promise.all([reread(arrived, world, theirs.gid), reread(arrived, world, theirs.gid)])
        expect(await db.return.count({ where: { orderId: arrived.order.id } })).toBe(1)
        expect((await only(arrived)).state).toBe(here[theirs.status])
        await work(arrived, world)
        expect(world.calls).toEqual([])
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})
