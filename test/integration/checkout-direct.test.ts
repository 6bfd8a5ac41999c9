import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { addVoucher } from '#app/domain/checkout/change-vouchers.server.ts'
import { chooseDefaultCard } from '#app/domain/checkout/choose-default-card.server.ts'
import { getCart } from '#app/domain/checkout/get-cart.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { keepForLater, moveToCart } from '#app/domain/checkout/keep-for-later.server.ts'
import { listSavedCards } from '#app/domain/checkout/list-saved-cards.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { removeSavedCard } from '#app/domain/checkout/remove-saved-card.server.ts'
import { startDirectCheckout } from '#app/domain/checkout/start-direct-checkout.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { saveAddress } from '#app/domain/shoppers/save-address.server.ts'
import { newId, type Id } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, aMember, anAccount, aProgram, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aCheckout, address, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { aShopify, work } from './push-bench.ts'

let till: Till
let shop: Awaited<ReturnType<typeof aSellingShop>>
let variant: Awaited<ReturnType<typeof aVariant>>
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(async () => {
  shop = await aSellingShop()
  variant = await aVariant(shop.id)
})

const returnUrl = 'http://localhost:3999/return'

async function aRegular() {
  const account = await anAccount()
  const accountId = account.id as Id<'account'>
  await inTransaction('address', (tx) => saveAddress(tx, { accountId, address }))
  return { shopperKey: await aShopperKey(), accountId, email: account.email, country: 'US', locale: 'en' }
}
type Regular = Awaited<ReturnType<typeof aRegular>>

const buyDirectly = (who: Regular, quantity = 1) =>
  inTransaction('buy', (tx) => startDirectCheckout(tx, { ...who, variantId: variant.id, quantity }))

async function payNew(who: Regular, number = '4242424242424242') {
  const { checkoutId } = accepted(await buyDirectly(who))
  const { totalMinor: confirmedTotalMinor } = await quoteCheckout(db, checkoutId)
  const card = { cardToken: await till.tokenise(number), keepCard: true }
  return payCheckout({ checkoutId, ...who, ...card, confirmedTotalMinor, returnUrl }, till.processor)
}

describe('buying past the cart', () => {
  it('somebody who has bought before has one tap left: address, sending and card are there', async () => {
    const who = await aRegular()
    accepted(await payNew(who))
    const inCart = await aVariant(shop.id)
    await inTransaction('cart', (tx) => addToCart(tx, { ...who, variantId: inCart.id, quantity: 1 }))
    const { checkoutId } = accepted(await buyDirectly(who))
    const view = await findCheckout(db, { checkoutId, ...who, language: 'en' })
    expect(view).toMatchObject({
      isDirect: true,
      canPay: true,
      total: { amount: '25.00' },
      savedCards: [{ brand: 'visa', last4: '4242', isDefault: true, isExpired: false }],
      savedCardId: expect.any(String),
    })
    const pays = { cardToken: null, savedCardId: view?.savedCardId ?? null, confirmedTotalMinor: 2500n, returnUrl }
    accepted(await payCheckout({ checkoutId, ...who, ...pays }, till.processor))
    expect(await till.totalsOf(checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '2500' })
    const cart = await getCart(db, { ...who, language: 'en' })
    expect(cart).toMatchObject({ unitCount: 1, groups: [{ lines: [{ variantId: inCart.id }] }] })
  })

  it('a guest is asked for what is missing, and tapping twice opens one till', async () => {
    const who = { shopperKey: newId('shopper'), country: 'US', locale: 'en', variantId: variant.id, quantity: 1 }
    const tap = () => inTransaction('tap', (tx) => startDirectCheckout(tx, who))
    const [one, two] = await Promise.all([tap(), tap()])
    expect(accepted(one).checkoutId).toBe(accepted(two).checkoutId)
    const view = await findCheckout(db, { ...accepted(one), ...who, language: 'en' })
    expect(view).toMatchObject({ canPay: false, address: null, savedCards: [] })
  })

  it('the same card kept twice is one card; removed, it pays for nothing any more', async () => {
    const who = await aRegular()
    accepted(await payNew(who))
    accepted(await payNew(who))
    accepted(await payNew(who, '5555555555554444'))
    const cards = await listSavedCards(db, who.accountId)
    expect(cards.map((card) => card.last4).sort()).toEqual(['4242', '4444'])
    const master = cards.find((card) => card.last4 === '4444')?.savedCardId ?? ''
    accepted(await inTransaction('default', (tx) => chooseDefaultCard(tx, { ...who, savedCardId: master })))
    accepted(await removeSavedCard({ ...who, savedCardId: master }, till.processor))
    expect(await listSavedCards(db, who.accountId)).toMatchObject([{ last4: '4242', isDefault: true }])
    const { checkoutId } = accepted(await buyDirectly(who))
    const pays = { cardToken: null, savedCardId: master, confirmedTotalMinor: 2500n, returnUrl }
    const paid = await payCheckout({ checkoutId, ...who, ...pays }, till.processor)
    expect(paid).toMatchObject({ ok: false, code: 'SAVED_CARD_UNUSABLE' })
    const stranger = await aRegular()
    const theirs = { ...pays, savedCardId: (await listSavedCards(db, who.accountId))[0]?.savedCardId ?? '' }
    const other = accepted(await buyDirectly(stranger))
    const tried = await payCheckout({ ...other, ...stranger, ...theirs }, till.processor)
    expect(tried).toMatchObject({ ok: false, code: 'SAVED_CARD_UNUSABLE' })
  })
})

describe('the cart', () => {
  it('a line kept for later is seen, not paid for, and comes back', async () => {
    const shopperKey = newId('shopper')
    const who = { shopperKey, country: 'US' }
    const other = await aVariant((await aSellingShop()).id)
    const added = accepted(
      await inTransaction('add', (tx) => addToCart(tx, { ...who, variantId: variant.id, quantity: 2 })),
    )
    await inTransaction('add', (tx) => addToCart(tx, { ...who, variantId: other.id, quantity: 1 }))
    const both = await getCart(db, { ...who, language: 'en' })
    expect(both.payTogether).toEqual([[shop.id, other.shopId]])
    const ofLine = { shopperKey, lineId: added.lineId }
    accepted(await inTransaction('later', (tx) => keepForLater(tx, ofLine)))
    const kept = await getCart(db, { ...who, language: 'en' })
    expect(kept).toMatchObject({ unitCount: 1, payTogether: [], saved: [{ variantId: variant.id, shopId: shop.id }] })
    accepted(await inTransaction('back', (tx) => moveToCart(tx, ofLine)))
    expect(await getCart(db, { ...who, language: 'en' })).toMatchObject({ unitCount: 3, saved: [] })
  })

  it('A2: the touch that led to a line goes along to the order line; somebody else’s is not believed', async () => {
    const program = await aProgram(shop.id)
    const creator = await aMember(program.programId)
    const shopperKey = await aShopperKey()
    const touch = { creatorId: creator.id, surface: 'TAG', shopId: shop.id, productId: variant.productId } as const
    const occurredAt = new Date(Date.now() - 60_000)
    const mine = await aTouch({ ...touch, shopperKey, occurredAt })
    const theirs = await aTouch({ ...touch, shopperKey: await aShopperKey(), occurredAt })
    const who = { shopperKey, country: 'US', variantId: variant.id, quantity: 1 }
    await inTransaction('add', (tx) => addToCart(tx, { ...who, touchId: theirs.touchId }))
    const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, shopperKey })
    accepted(await pay(till, checkout))
    const line = await db.orderLine.findFirstOrThrow({ where: { order: { checkoutId: checkout.checkoutId } } })
    expect(line.touchId).toBe(mine.touchId)
  })
})

describe('vouchers and taxes', () => {
  const aVoucher = (totalLimit: number | null = null) =>
    db.voucher.create({
      data: {
        id: newId('voucher'),
        shopId: shop.id,
        code: 'SAVE10',
        funder: 'merchant',
        kind: 'percent',
        percentBps: 1000,
        currency: 'USD',
        startsAt: new Date('2026-01-01'),
        createdAt: new Date('2026-01-01'),
        totalLimit,
      },
    })
  const withCode = async (units = 2) => {
    const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: units })
    accepted(await inTransaction('code', (tx) => addVoucher(tx, { ...checkout, code: ' save10 ' })))
    return { ...checkout, totalMinor: (await quoteCheckout(db, checkout.checkoutId)).totalMinor }
  }

  it('H14: what was confirmed is what the order and Shopify hold, with the funder; cancelled, the voucher is free again', async () => {
    const voucher = await aVoucher(1)
    await db.taxRate.create({
      data: {
        id: newId('taxRate'),
        shopId: shop.id,
        country: 'US',
        title: 'Sales tax',
        ratePpm: 100_000,
        isIncluded: false,
        onShipping: false,
        createdAt: new Date('2026-01-01'),
      },
    })
    const checkout = await withCode()
    // 40.00 - 4.00 + 5.00 sending + 3.60 tax
    expect(checkout.totalMinor).toBe(4460n)
    expect(await findCheckout(db, { ...checkout, language: 'en' })).toMatchObject({
      discount: { amount: '4.00' },
      taxes: [{ title: 'Sales tax', amount: { amount: '3.60' } }],
      vouchers: [{ code: 'SAVE10', state: 'applied', amount: { amount: '4.00' } }],
    })
    accepted(await pay(till, checkout))
    const order = await db.order.findFirstOrThrow({
      where: { checkoutId: checkout.checkoutId },
      include: { lines: true, taxLines: true, discounts: true },
    })
    expect(order.lines).toMatchObject([{ discountMinor: 400n, taxMinor: 360n }])
    expect(order.taxLines).toMatchObject([{ title: 'Sales tax', ratePpm: 100_000, amountMinor: 360n }])
    expect(order.discounts).toMatchObject([{ code: 'SAVE10', funder: 'merchant', amountMinor: 400n }])
    const shopify = aShopify()
    await work({ processor: till.processor, shopify: shopify.shopify })
    expect(shopify.of(order.id)[0]?.sent).toMatchObject({
      totalMinor: 4460n,
      lines: [{ discounts: [{ amountMinor: 400n }], taxLines: [{ amountMinor: 360n }] }],
    })
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ capturedMinor: '4460' })
    expect(await db.voucher.findUniqueOrThrow({ where: { id: voucher.id } })).toMatchObject({ usedCount: 1 })
    accepted(await cancelByShopper({ number: order.number, shopperKey: checkout.shopperKey }))
    await work({ processor: till.processor, shopify: shopify.shopify })
    expect(await db.voucher.findUniqueOrThrow({ where: { id: voucher.id } })).toMatchObject({ usedCount: 0 })
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4460' })
  })

  it('H14: the last use went to somebody else: the new total is asked for before anything is paid', async () => {
    await aVoucher(1)
    const [one, two] = [await withCode(1), await withCode(1)]
    accepted(await pay(till, one))
    expect(two.totalMinor).toBe(2300n)
    expect(await pay(till, two)).toMatchObject({ ok: false, code: 'TOTAL_CHANGED' })
    accepted(await pay(till, { ...two, totalMinor: 2500n }))
  })

  it('H14: used up while the shopper is with their bank: nothing is charged, no order, and they may pay the new total', async () => {
    const voucher = await aVoucher(1)
    const checkout = await withCode(1)
    const sent = accepted(await pay(till, checkout, '4000000000003220'))
    if (sent.next !== 'challenge') throw new Error('expected a challenge')
    await db.voucher.update({ where: { id: voucher.id }, data: { usedCount: 1 } })
    await fetch(sent.url, { method: 'POST', body: new URLSearchParams({ decision: 'approve' }), redirect: 'manual' })
    const result = await resumePayment(checkout.checkoutId, till.processor)
    expect(result).toMatchObject({ ok: false, code: 'VOUCHER_GONE' })
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0)
    await work({ processor: till.processor, shopify: aShopify().shopify })
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
    const again = await findCheckout(db, { ...checkout, language: 'en' })
    expect(again).toMatchObject({ state: 'open', failure: 'VOUCHER_GONE', total: { amount: '25.00' } })
    accepted(await pay(till, { ...checkout, totalMinor: 2500n }))
  })
})
