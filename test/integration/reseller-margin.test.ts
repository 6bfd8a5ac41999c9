import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { archiveShareSet } from '#app/domain/attribution/archive-share-set.server.ts'
import { createShareSet } from '#app/domain/attribution/create-share-set.server.ts'
import { listShareSets } from '#app/domain/attribution/list-share-sets.server.ts'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { getCart } from '#app/domain/checkout/get-cart.server.ts'
import { startDirectCheckout } from '#app/domain/checkout/start-direct-checkout.server.ts'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { creatorHeld, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, aMember, aProgram, aRefund, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay } from './checkout-bench.ts'

/** A creator shares products at a price of their own: the buyer sees whose it is, and what was put on it is what they earn. */

const till = await openTill()
afterAll(() => till.close())

const run = inTransaction
async function aPlace({ currency = 'USD', priceMinor = 2000n, capBps = 2000 } = {}) {
  const shop = await aSellingShop({ currency })
  const { programId } = await aProgram(shop.id, 1250)
  accepted(await run('allow', (tx) => saveProgram(tx, { shopId: shop.id, marginCapBps: capBps })))
  const creator = await aMember(programId)
  const variant = await aVariant(shop.id, { priceMinor, currency, units: 20 })
  return { shop, programId, creator, variant }
}
let place: Awaited<ReturnType<typeof aPlace>>
beforeEach(async () => {
  place = await aPlace()
})

const share = (marginBps: number, of = place, title = 'For the group') =>
  run('share', (tx) =>
    createShareSet(tx, { creatorId: of.creator.id, title, productIds: [of.variant.productId], marginBps }),
  )
const aSet = async (marginBps: number, of = place) => accepted(await share(marginBps, of)).shareSetId
const allow = (marginCapBps: number, of = place) =>
  run('allow', (tx) => saveProgram(tx, { shopId: of.shop.id, marginCapBps }))
const take = (shopperKey: string, shareSetId?: string, quantity = 1) =>
  run('take', async (tx) => {
    const { id: variantId } = place.variant
    return accepted(
      await addToCart(tx, { shopperKey, variantId, quantity, country: 'US', shareSetId: shareSetId ?? null }),
    )
  })
const lineOf = async (shopperKey: string) => {
  const { groups } = await getCart(db, { shopperKey, country: 'US', language: 'en' })
  return groups[0]?.lines[0]
}

async function buy(shareSetId: string, { quantity = 2, of = place, shopperKey = newId('shopper') } = {}) {
  const { shop, variant } = of
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity, shopperKey, shareSetId })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({
    where: { checkoutId: checkout.checkoutId },
    include: { lines: true },
  })
  accepted(await run('accrue', (tx) => accrueForOrder(tx, order.id)))
  const line = order.lines[0]
  if (!line) throw new Error('an order has a line')
  return { ...checkout, order, line }
}
const commissionOf = (orderLineId: string) => db.commission.findUniqueOrThrow({ where: { orderLineId } })
const heldOf = ({ creator, shop }: typeof place) => balanceOf(db, creatorHeld(creator.id, shop.id), shop.currency)
const owedBy = ({ shop }: typeof place) => balanceOf(db, merchantCommissionPayable(shop.id), shop.currency)

describe('what may be put on a price', () => {
  it('as much as the merchant allows, and the same set again is the same one', async () => {
    const made = accepted(await share(2000))
    expect(accepted(await share(2000))).toEqual(made)
    expect(accepted(await share(1000)).shareSetId).not.toBe(made.shareSetId)
    expect(await share(2001)).toMatchObject({ code: 'SHARE_SET_MARGIN_TOO_HIGH', detail: { most: '20%' } })
    const { items } = await listShareSets(db, { creatorId: place.creator.id })
    expect(items.map(({ marginBps }) => marginBps)).toEqual([1000, 2000])
  })

  it('nothing where the merchant allows nothing, the creator is not in the program, or the product is not', async () => {
    accepted(await allow(0))
    expect(await share(100)).toMatchObject({ code: 'SHARE_SET_MARGIN_NOT_ALLOWED' })
    accepted(await allow(2000))
    const stranger = await aPlace()
    expect(await share(100, { ...place, creator: stranger.creator })).toMatchObject({
      code: 'SHARE_SET_MARGIN_NOT_ALLOWED',
    })
    const { shop, programId, variant } = place
    const leftOut = { programId, shopId: shop.id, productIds: [variant.productId], isIncluded: false }
    accepted(await run('leave out', (tx) => setProgramProducts(tx, leftOut)))
    expect(await share(100)).toMatchObject({ code: 'SHARE_SET_MARGIN_NOT_ALLOWED' })
    expect(await share(0)).toMatchObject({ ok: true })
  })

  it('nothing where Shopify’s own checkout takes the money and sets the price', async () => {
    const shareSetId = await aSet(1000)
    await db.channelConnection.updateMany({ where: { shopId: place.shop.id }, data: { mode: 'SHOPIFY_CHECKOUT' } })
    expect(await share(500)).toMatchObject({ code: 'SHARE_SET_PAID_AT_SHOPIFY' })
    const shopperKey = newId('shopper')
    await take(shopperKey, shareSetId)
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '20.00' }, resoldBy: null })
  })
})

describe('the price that the buyer sees', () => {
  it('H11: is the seller’s in cart and till, with their name and without the margin', async () => {
    const shareSetId = await aSet(1000)
    const shopperKey = newId('shopper')
    await take(shopperKey, shareSetId, 2)
    const { handle, displayName } = place.creator
    const line = await lineOf(shopperKey)
    expect(line).toMatchObject({ unitPrice: { amount: '22.00' }, lineTotal: { amount: '44.00' }, diff: null })
    expect(line?.resoldBy).toEqual({ shareSetId, handle, displayName })
    const { shop, variant } = place
    const { checkoutId } = await aCheckout({ shopId: shop.id, variantId: variant.id, shopperKey, shareSetId })
    const view = await findCheckout(db, { checkoutId, shopperKey, language: 'en' })
    expect(view?.parts[0]?.lines).toMatchObject([
      { unitPrice: { amount: '22.00' }, total: { amount: '66.00' }, resoldBy: { handle, displayName } },
    ])
    expect(JSON.stringify([line, view])).not.toMatch(/margin/i)
  })

  it('bought at once it is the seller’s too', async () => {
    const shareSetId = await aSet(1000)
    const shopperKey = newId('shopper')
    const asked = { shopperKey, variantId: place.variant.id, quantity: 1, country: 'US', locale: 'en', shareSetId }
    const { checkoutId } = accepted(await run('buy', (tx) => startDirectCheckout(tx, asked)))
    const view = await findCheckout(db, { checkoutId, shopperKey, language: 'en' })
    expect(view?.merchandise).toEqual({ amount: '22.00', currency: 'USD' })
  })

  it('the last one that a thing was taken from decides, and that is said', async () => {
    const shareSetId = await aSet(1000)
    const shopperKey = newId('shopper')
    expect(await take(shopperKey)).toMatchObject({ quantity: 1, priceNowOf: null })
    expect(await take(shopperKey, shareSetId)).toMatchObject({ quantity: 2, priceNowOf: 'reseller' })
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '22.00' }, quantity: 2 })
    expect(await take(shopperKey, shareSetId)).toMatchObject({ quantity: 3, priceNowOf: null })
    expect(await take(shopperKey)).toMatchObject({ quantity: 4, priceNowOf: 'shop' })
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '20.00' }, resoldBy: null })
  })

  it('falls at once with what the merchant allows, and rises again no higher than it was taken at', async () => {
    const shareSetId = await aSet(2000)
    const shopperKey = newId('shopper')
    accepted(await allow(1000))
    await take(shopperKey, shareSetId)
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '22.00' } })
    accepted(await allow(500))
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '21.00' }, diff: { type: 'priceDown' } })
    accepted(await allow(2000))
    expect(await lineOf(shopperKey)).toMatchObject({ unitPrice: { amount: '22.00' }, diff: null })
  })

  it('is the shop’s own when the set is taken back or its creator has left', async () => {
    const shareSetId = await aSet(1000)
    const keys = [newId('shopper'), newId('shopper')] as const
    await take(keys[0], shareSetId)
    accepted(await run('back', (tx) => archiveShareSet(tx, { shareSetId, creatorId: place.creator.id })))
    expect(await lineOf(keys[0])).toMatchObject({ unitPrice: { amount: '20.00' }, resoldBy: null })
    await take(keys[1], await aSet(1500))
    const { programId, creator } = place
    accepted(await run('leave', (tx) => leaveProgram(tx, { programId, creatorId: creator.id })))
    expect(await lineOf(keys[1])).toMatchObject({ unitPrice: { amount: '20.00' }, resoldBy: null })
  })
})

describe('what the seller earns', () => {
  it.each([
    ['USD', 1999n, 1250, 250n],
    ['JPY', 1990n, 1500, 299n],
    ['KWD', 12_300n, 1000, 1230n],
  ])(
    '%s: the margin, to the coin, and a part of it back with a part of the goods',
    async (currency, priceMinor, bps, each) => {
      const of = await aPlace({ currency, priceMinor })
      const { order, line } = await buy(await aSet(bps, of), { of })
      expect(line).toMatchObject({
        ...{ resellerId: of.creator.id, marginMinor: each * 2n, unitPriceMinor: priceMinor + each, quantity: 2 },
      })
      const { id } = await commissionOf(line.id)
      expect(await commissionOf(line.id)).toMatchObject({
        ...{
          creatorId: of.creator.id,
          programId: of.programId,
          reasonCode: 'RESELLER_MARGIN',
          planId: null,
          rateBps: 0,
        },
        fixedMinor: each * 2n,
      })
      expect(await heldOf(of)).toBe(each * 2n)
      const lines = [{ orderLineId: line.id, quantity: 1, subtotalMinor: priceMinor + each }]
      const refund = await aRefund({ orderId: order.id, createdAt: new Date(), lines })
      const back = { orderId: order.id, refundId: refund.id }
      accepted(await run('refund', (tx) => applyRefundToCommissions(tx, back)))
      accepted(await run('refund again', (tx) => applyRefundToCommissions(tx, back)))
      expect([await heldOf(of), -(await owedBy(of))]).toEqual([each, each])
      const earning = await getEarning(db, { creatorId: of.creator.id, commissionId: id })
      expect(earning).toMatchObject({ attribution: { step: 'RESELLER' }, rate: null })
      await assertInvariants()
    },
  )

  it('A3: it is theirs before any touch, also of somebody else’s tag', async () => {
    const shopperKey = await aShopperKey()
    const { shop, programId, variant } = place
    const rival = await aMember(programId)
    const facts = { shopperKey, productId: variant.productId, shopId: shop.id, contentId: 'post_1' }
    await aTouch({ ...facts, creatorId: rival.id, surface: 'TAG', occurredAt: new Date() })
    const { line } = await buy(await aSet(1000), { shopperKey })
    const { creatorId, explanation } = await commissionOf(line.id)
    expect(creatorId).toBe(place.creator.id)
    expect(explanation).toMatchObject({
      attribution: { step: 'RESELLER', considered: [{ verdict: 'WON' }, { verdict: 'LOWER_STEP' }] },
    })
    await assertInvariants()
  })

  it('C1, C2: tax in the price and a voucher take their part of it, and the shop keeps what its own price gives', async () => {
    const { shop } = place
    const at = new Date(Date.now() - 60_000)
    await db.taxRate.create({
      data: {
        ...{ id: newId('taxRate'), shopId: shop.id, country: 'US', title: 'VAT', ratePpm: 200_000 },
        ...{ isIncluded: true, onShipping: false, createdAt: at },
      },
    })
    const { line } = await buy(await aSet(1000), { quantity: 1 })
    // 22.00 with 3.67 of tax in it: 2.00 less its part of the tax.
    expect(line).toMatchObject({ marginMinor: 200n, taxMinor: 367n })
    expect(await heldOf(place)).toBe(167n)
    await assertInvariants()
  })

  it('E8: nothing for what they buy themselves, at their own price', async () => {
    const shareSetId = await aSet(1000)
    await db.account.updateMany({
      where: { id: place.creator.accountId },
      data: { email: 'nour@example.com', emailIdentity: 'nour@example.com' },
    })
    const { line } = await buy(shareSetId)
    expect(line.marginMinor).toBe(400n)
    expect(await commissionOf(line.id)).toMatchObject({ reasonCode: 'SELF_REFERRAL_EMAIL', state: 'void' })
    expect(await heldOf(place)).toBe(0n)
    await db.account.updateMany({
      where: { id: place.creator.accountId },
      data: { email: `${newId('account')}@example.com`, emailIdentity: newId('account') },
    })
    await assertInvariants()
  })

  it('I5: a placed order keeps its price and its margin, whatever the merchant allows later', async () => {
    const shareSetId = await aSet(2000)
    const checkout = await aCheckout({ shopId: place.shop.id, variantId: place.variant.id, shareSetId })
    accepted(await pay(till, checkout))
    accepted(await allow(0))
    const order = await db.order.findFirstOrThrow({
      where: { checkoutId: checkout.checkoutId },
      include: { lines: true },
    })
    accepted(await run('accrue', (tx) => accrueForOrder(tx, order.id)))
    expect(order.lines).toMatchObject([{ unitPriceMinor: 2400n, marginMinor: 400n }])
    expect(await heldOf(place)).toBe(400n)
  })
})
