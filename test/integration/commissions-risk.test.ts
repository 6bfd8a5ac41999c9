import { describe, expect, it } from 'vitest'
import { blockForUnpaid, clearUnpaid } from '#app/domain/commissions/block-for-unpaid.server.ts'
import { findPatterns } from '#app/domain/commissions/find-patterns.server.ts'
import { lapseReviews } from '#app/domain/commissions/lapse-reviews.server.ts'
import { listFindings } from '#app/domain/commissions/list-findings.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { reviewFinding } from '#app/domain/commissions/review-finding.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, anOrder } from '#test/support/money-world.ts'
import {
  aSale,
  accrue,
  commissionOf,
  held,
  on,
  payable,
  placedAt,
  run,
  setToday,
  type Sale,
} from '#test/support/sale.ts'

const digital = { requiresShipping: false }
const stateOf = async (sale: Sale) => (await commissionOf(sale.lineId)).state
const rulesOf = async (lineId: string) => {
  const findings = await db.riskFinding.findMany({
    where: { commission: { orderLineId: lineId } },
    orderBy: { rule: 'asc' },
  })
  return findings.map(({ rule }) => rule)
}
const releaseOn = async (day: number) => {
  setToday(on(day))
  await run(releaseDue)
}
const payTo = (creatorId: string, detailsHash: string) =>
  db.payoutMethod.create({
    data: {
      id: newId('payoutMethod'), creatorId, rail: 'bankFile', currency: 'USD', detailsSealed: 'x', detailsHash, label: 'x',
      createdAt: on(-10),
    },
  }) // prettier-ignore

/** A sale that the rules hold back: bought with a throw-away mailbox. */
async function aReviewedSale() {
  const sale = await aSale([digital], { email: 'x@mailinator.com' })
  accepted(await accrue(sale.order.id))
  const finding = await db.riskFinding.findFirstOrThrow({ where: { commission: { orderLineId: sale.lineId } } })
  return { ...sale, findingId: finding.id }
}
type Reviewed = Awaited<ReturnType<typeof aReviewedSale>>
const review = ({ findingId, shop }: Reviewed, outcome: 'cleared' | 'confirmed', shopId = shop.id) =>
  run((tx) => reviewFinding(tx, { findingId, shopId, outcome, reviewedBy: 'staff:1', reason: 'It was a test buyer.' }))

describe('E6: a review', () => {
  it('E10: names its rule with evidence, and the merchant sees it with its end', async () => {
    const sale = await aReviewedSale()
    const { items } = await listFindings(db, { shopId: sale.shop.id, isOpen: true })
    expect(items).toMatchObject([{ rule: 'DISPOSABLE_MAIL', evidence: { domain: 'mailinator.com' }, outcome: null }])
    expect(items[0]?.endsAt).toBeInstanceOf(Date)
    await releaseOn(20)
    expect(await stateOf(sale)).toBe('held')
    await assertInvariants()
  })

  it('cleared: what is past its date is released at once', async () => {
    const sale = await aReviewedSale()
    setToday(on(20))
    accepted(await review(sale, 'cleared'))
    await run(releaseDue)
    expect([await stateOf(sale), await payable(sale)]).toEqual(['payable', 250n])
    expect(await review(sale, 'cleared')).toMatchObject({ ok: true })
    expect(await review(sale, 'confirmed')).toMatchObject({ ok: false, code: 'FINDING_REVIEWED' })
    await assertInvariants()
  })

  it('confirmed: taken back with its reason', async () => {
    const sale = await aReviewedSale()
    expect(await review(sale, 'confirmed', 'shop_other')).toMatchObject({ ok: false, code: 'FINDING_NOT_FOUND' })
    accepted(await review(sale, 'confirmed'))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'reversed', reasonCode: 'RISK_CONFIRMED' })
    expect(await held(sale)).toBe(0n)
    await assertInvariants()
  })

  it('ends by itself after 30 days', async () => {
    const sale = await aReviewedSale()
    setToday(on(31))
    await run(lapseReviews)
    await run(releaseDue)
    expect(await stateOf(sale)).toBe('payable')
    const { items } = await listFindings(db, { shopId: sale.shop.id, isOpen: false })
    expect(items).toMatchObject([{ outcome: 'lapsed', reviewedBy: 'system' }])
    await assertInvariants()
  })

  it('does not run out for somebody whom the platform has banned', async () => {
    const sale = await aReviewedSale()
    await db.creator.update({ where: { id: sale.creator.id }, data: { bannedAt: on(2) } })
    setToday(on(40))
    await run(lapseReviews)
    await run(releaseDue)
    expect(await stateOf(sale)).toBe('held')
    accepted(await review(sale, 'cleared'))
    await run(releaseDue)
    expect(await stateOf(sale)).toBe('payable')
  })
})

describe('E10: patterns over many sales', () => {
  it('many orders to one address, however it is written', async () => {
    const spellings = ['1 Palm St.', '1 palm st', '1, Palm  St', '1 PALM ST', '1 Palm-St']
    const to = (line1: string) => ({ line1, postalCode: '12345', country: 'US' })
    const sale = await aSale([digital], { shippingAddress: to(spellings[0] ?? '') })
    const { shop, shopperKey, product } = sale
    const orders = [sale.order.id]
    for (const spelling of spellings.slice(1)) {
      const lines = [{ productId: product.id, ...digital }]
      const order = await anOrder({ shopId: shop.id, shopperKey, placedAt, lines, shippingAddress: to(spelling) })
      orders.push(order.id)
    }
    for (const id of orders.slice(0, 4)) accepted(await accrue(id))
    await run(findPatterns)
    expect(await rulesOf(sale.lineId)).toEqual([])
    accepted(await accrue(orders[4] ?? ''))
    await run(findPatterns)
    expect(await rulesOf(sale.lineId)).toEqual(['MANY_TO_ONE_ADDRESS'])
    expect(await db.riskFinding.count({ where: { shopId: shop.id } })).toBe(5)
    await run(findPatterns)
    expect(await db.riskFinding.count({ where: { shopId: shop.id } })).toBe(5)
    await assertInvariants()
  })
})

describe('E11: two creators who are paid to the same account', () => {
  it('both are flagged, and what waits of both is held back until somebody has looked', async () => {
    const sale = await aSale([digital])
    accepted(await accrue(sale.order.id))
    const hash = newId('account')
    await payTo(sale.creator.id, hash)
    await payTo(sale.rival.id, hash)
    await run(findPatterns)
    expect(await rulesOf(sale.lineId)).toEqual(['SHARED_PAYOUT_ACCOUNT'])
    const methods = await db.payoutMethod.findMany({ where: { detailsHash: hash } })
    expect(methods.map(({ flaggedAt }) => flaggedAt !== null)).toEqual([true, true])
    await releaseOn(20)
    expect(await stateOf(sale)).toBe('held')
    // What is sold from now on is held back as it is decided.
    const { shop, shopperKey, product } = sale
    const next = await anOrder({ shopId: shop.id, shopperKey, placedAt, lines: [{ productId: product.id }] })
    accepted(await accrue(next.id))
    expect(await rulesOf(next.lines[0]?.id ?? '')).toEqual(['SHARED_PAYOUT_ACCOUNT'])
    await assertInvariants()
  })
})

describe('E3, F8: a shop that has not brought its money', () => {
  it('nothing of it is released before it has; then what is past its date goes at once', async () => {
    const sale = await aSale([digital])
    const elsewhere = await aSale([digital])
    for (const { order } of [sale, elsewhere]) accepted(await accrue(order.id))
    expect(await run((tx) => blockForUnpaid(tx, { shopId: sale.shop.id }))).toEqual({ blocked: 1 })
    await releaseOn(40)
    expect([await stateOf(sale), await stateOf(elsewhere)]).toEqual(['held', 'payable'])
    expect(await run((tx) => clearUnpaid(tx, { shopId: sale.shop.id }))).toEqual({ cleared: 1 })
    await run(releaseDue)
    expect(await stateOf(sale)).toBe('payable')
    expect(await run((tx) => clearUnpaid(tx, { shopId: sale.shop.id }))).toEqual({ cleared: 0 })
    await assertInvariants()
  })
})

it('E3: the news of an overdue payment blocks, and of a late one that clears the shop lets go', async () => {
  const sale = await aSale([digital])
  accepted(await accrue(sale.order.id))
  const facts = { fundingId: 'fun_1', shopId: sale.shop.id, currency: 'USD', runId: 'pyr_1' }
  const blocks = () =>
    db.commissionBlock.findMany({ where: { commission: { orderLineId: sale.lineId }, clearedAt: null } })
  await run((tx) => publish(tx, { type: 'funding.overdue', payload: facts }))
  await drain()
  expect(await blocks()).toMatchObject([{ kind: 'MERCHANT_UNPAID' }])
  await run((tx) => publish(tx, { type: 'funding.paid', payload: { ...facts, isShopClear: false } }))
  await drain()
  expect(await blocks()).toHaveLength(1)
  await run((tx) => publish(tx, { type: 'funding.paid', payload: { ...facts, isShopClear: true } }))
  await drain()
  expect(await blocks()).toHaveLength(0)
})

// Last, because its order has a purchase and no way into Shopify.
it("E8: the buyer's card is the account that the creator is paid to", async () => {
  const sale = await aSale([digital])
  const hash = newId('account')
  await payTo(sale.creator.id, hash)
  const checkout = { id: newId('checkout'), shopperKey: sale.shopperKey, country: 'US', state: 'completed', currency: 'USD', createdAt: on(-1), voucherCodes: [] } // prettier-ignore
  await db.checkout.create({ data: checkout })
  await db.payment.create({
    data: {
      id: newId('payment'), checkoutId: checkout.id, processor: 'test', state: 'authorized', cardFingerprint: hash,
      amountMinor: 2000n, currency: 'USD', createdAt: on(-1),
    },
  }) // prettier-ignore
  await db.order.update({ where: { id: sale.order.id }, data: { checkoutId: checkout.id } })
  accepted(await accrue(sale.order.id))
  expect(await commissionOf(sale.lineId)).toMatchObject({ reasonCode: 'SELF_REFERRAL_CARD', state: 'void' })
})
