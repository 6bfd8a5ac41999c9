import { beforeEach, describe, expect, it } from 'vitest'
import { applyRefund } from '#app/domain/orders/apply-refund.server.ts'
import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { getReturnForShopper } from '#app/domain/returns/get-return-for-shopper.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { markedNote } from '#app/domain/orders/own-marker.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { anArrivedOrder, refundsOf, returnOf, run, withStoppedClock, type Arrived } from './returns-world.ts'

beforeEach(withStoppedClock)

const wishOf = ({ owner, lineId }: Arrived) => ({
  ...owner,
  requestKey: 'k',
  kind: 'refund' as const,
  lines: [{ lineId, quantity: 1, reason: 'damaged' as const, note: ' A crack ' }],
})
const ask = (wish: ReturnType<typeof wishOf>) => run((tx) => requestReturn(tx, wish))

describe('the same key', () => {
  it('for the very same wish is the same return; for another reason, note or kind it is refused', async () => {
    const arrived = await anArrivedOrder()
    const wish = wishOf(arrived)
    const { returnId } = accepted(await ask(wish))
    expect(accepted(await ask(wish)).returnId).toBe(returnId)
    const [line] = wish.lines
    if (!line) throw new Error('a wish has a line')
    const others = [
      { ...wish, lines: [{ ...line, note: 'A stain' }] },
      { ...wish, lines: [{ ...line, reason: 'late' as never }] },
      { ...wish, lines: [{ ...line, quantity: 2 }] },
      { ...wish, kind: 'replacement' as never },
    ]
    for (const other of others) expect(await ask(other)).toMatchObject({ ok: false, code: 'KEY_REUSED' })
    expect(await db.return.count({ where: { orderId: arrived.order.id } })).toBe(1)
  })

  it('of the shop as well', async () => {
    const { shop, order, lineId } = await anArrivedOrder()
    const lines = [{ lineId, quantity: 1, reason: 'late' as const }]
    const input = { shopId: shop.id, orderId: order.id, requestKey: 'x', kind: 'returnless' as const, lines }
    accepted(await run((tx) => openReturn(tx, input)))
    accepted(await run((tx) => openReturn(tx, input)))
    const other = { ...input, kind: 'refund' as const }
    expect(await run((tx) => openReturn(tx, other))).toMatchObject({ ok: false, code: 'KEY_REUSED' })
    expect(await refundsOf(order.id)).toHaveLength(1)
  })

  it('an inspection said again with another shelf or fee is not the same answer', async () => {
    const arrived = await anArrivedOrder()
    const { returnId } = accepted(await ask(wishOf(arrived)))
    const ref = { shopId: arrived.shop.id, returnId }
    accepted(await run((tx) => approveReturn(tx, ref)))
    accepted(await run((tx) => markReturnReceived(tx, ref)))
    const returnLineId = (await returnOf(returnId)).lines[0]?.id ?? ''
    const said = { ...ref, lines: [{ returnLineId, acceptedQuantity: 1, restock: true }], restockingFeeMinor: 100n }
    for (let told = 0; told < 2; told++) accepted(await run((tx) => inspectReturn(tx, said)))
    const others = [
      { ...said, restockingFeeMinor: 0n },
      { ...said, refundShipping: true },
      { ...said, lines: [{ returnLineId, acceptedQuantity: 1, restock: false }] },
    ]
    for (const other of others) {
      expect(await run((tx) => inspectReturn(tx, other))).toMatchObject({ ok: false, code: 'NOT_AT_THIS_STAGE' })
    }
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 1900n }])
  })
})

it.each([
  ['the shop says that it pays', { paidBy: 'shop' as const }, 'shop'],
  ['the shop gives a label', { labelUrl: 'https://labels.test/1.pdf' }, 'shop'],
  ['nothing is said', {}, 'shopper'],
])('who pays the way back is kept with the return: %s', async (_what, approval, payer) => {
  const arrived = await anArrivedOrder()
  const { returnId } = accepted(await ask(wishOf(arrived)))
  const view = () => getReturnForShopper(db, { ...arrived.owner, returnId })
  expect((await view())?.paidBy).toBeNull()
  accepted(await run((tx) => approveReturn(tx, { shopId: arrived.shop.id, returnId, ...approval })))
  expect((await view())?.paidBy).toBe(payer)
})

it('nobody pays a way back that was turned down', async () => {
  const arrived = await anArrivedOrder()
  const { returnId } = accepted(await ask(wishOf(arrived)))
  accepted(await run((tx) => declineReturn(tx, { shopId: arrived.shop.id, returnId, reason: 'Worn' })))
  expect((await getReturnForShopper(db, { ...arrived.owner, returnId }))?.paidBy).toBeNull()
})

it('D2: our own refund that the daily comparison finds before its answer is known moves no money', async () => {
  const { shop, order, lineId } = await anArrivedOrder()
  const lines = [{ lineId, quantity: 1, reason: 'late' as const }]
  const input = { shopId: shop.id, orderId: order.id, requestKey: 'x', kind: 'returnless' as const, lines }
  accepted(await run((tx) => openReturn(tx, input)))
  const own = await db.refund.findFirstOrThrow({ where: { orderId: order.id } })
  const gid = 'gid://shopify/Refund/4711'
  const notice = {
    gid, orderGid: order.shopifyOrderGid ?? '', createdAt: now(), note: markedNote(own.id, null), returnGid: null, lines: [],
    transactions: [{ id: '1', gid: `${gid}1`, kind: 'refund', status: 'success', gateway: 'Vitrine', amounts: [{ amount: '20.00', currency: 'USD' }] }],
    adjustments: [], shipping: [],
  } // prettier-ignore
  for (let told = 0; told < 2; told++) await run((tx) => applyRefund(tx, shop.id, notice))
  expect(await refundsOf(order.id)).toMatchObject([{ amountMinor: 2000n }])
  expect(await db.refund.findMany({ where: { orderId: order.id } })).toMatchObject([
    { id: own.id, shopifyRefundGid: gid },
  ])
})
