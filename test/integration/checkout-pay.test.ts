import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { confirmCheckoutChanges } from '#app/domain/checkout/confirm-checkout-changes.server.ts'
import { countCartUnits } from '#app/domain/checkout/get-cart.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { abandonChallenge } from '#app/domain/orders/abandon-challenge.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, payWithToken, type Till } from './checkout-bench.ts'
import { backToNow, passTime } from './push-bench.ts'

let till: Till
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(async () => void (shop = await aSellingShop()))
afterEach(backToNow)

async function atTill(more: { units?: number; quantity?: number; shopperKey?: string } = {}) {
  const { units = 5, ...basket } = more
  const variant = await aVariant(shop.id, { units })
  return aCheckout({ shopId: shop.id, variantId: variant.id, ...basket })
}
const stockOf = (variantId: string) => db.stockLevel.findUniqueOrThrow({ where: { variantId } })
const ordersOf = (checkoutId: string) => db.order.findMany({ where: { checkoutId } })
const checkoutOf = (id: string) => db.checkout.findUniqueOrThrow({ where: { id } })
const challengeCard = '4000000000003220'

async function answerBank(url: string, decision: 'approve' | 'decline') {
  await fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })
}

it('I5: a paid checkout is an order with what the shopper saw, whatever happens to the product later', async () => {
  const checkout = await atTill({ quantity: 2 })
  const paid = accepted(await pay(till, checkout))
  expect(paid).toMatchObject({ next: 'done', orderNumber: expect.stringMatching(/^V-[2-9A-Z]{6}$/) })
  await db.variant.update({ where: { id: checkout.variantId }, data: { priceMinor: 9999n, title: 'Changed' } })
  const order = await db.order.findFirstOrThrow({
    where: { checkoutId: checkout.checkoutId },
    include: { lines: true },
  })
  expect(order).toMatchObject({
    currency: 'USD',
    shippingMinor: 500n,
    shippingTitle: 'Standard',
    presentmentCurrency: null,
  })
  expect(order.lines).toMatchObject([{ quantity: 2, unitPriceMinor: 2000n, variantTitle: 'One size' }])
  expect(await countCartUnits(db, checkout.shopperKey)).toBe(0)
  expect(await stockOf(checkout.variantId)).toMatchObject({ reserved: 0, awaitingPush: 2 })
})

it.each([
  ['4000000000000002', 'CARD_DECLINED'],
  ['4000000000009995', 'INSUFFICIENT_FUNDS'],
  ['4000000000000069', 'CARD_EXPIRED'],
])('card %s is refused with its reason, and another card pays', async (number, code) => {
  const checkout = await atTill({ units: 1 })
  expect(await pay(till, checkout, number)).toMatchObject({ ok: false, code })
  expect(await checkoutOf(checkout.checkoutId)).toMatchObject({ state: 'open', failure: code })
  expect((await findCheckout(db, { ...checkout, language: 'en' }))?.canPay).toBe(true)
  accepted(await pay(till, checkout))
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 2, authorizedMinor: '2500' })
  expect(await stockOf(checkout.variantId)).toMatchObject({ reserved: 0, awaitingPush: 1 })
})

it('a double submit, five at once: one attempt, one authorisation, one order, one answer', async () => {
  const checkout = await atTill()
  const token = await till.tokenise('4242424242424242')
  const results = await Promise.all(Array.from({ length: 5 }, () => payWithToken(till, checkout, token)))
  const orders = await ordersOf(checkout.checkoutId)
  expect(orders).toHaveLength(1)
  const { number: orderNumber = '' } = orders[0] ?? {}
  const value = { next: 'done', orderNumber, orderNumbers: [orderNumber] }
  for (const result of results) expect(result).toEqual({ ok: true, value })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '2500' })
})

it('two tabs with two cards share one checkout and pay once', async () => {
  const checkout = await atTill()
  const { checkoutId: other } = accepted(
    await inTransaction('second tab', (tx) =>
      startCheckout(tx, { ...checkout, shopIds: [checkout.shopId], country: 'US', locale: 'en' }),
    ),
  )
  expect(other).toBe(checkout.checkoutId)
  const tokens = [await till.tokenise('4242424242424242'), await till.tokenise('5555555555554444')]
  await Promise.all(tokens.map((token) => payWithToken(till, checkout, token)))
  expect(await ordersOf(checkout.checkoutId)).toHaveLength(1)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '2500' })
})

it('3-D Secure: the shopper approves, and the browser and the notice both ask what happened', async () => {
  const checkout = await atTill()
  const paid = accepted(await pay(till, checkout, challengeCard))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ value: { next: 'challenge' } })
  await answerBank(paid.url, 'approve')
  const results = await Promise.all([1, 2, 3].map(() => resumePayment(checkout.checkoutId, till.processor)))
  for (const result of results) expect(result).toMatchObject({ ok: true, value: { next: 'done' } })
  expect(await ordersOf(checkout.checkoutId)).toHaveLength(1)
})

it('3-D Secure: the shopper declines and may use another card', async () => {
  const checkout = await atTill()
  const paid = accepted(await pay(till, checkout, challengeCard))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  await answerBank(paid.url, 'decline')
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ code: 'AUTHENTICATION_FAILED' })
  accepted(await pay(till, checkout))
})

it('3-D Secure: "use another card" ends the challenge, so its late approval holds no money', async () => {
  const checkout = await atTill()
  const paid = accepted(await pay(till, checkout, challengeCard))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  expect(await abandonChallenge(checkout.checkoutId, till.processor)).toMatchObject({ code: 'AUTHENTICATION_FAILED' })
  await answerBank(paid.url, 'approve')
  accepted(await pay(till, checkout))
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 2, authorizedMinor: '2500' })
})

it('a processor that fails before it acts is asked again; the shopper notices nothing', async () => {
  const checkout = await atTill()
  accepted(await pay(till, checkout, '4000000000000119'))
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '2500' })
})

it('a processor that stays silent: nobody is told to pay again, and the truth is found later', async () => {
  const checkout = await atTill()
  await till.fault('timeout-after', { on: 'create', times: 1 })
  await till.fault('timeout-before', { on: 'create', times: 2 })
  expect(await pay(till, checkout)).toMatchObject({ ok: false, code: 'PAYMENT_UNCONFIRMED' })
  expect(await checkoutOf(checkout.checkoutId)).toMatchObject({ state: 'submitting' })
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ value: { next: 'done' } })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '2500' })
})

it('H11: a price that rose since the total was confirmed is never charged', async () => {
  const checkout = await atTill()
  await db.variant.update({ where: { id: checkout.variantId }, data: { priceMinor: 2100n } })
  expect(await pay(till, checkout)).toMatchObject({ ok: false, code: 'CHANGES_NEED_CONFIRMATION' })
  accepted(await inTransaction('confirm', (tx) => confirmCheckoutChanges(tx, checkout)))
  expect(await pay(till, checkout)).toMatchObject({
    ok: false,
    code: 'TOTAL_CHANGED',
    detail: { before: '25.00 USD', after: '26.00 USD' },
  })
  expect(await till.totalsOf(checkout.checkoutId)).toBeUndefined()
  accepted(await pay(till, { ...checkout, totalMinor: 2600n }))
})

it('H11: a price that fell is charged silently', async () => {
  const checkout = await atTill()
  await db.variant.update({ where: { id: checkout.variantId }, data: { priceMinor: 1500n } })
  accepted(await pay(till, checkout))
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ authorizedMinor: '2000' })
})

it('H11: a total confirmed in another currency is not a confirmation', async () => {
  const checkout = await atTill()
  const cardToken = await till.tokenise('4242424242424242')
  const input = {
    ...checkout,
    cardToken,
    confirmedTotalMinor: 999_999n,
    confirmedCurrency: 'JPY',
    returnUrl: 'http://x.test/',
  }
  expect(await payCheckout(input, till.processor)).toMatchObject({ ok: false, code: 'TOTAL_CHANGED' })
})

it('the last unit, ten shoppers at once: one pays, nine are told before any money moves', async () => {
  const variant = await aVariant(shop.id, { units: 1 })
  const shoppers = await Promise.all(
    Array.from({ length: 10 }, () => aCheckout({ shopId: shop.id, variantId: variant.id })),
  )
  const results = await Promise.all(shoppers.map((each) => pay(till, each)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.code]))
  for (const code of refusals) expect(['SOLD_OUT', 'CHANGES_NEED_CONFIRMATION']).toContain(code)
  expect(await stockOf(variant.id)).toMatchObject({ available: 1, reserved: 0, awaitingPush: 1 })
  const intents = await Promise.all(shoppers.map(({ checkoutId }) => till.totalsOf(checkoutId)))
  expect(intents.filter(Boolean)).toHaveLength(1)
})

it('H5: approved after the hold ran out, units still there: the purchase stands', async () => {
  const checkout = await atTill({ units: 1 })
  const paid = accepted(await pay(till, checkout, challengeCard))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  passTime(6 * 60_000)
  await inTransaction('expire', expireDueReservations)
  await answerBank(paid.url, 'approve')
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ value: { next: 'done' } })
  expect(await stockOf(checkout.variantId)).toMatchObject({ reserved: 0, awaitingPush: 1 })
})

it('H5: approved after the hold ran out and the unit was sold: money released, shopper told, nothing oversold', async () => {
  const checkout = await atTill({ units: 1 })
  const paid = accepted(await pay(till, checkout, challengeCard))
  if (paid.next !== 'challenge') throw new Error('expected a challenge')
  passTime(6 * 60_000)
  await inTransaction('expire', expireDueReservations)
  accepted(
    await pay(till, await aCheckout({ shopId: shop.id, variantId: checkout.variantId, shopperKey: newId('shopper') })),
  )
  await answerBank(paid.url, 'approve')
  expect(await resumePayment(checkout.checkoutId, till.processor)).toMatchObject({ code: 'SOLD_OUT_DURING_PAYMENT' })
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await settlePayment(payment.id, till.processor)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ authorizedMinor: '0', captures: 0 })
  expect(await ordersOf(checkout.checkoutId)).toEqual([])
  expect(await db.mailMessage.count({ where: { key: `checkout:${checkout.checkoutId}:soldOut` } })).toBe(1)
  expect(await stockOf(checkout.variantId)).toMatchObject({ available: 1, reserved: 0, awaitingPush: 1 })
})

it('H4: payment and expiry at the same instant: either wins, never both', async () => {
  for (let round = 0; round < 6; round++) {
    const checkout = await atTill({ units: 1 })
    const paid = accepted(await pay(till, checkout, challengeCard))
    if (paid.next !== 'challenge') throw new Error('expected a challenge')
    await answerBank(paid.url, 'approve')
    passTime(5 * 60_000)
    const [result] = await Promise.all([
      resumePayment(checkout.checkoutId, till.processor),
      inTransaction('expire', expireDueReservations),
    ])
    expect(result).toMatchObject({ ok: true, value: { next: 'done' } })
    expect(await stockOf(checkout.variantId)).toMatchObject({ reserved: 0, awaitingPush: 1, available: 1 })
  }
})

it('somebody else’s checkout cannot be seen or paid', async () => {
  const checkout = await atTill()
  const stranger = { ...checkout, shopperKey: newId('shopper') }
  expect(await findCheckout(db, { ...stranger, language: 'en' })).toBeNull()
  expect(await pay(till, stranger)).toMatchObject({ ok: false, code: 'CHECKOUT_NOT_FOUND' })
})
