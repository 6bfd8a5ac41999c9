import { expect, it } from 'vitest'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { tierProgress } from '#app/domain/commissions/tier-progress.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, anOrder } from '#test/support/money-world.ts'
import { aSale, accrue, on, refund, run, setToday } from '#test/support/sale.ts'

it('B6: a creator sees what counts for the tier, and what is sold and does not count yet', async () => {
  const digital = { requiresShipping: false, unitPriceMinor: 2000n }
  const sale = await aSale([digital, digital])
  const { programId, shop, shopperKey, product, creator } = sale
  const of = { programId, creatorId: creator.id }
  expect(await tierProgress(db, of)).toBeNull()
  await db.tierScheme.create({
    data: {
      id: newId('tierScheme'), programId, mode: 'marginal', period: 'quarter', steps: [{ fromMinor: '0', rateBps: 1500 }],
      startsAt: on(-20), createdAt: on(-20),
    },
  }) // prettier-ignore
  accepted(await accrue(sale.order.id))
  expect(await tierProgress(db, of)).toMatchObject({ settledMinor: 0n, waitingMinor: 4000n })
  const lines = [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }]
  await refund({ orderId: sale.order.id, createdAt: on(1), lines })
  expect(await tierProgress(db, of)).toMatchObject({ settledMinor: 0n, waitingMinor: 2000n })
  setToday(on(16))
  await run(releaseDue)
  const later = await anOrder({
    shopId: shop.id,
    shopperKey,
    placedAt: on(5),
    lines: [{ productId: product.id, ...digital }],
  })
  accepted(await accrue(later.id))
  expect(await tierProgress(db, of)).toMatchObject({ settledMinor: 2000n, waitingMinor: 2000n })
  setToday(new Date('2027-01-02T00:00:00Z'))
  expect(await tierProgress(db, of)).toMatchObject({ settledMinor: 0n, waitingMinor: 0n })
})
