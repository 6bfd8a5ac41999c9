import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, type AtTill } from './checkout-bench.ts'

/** Everybody else has the connections; requests wait a moment instead of seconds. */
async function crowd() {
  const { options } = pool
  const usualWait = options.connectionTimeoutMillis
  const taken = await Promise.all(Array.from({ length: options.max }, () => pool.connect()))
  options.connectionTimeoutMillis = 50
  return () => {
    options.connectionTimeoutMillis = usualWait
    for (const client of taken) client.release()
  }
}

async function atTheTill(units = 1) {
  const shop = await aSellingShop()
  const variant = await aVariant(shop.id, { units })
  return aCheckout({ shopId: shop.id, variantId: variant.id })
}

async function paying({ checkoutId, shopperKey, totalMinor }: AtTill, processor: PaymentProcessor, cardToken: string) {
  const returnUrl = `http://localhost:3999/checkout/${checkoutId}/return`
  return payCheckout({ checkoutId, shopperKey, cardToken, confirmedTotalMinor: totalMinor, returnUrl }, processor)
}

describe('a till in a rush', () => {
  it('H5: who gets no connection is told so, nothing is begun, and the same submit pays once there is room', async () => {
    const till = await openTill()
    const checkout = await atTheTill()
    const token = await till.tokenise('4242424242424242')
    const leave = await crowd()
    expect(await paying(checkout, till.processor, token)).toMatchObject({ ok: false, code: 'BUSY' })
    leave()
    expect(await db.payment.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0)
    expect(await db.reservation.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0)
    expect(await till.totalsOf(checkout.checkoutId)).toBeUndefined()
    expect(accepted(await paying(checkout, till.processor, token))).toMatchObject({ next: 'done' })
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1 })
  })

  it('an authorisation that cannot be written down at once is written down when there is room, and taken once', async () => {
    const till = await openTill()
    const checkout = await atTheTill()
    let leave: (() => void) | undefined
    const processor: PaymentProcessor = {
      ...till.processor,
      createIntent: async (request) => {
        const answer = await till.processor.createIntent(request)
        if (leave) return answer
        leave = await crowd()
        setTimeout(leave, 200)
        return answer
      },
    }
    const paid = await paying(checkout, processor, await till.tokenise('4242424242424242'))
    expect(accepted(paid)).toMatchObject({ next: 'done' })
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(1)
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1 })
  })

  it('H3: what is sold out is said to be without waiting for the row of the stock', async () => {
    const till = await openTill()
    const first = await atTheTill()
    const other = await aCheckout({ shopId: first.shopId, variantId: first.variantId })
    accepted(await paying(first, till.processor, await till.tokenise('4242424242424242')))
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM "StockLevel" WHERE "variantId" = $1 FOR UPDATE', [first.variantId])
    const answer = await paying(other, till.processor, await till.tokenise('4242424242424242'))
    await client.query('ROLLBACK')
    client.release()
    expect(answer).toMatchObject({ ok: false, code: 'SOLD_OUT' })
  })
})
