import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { freezeCommissions, unfreezeCommissions } from '#app/domain/commissions/freeze-commissions.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, anOrder, aRefund, aTouch } from '#test/support/money-world.ts'
import {
  aSale,
  accrue,
  commissionOf,
  held,
  on,
  placedAt,
  refund,
  run,
  setToday,
  type Sale,
} from '#test/support/sale.ts'

const version = (sale: Sale, data: Prisma.RateVersionUpdateManyMutationInput) =>
  db.rateVersion.updateMany({ where: { planId: sale.planId }, data })
const cap = (sale: Sale, capMinor: bigint, capPeriod: 'total' | 'month' = 'total') =>
  db.plan.update({ where: { id: sale.planId }, data: { capMinor, capPeriod } })
const spentOf = async (sale: Sale) =>
  (await db.planSpend.findMany({ where: { planId: sale.planId } })).map(({ spentMinor }) => spentMinor)

describe('what a line is reckoned by', () => {
  it('B1, D1: fixed amounts for each unit; a refund takes its share of the base', async () => {
    const sale = await aSale([{ quantity: 3, unitPriceMinor: 1000n }])
    await version(sale, { rateBps: 0, fixedAmounts: { USD: '150' } })
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ rateBps: 0, fixedMinor: 450n, reasonCode: 'ATTRIBUTED' })
    expect(await held(sale)).toBe(450n)
    const part = { orderLineId: sale.lineId, quantity: 1, subtotalMinor: 1000n }
    await refund({ orderId: sale.order.id, createdAt: on(1), lines: [part] })
    expect(await held(sale)).toBe(300n)
    await refund({ orderId: sale.order.id, createdAt: on(2), lines: [{ ...part, quantity: 2, subtotalMinor: 2000n }] })
    expect(await held(sale)).toBe(0n)
    await assertInvariants()
  })

  it("the storefront rate holds for orders of the merchant's own shop", async () => {
    const sale = await aSale([{}])
    await version(sale, { storefrontBps: 500 })
    await db.order.update({ where: { id: sale.order.id }, data: { mode: 'STOREFRONT' } })
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ rateBps: 500 })
    await assertInvariants()
  })

  it.each([
    ['at its start', 0, 1750],
    ['exactly at its end', -60_000, 1250],
  ])('B7: a flash rate %s', async (_, shift, rateBps) => {
    const sale = await aSale([{}])
    const startsAt = addMilliseconds(placedAt, shift)
    await db.flashRate.create({
      data: {
        id: newId('flashRate'), programId: sale.programId, kind: 'add', rateBps: 500, startsAt,
        endsAt: addMilliseconds(startsAt, 60_000), createdAt: on(-5),
      },
    }) // prettier-ignore
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ rateBps })
    await assertInvariants()
  })

  it.each([
    ['A16: the official account', 'official', 5000, 'OWN_SHOP', 0],
    ['E12: an employee by default', 'employee', 0, 'SHOPS_PEOPLE', 0],
    ['E12: an agency at half the rate', 'agency', 5000, 'ATTRIBUTED', 625],
  ])('%s', async (_, kind, affiliatedFactorBps, reasonCode, rateBps) => {
    const sale = await aSale([{}])
    await db.program.update({ where: { id: sale.programId }, data: { affiliatedFactorBps } })
    await db.shopAffiliation.create({ data: { shopId: sale.shop.id, creatorId: sale.creator.id, kind, since: on(-5) } })
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ reasonCode, rateBps })
    await assertInvariants()
  })

  it.each(['SAMPLE_ORDER', 'STAFF_ORDER', 'DRAFT_ORDER', 'SUBSCRIPTION_RENEWAL'])(
    'C10, C11: %s is not evaluated at all',
    async (attributionExclusion) => {
      const sale = await aSale([{}])
      await db.order.update({ where: { id: sale.order.id }, data: { attributionExclusion } })
      accepted(await accrue(sale.order.id))
      const { reasonCode, creatorId, explanation } = await commissionOf(sale.lineId)
      expect({ reasonCode, creatorId }).toEqual({ reasonCode: attributionExclusion, creatorId: null })
      expect(explanation).toMatchObject({ attribution: { isEvaluated: false, considered: [] } })
      await assertInvariants()
    },
  )
})

describe('B8: a cap on what a plan may cost', () => {
  it('pays what is left, then nothing and says so; a refund gives it back', async () => {
    const sale = await aSale([{}, {}, {}])
    await cap(sale, 400n)
    accepted(await accrue(sale.order.id))
    const all = await Promise.all(sale.lineIds.map(commissionOf))
    expect(all.map(({ reasonCode, limitMinor }) => [reasonCode, limitMinor])).toEqual([
      ['ATTRIBUTED', 400n],
      ['ATTRIBUTED', 150n],
      ['CAP_REACHED', 0n],
    ])
    expect(await held(sale)).toBe(400n)
    expect(await spentOf(sale)).toEqual([400n])
    const back = { orderLineId: sale.lineIds[0] ?? '', quantity: 1, subtotalMinor: 2000n }
    await refund({ orderId: sale.order.id, createdAt: on(1), lines: [back] })
    expect(await spentOf(sale)).toEqual([150n])
    await assertInvariants()
  })

  it('two orders at once cannot both take the last of it', async () => {
    const sale = await aSale([{}])
    await cap(sale, 300n, 'month')
    const { shop, shopperKey, product } = sale
    const other = await anOrder({ shopId: shop.id, shopperKey, placedAt, lines: [{ productId: product.id }] })
    await Promise.all([accrue(sale.order.id), accrue(other.id), accrue(sale.order.id)])
    expect(await held(sale)).toBe(300n)
    expect(await spentOf(sale)).toEqual([300n])
    await assertInvariants()
  })

  it('a month of its own for each month', async () => {
    const sale = await aSale([{}])
    await cap(sale, 250n, 'month')
    accepted(await accrue(sale.order.id))
    setToday(on(20))
    const { shop, shopperKey, product } = sale
    const later = await anOrder({ shopId: shop.id, shopperKey, placedAt: on(20), lines: [{ productId: product.id }] })
    await aTouch({
      shopperKey, creatorId: sale.creator.id, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id,
      occurredAt: on(19),
    }) // prettier-ignore
    accepted(await accrue(later.id))
    expect(await commissionOf(later.lines[0]?.id ?? '')).toMatchObject({ reasonCode: 'ATTRIBUTED' })
    expect((await spentOf(sale)).length).toBe(2)
  })

  it('Z2: in whatever order sales and refunds come, no more than the cap stands, and spent is what stands', async () => {
    const step = fc.record({ line: fc.nat(3), isRefund: fc.boolean(), units: fc.constant(1) })
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 900n }), fc.array(step, { maxLength: 5 }), async (most, steps) => {
        const sale = await aSale([{}, {}, {}, {}])
        await cap(sale, most)
        accepted(await accrue(sale.order.id))
        const gone = new Set<number>()
        for (const { line, isRefund } of steps) {
          if (!isRefund || gone.has(line)) continue
          gone.add(line)
          const back = { orderLineId: sale.lineIds[line] ?? '', quantity: 1, subtotalMinor: 2000n }
          await refund({ orderId: sale.order.id, createdAt: on(1), lines: [back] })
        }
        const stands = await held(sale)
        expect(stands <= most).toBe(true)
        expect(await spentOf(sale)).toEqual([stands])
      }),
      { numRuns: 8 },
    )
    await assertInvariants()
  }, 60_000)
})

describe('A14: content that was taken down', () => {
  const aPostOf = async (sale: Sale, removalReason: string) => {
    const media = newId('media')
    await db.mediaAsset.create({
      data: {
        id: media, ownerAccountId: sale.creator.accountId, kind: 'video', status: 'ready', storageKey: media,
        contentType: 'video/mp4', sizeBytes: 1n, sha256: media,
      },
    }) // prettier-ignore
    const id = newId('post')
    await db.post.create({
      data: { id, creatorId: sale.creator.id, mediaId: media, status: 'removed', removedAt: on(-0.5), removalReason },
    })
    await db.touch.updateMany({ where: { shopperKey: sale.shopperKey }, data: { contentId: id } })
    return id
  }

  it('by its creator: the touch keeps its window', async () => {
    const sale = await aSale([{}])
    await aPostOf(sale, 'creator')
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'estimated' })
  })

  it('for a violation: what it earns is frozen, with the rule that says why, until somebody has looked', async () => {
    const sale = await aSale([{}])
    const contentId = await aPostOf(sale, 'policy')
    accepted(await accrue(sale.order.id))
    const { id, state } = await commissionOf(sale.lineId)
    expect(state).toBe('frozen')
    expect(await db.riskFinding.findMany({ where: { commissionId: id } })).toMatchObject([
      { rule: 'CONTENT_TAKEN_DOWN' },
    ])
    const of = { creatorId: sale.creator.id, contentId, actor: 'platform' }
    expect(await run((tx) => unfreezeCommissions(tx, of))).toEqual({ unfrozen: 1 })
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'estimated' })
    // Cleared once, it is not raised again for the same content.
    expect(await run((tx) => freezeCommissions(tx, of))).toEqual({ frozen: 0 })
    await assertInvariants()
  })

  it('after the sale: what was not paid out is frozen', async () => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    const of = { creatorId: sale.creator.id, contentId: 'post_1', actor: 'platform' }
    expect(await run((tx) => freezeCommissions(tx, of))).toEqual({ frozen: 1 })
    expect(await run((tx) => freezeCommissions(tx, of))).toEqual({ frozen: 0 })
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'frozen' })
    await assertInvariants()
  })
})

it('D1: a capped line that is refunded in part stands at the smaller of what is left and its limit', async () => {
  const sale = await aSale([{ quantity: 4, unitPriceMinor: 1000n }])
  await cap(sale, 300n)
  accepted(await accrue(sale.order.id))
  expect(await held(sale)).toBe(300n)
  const { id } = await aRefund({
    orderId: sale.order.id,
    createdAt: on(1),
    lines: [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 1000n }],
  })
  accepted(await run((tx) => applyRefundToCommissions(tx, { orderId: sale.order.id, refundId: id })))
  expect(await held(sale)).toBe(300n)
  await refund({
    orderId: sale.order.id,
    createdAt: on(2),
    lines: [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 1000n }],
  })
  expect(await held(sale)).toBe(250n)
  await assertInvariants()
})

it('D8, B1: what is given in exchange has the amounts of the units that went back, and no more', async () => {
  const sale = await aSale([{ quantity: 2, unitPriceMinor: 1000n }, { quantity: 3, unitPriceMinor: 1000n }]) // prettier-ignore
  await version(sale, { rateBps: 0, fixedAmounts: { USD: '150' } })
  const [bought = '', given = ''] = sale.lineIds
  await db.orderLine.update({ where: { id: given }, data: { exchangeForLineId: bought } })
  accepted(await accrue(sale.order.id))
  expect(await commissionOf(given)).toMatchObject({ fixedMinor: 300n, reasonCode: 'ATTRIBUTED' })
  await refund({
    orderId: sale.order.id,
    createdAt: on(1),
    lines: [{ orderLineId: bought, quantity: 2, subtotalMinor: 2000n }],
  })
  expect(await held(sale)).toBe(300n)
  await assertInvariants()
})

describe('Z7: codes, caps and amounts in any order of news', () => {
  it('D13: a refund that is heard of before the sale is decided ends the same', async () => {
    const facts = async (isLate: boolean) => {
      const sale = await aSale([{ quantity: 2, unitPriceMinor: 1000n }, {}])
      await version(sale, { rateBps: 0, fixedAmounts: { USD: '150' } })
      await cap(sale, 400n)
      if (!isLate) accepted(await accrue(sale.order.id))
      const back = { orderLineId: sale.lineId, quantity: 1, subtotalMinor: 1000n }
      await refund({ orderId: sale.order.id, createdAt: on(1), lines: [back] })
      if (isLate) accepted(await accrue(sale.order.id))
      return { held: await held(sale), spent: await spentOf(sale) }
    }
    const inOrder = await facts(false)
    expect(inOrder).toEqual({ held: 250n, spent: [250n] })
    expect(await facts(true)).toEqual(inOrder)
    await assertInvariants()
  })
})
