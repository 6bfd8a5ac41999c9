import { describe, expect, it } from 'vitest'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { payoutFactsOf } from '#app/domain/payouts/payout-facts-of.server.ts'
import { listEarnings } from '#app/domain/commissions/list-earnings.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { aTouch, accepted } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, placedAt } from '#test/support/sale.ts'

describe('reading earnings', () => {
  it('explains a line from the touch to the blocks, and hides who the others are', async () => {
    const sale = await aSale([{ unitPriceMinor: 1999n }])
    const { rival } = sale
    await aTouch({
      shopperKey: sale.shopperKey, creatorId: rival.id, surface: 'LINK', productId: sale.product.id, shopId: sale.shop.id,
      occurredAt: addMilliseconds(placedAt, -1000),
    }) // prettier-ignore
    accepted(await accrue(sale.order.id))
    const { id: commissionId } = await commissionOf(sale.lineId)
    const payoutFacts = (creatorId: string) => payoutFactsOf(db, creatorId)
    const earning = await getEarning(db, { creatorId: sale.creator.id, commissionId, payoutFactsOf: payoutFacts })
    expect(earning).toMatchObject({
      state: 'estimated',
      amount: { amount: '2.50', currency: 'USD' },
      attribution: {
        step: 'TAG',
        considered: [
          { isOwn: false, surface: 'LINK', verdict: 'LOWER_STEP', windowDays: 30 },
          { isOwn: true, isWinner: true, surface: 'TAG', verdict: 'WON', windowDays: 7 },
        ],
      },
      rate: { planKind: 'open', planBps: 1250, appliedBps: 1250, lockedUntil: null },
      base: { quantity: 1, base: { amount: '19.99' } },
      calculation: { exact: '2.49875', rounded: { amount: '2.50' } },
      hold: { term: null, releaseAt: null, holdDays: 30 },
      blocks: [
        { kind: 'TAX_FORM', stops: 'payout' },
        { kind: 'NO_PAYOUT_METHOD', stops: 'payout' },
      ],
      entries: [{ kind: 'accrual', source: 'order.placed', change: { amount: '2.50' } }],
      transitions: [{ fromState: null, toState: 'estimated' }],
    })
    expect(JSON.stringify(earning)).not.toContain(rival.id)
    expect(await getEarning(db, { creatorId: rival.id, commissionId })).toBeNull()
  })

  it('lists newest first, page by page, by state', async () => {
    const sale = await aSale([{}, {}, { isGiftCard: true }])
    accepted(await accrue(sale.order.id))
    const first = await listEarnings(db, { creatorId: sale.creator.id, limit: 2 })
    const second = await listEarnings(db, { creatorId: sale.creator.id, limit: 2, cursor: first.nextCursor })
    expect(new Set([...first.items, ...second.items].map(({ commissionId }) => commissionId)).size).toBe(3)
    const paying = await listEarnings(db, { creatorId: sale.creator.id, state: 'estimated' })
    expect(paying.items).toHaveLength(2)
    expect(paying.items[0]).toMatchObject({
      amount: { amount: '2.50' },
      step: 'TAG',
      surface: 'TAG',
      shopName: sale.shop.name,
    })
  })
})
