import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findReceiptForShop, findReceiptForShopper } from '#app/domain/orders/find-receipt.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { orderLinkToken } from '#app/domain/orders/order-link.server.ts'
import { print } from '#app/domain/orders/receipt/to-sheet.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { loader as openOrder } from '#app/routes/shop/orders.open.$token.ts'
import { loader as receipt } from '#app/routes/shop/orders.$number_.receipt.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'

let till: Till
let shopId: string
beforeAll(async () => {
  till = await openTill()
  shopId = (await aSellingShop()).id
})
afterAll(() => till.close())

async function anOrder() {
  const variant = await aVariant(shopId)
  const checkout = await aCheckout({ shopId, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  return { ...order, shopperKey: checkout.shopperKey }
}

const follow = (path: string, params: Record<string, string>, cookie = '') => ({
  request: new Request(`http://localhost:3000${path}`, { headers: { cookie } }),
  params,
  context: {},
})

async function statusOf(answer: Promise<Response>): Promise<number> {
  return (await answer.catch((thrown: unknown) => thrown as Response)).status
}

describe('the receipt of an order', () => {
  it('states the totals of the order view, and what went back as a credit', async () => {
    const order = await anOrder()
    const payment = await db.payment.findFirstOrThrow({ where: { checkoutId: order.checkoutId ?? '' } })
    const refund = { amountMinor: 700n, currency: 'USD', state: 'succeeded', createdAt: new Date() }
    await db.paymentRefund.create({
      data: {
        id: newId('paymentRefund'),
        paymentId: payment.id,
        orderId: order.id,
        idempotencyKey: newId('refund'),
        ...refund,
      },
    })
    const asked = { number: order.number, shopperKey: order.shopperKey, locale: 'ar' as const }
    const view = await getOrderForShopper(db, asked)
    const sheet = (await findReceiptForShopper(db, asked))?.sheet
    const strong = [...(sheet?.totals ?? []), ...(sheet?.later ?? [])].filter(({ isStrong }) => isStrong)
    expect(strong.map(({ value }) => value)).toEqual([
      print(view?.total ?? { amount: '', currency: '' }, 'ar'),
      'USD 38.00',
    ])
    expect(sheet?.later[0]?.value).toBe('USD -7.00')
  })

  it('is a PDF for its buyer, for a browser that followed the mail, and for the shop; for nobody else', async () => {
    const order = await anOrder()
    const path = shopPaths.orderReceipt(order.number)
    expect(await statusOf(receipt(follow(path, { number: order.number })))).toBe(404)

    const token = orderLinkToken(order.id)
    const opened = await openOrder(follow(shopPaths.openOrder(token), { token }))
    expect([opened.status, opened.headers.get('location')]).toEqual([302, shopPaths.order(order.number)])
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    const answer = await receipt(follow(path, { number: order.number }, cookie))
    const inArabic = await receipt(follow(path, { number: order.number }, `${cookie}; vitrine_lang=ar`))
    expect(inArabic.headers.get('content-disposition')).toContain('-ar.pdf')
    expect(
      Buffer.from(await inArabic.arrayBuffer())
        .toString('latin1')
        .trimEnd(),
    ).toMatch(/^%PDF-[^]*%%EOF$/)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true)

    const other = await anOrder()
    expect(await statusOf(receipt(follow(path, { number: other.number }, cookie)))).toBe(404)
    const wanted = { number: order.number, locale: 'en' as const }
    expect(await findReceiptForShop(db, { ...wanted, shopId })).not.toBeNull()
    expect(await findReceiptForShop(db, { ...wanted, shopId: (await aSellingShop()).id })).toBeNull()
  })

  it('a link that is forged, or was made for something else, opens nothing', async () => {
    const order = await anOrder()
    const token = orderLinkToken(order.id)
    for (const wrong of [`${token}x`, token.replace('.', '.A'), 'nothing', order.id]) {
      const answer = await openOrder(follow('/orders/open/x', { token: wrong }))
      expect(answer.headers.get('location')).toBe(shopPaths.orders({ link: 'expired' }))
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })
})
