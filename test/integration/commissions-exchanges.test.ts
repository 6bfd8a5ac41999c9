import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { exchangeBases } from '#app/domain/commissions/exchange-bases.ts'
import { noteReturns } from '#app/domain/commissions/note-returns.server.ts'
import { recomputeForOrder } from '#app/domain/commissions/recompute-for-order.server.ts'
import { applyReturnAtShopify } from '#app/domain/returns/apply-return-at-shopify.server.ts'
import { pairExchanges } from '#app/domain/returns/pair-exchanges.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { assertInvariants, ledgerHash } from '#test/support/assert-invariants.ts'
import { accepted, aParcel, aTouch } from '#test/support/money-world.ts'
import { orderTold } from './orders-payloads.ts'
import { aSale, commissionOf, held, on, owed, run, setToday, type Sale } from '#test/support/sale.ts'

let serial = 0

/** One scarf at 20.00, 12.5%, delivered; Shopify gives `price` worth of something else for it. */
async function anExchange({ price = 3000n, quantity = 1, soldFor = 2000n, isRivalNear = false } = {}) {
  const sale = await aSale([{ quantity, unitPriceMinor: soldFor }])
  const orderGid = `gid://shopify/Order/77${++serial}`
  const lineGid = `${orderGid}1`.replace('Order', 'LineItem')
  const addedGid = `${orderGid}2`.replace('Order', 'LineItem')
  await db.order.update({ where: { id: sale.order.id }, data: { shopifyOrderGid: orderGid, number: `V-77${serial}` } })
  await db.orderLine.update({
    where: { id: sale.lineId },
    data: { shopifyLineGid: lineGid, variantId: `var_${serial}` },
  })
  const lines = [{ orderLineId: sale.lineId, quantity }]
  await aParcel({ orderId: sale.order.id, shippedAt: on(1), deliveredAt: on(2), lines })
  if (isRivalNear) {
    const { shopperKey, rival, product, shop } = sale
    await aTouch({
      shopperKey, creatorId: rival.id, surface: 'TAG', contentId: 'post_2', productId: product.id, shopId: shop.id,
      occurredAt: on(2.5),
    }) // prettier-ignore
  }
  const theirs: ReturnAtShopify = {
    gid: orderGid.replace('Order', 'Return'), name: '#1-R1', orderGid, status: 'CLOSED', createdAt: on(3), closedAt: on(3),
    declineNote: null, exchangeLineGids: [addedGid], refunds: [], extraPayments: [],
    lines: [{ gid: `${lineGid}9`, lineGid, quantity: 1, processedQuantity: 1, refundedQuantity: 0, reason: '', note: null }],
  } // prettier-ignore
  const added = newId('orderLine')
  setToday(on(3))
  const orderId = sale.order.id
  let extraPayments: ReturnAtShopify['extraPayments'] = []
  const pay = (...amounts: bigint[]) => {
    const toPayment = (amountMinor: bigint, index: number) =>
      ({ gid: `${orderGid}/more${index}`, amountMinor, currency: 'USD', paidAt: on(3.5) }) // prettier-ignore
    extraPayments = amounts.map(toPayment)
  }
  const news = {
    returned: () => run((tx) => applyReturnAtShopify(tx, sale.shop.id, { ...theirs, extraPayments })),
    added: async () => {
      if (await db.orderLine.findUnique({ where: { id: added } })) return
      const { productId, currency } = await db.orderLine.findUniqueOrThrow({ where: { id: sale.lineId } })
      const line = { id: added, orderId, position: 1, shopifyLineGid: addedGid, productId, currency }
      await db.orderLine.create({ data: { ...line, title: 'Other', quantity: 1, unitPriceMinor: price } })
    },
    placed: () => run(async (tx) => accepted(await accrueForOrder(tx, orderId))),
    edited: () => run(async (tx) => accepted(await recomputeForOrder(tx, { orderId, editedAt: on(3) }))),
    noted: () => run(async (tx) => accepted(await noteReturns(tx, { orderId }))),
  }
  return { sale, added, news, pay }
}
type News = Awaited<ReturnType<typeof anExchange>>['news']

/** Whatever came before, every piece of news is heard in the end: facts first, then what follows from them. */
async function hearTheRest(news: News) {
  for (const step of ['placed', 'added', 'returned', 'edited', 'noted'] as const) await news[step]()
}

const shares = async ({ lineId }: Sale, added: string) => {
  const [first, second] = [await commissionOf(lineId), await commissionOf(added)]
  return { states: [first.state, second.state], creators: [first.creatorId, second.creatorId], second }
}

describe('D8: an exchange made in Shopify', () => {
  it.each([
    ['something dearer earns no more than the sale did', 3000n, 250n],
    ['something cheaper earns from its own price', 1000n, 125n],
    ['a free one earns nothing', 0n, 0n],
  ])('%s', async (_what, price, amount) => {
    const { sale, added, news } = await anExchange({ price })
    await hearTheRest(news)
    const { states, creators, second } = await shares(sale, added)
    expect(await held(sale)).toBe(amount)
    expect(states).toEqual(['reversed', amount > 0n ? 'estimated' : 'void'])
    expect(creators).toEqual([sale.creator.id, sale.creator.id])
    expect(second).toMatchObject({ rateBps: 1250, reasonCode: amount > 0n ? 'ATTRIBUTED' : 'BASE_NOT_POSITIVE' })
    const line = await db.orderLine.findUniqueOrThrow({ where: { id: added } })
    expect(line.exchangeForLineId).toBe(sale.lineId)
    await assertInvariants()
  })

  it('one of two units: the other goes on, and the new one earns from one unit at most', async () => {
    const { sale, news } = await anExchange({ quantity: 2 })
    await hearTheRest(news)
    expect([await held(sale), await owed(sale)]).toEqual([500n, -500n])
    await assertInvariants()
  })

  it('whoever else was near when it was exchanged gets nothing of it', async () => {
    const { sale, added, news } = await anExchange({ isRivalNear: true })
    await news.placed()
    await news.added()
    await news.edited()
    expect((await commissionOf(added)).creatorId).toBe(sale.rival.id)
    await hearTheRest(news)
    expect((await shares(sale, added)).creators).toEqual([sale.creator.id, sale.creator.id])
    expect(await held(sale)).toBe(250n)
    await assertInvariants()
  })

  it.each([
    ['all of the difference: the whole price counts', [1000n], 375n],
    ['part of it, twice: so much more counts', [250n, 250n], 313n],
    ['more than the difference, for tax and postage: the price counts, and no more', [1500n], 375n],
  ])('the shopper pays %s', async (_what, amounts, amount) => {
    const { sale, added, news, pay } = await anExchange()
    await hearTheRest(news)
    expect(await held(sale)).toBe(250n)
    pay(...amounts)
    await hearTheRest(news)
    await hearTheRest(news)
    expect([await held(sale), await owed(sale)]).toEqual([amount, -amount])
    expect(await commissionOf(added)).toMatchObject({ creatorId: sale.creator.id, rateBps: 1250 })
    await assertInvariants()
  })

  it('paid for, in place of something that was free: it earns after all', async () => {
    const { sale, added, news, pay } = await anExchange({ soldFor: 0n })
    await hearTheRest(news)
    expect(await commissionOf(added)).toMatchObject({ state: 'void', reasonCode: 'BASE_NOT_POSITIVE' })
    pay(3000n)
    await hearTheRest(news)
    await hearTheRest(news)
    expect(await commissionOf(added)).toMatchObject({ state: 'estimated', reasonCode: 'ATTRIBUTED' })
    expect(await held(sale)).toBe(375n)
    await assertInvariants()
  })

  it('news of the order asks what was paid, once something of it was exchanged', async () => {
    const { sale, news } = await anExchange()
    const { shopifyOrderGid } = await db.order.findUniqueOrThrow({ where: { id: sale.order.id } })
    const orderNumber = shopifyOrderGid?.split('/').at(-1) ?? ''
    const told = orderTold('orders/updated', { orderNumber, lineNumber: `${orderNumber}1` }, 1)
    const asked = () =>
      db.$queryRaw`select key from graphile_worker._private_jobs where key like ${`reread-return:${sale.shop.id}:%`}`
    await handleOrderWebhook({ shopId: sale.shop.id, ...told })
    expect(await asked()).toEqual([])
    await hearTheRest(news)
    await handleOrderWebhook({ shopId: sale.shop.id, ...told })
    expect(await asked()).toHaveLength(1)
  })

  it('what was added besides is paid for first: only the rest counts for the exchange', async () => {
    const { sale, added, news, pay } = await anExchange()
    const { productId, currency, orderId } = await db.orderLine.findUniqueOrThrow({ where: { id: sale.lineId } })
    const besides = { id: newId('orderLine'), orderId, position: 2, productId, currency, title: 'Besides', quantity: 1 }
    await db.orderLine.create({ data: { ...besides, unitPriceMinor: 800n } })
    pay(1000n)
    await hearTheRest(news)
    // 20.00 that came back, and 2.00 of the 10.00; 8.00 paid for the other.
    expect(await commissionOf(added)).toMatchObject({ reasonCode: 'ATTRIBUTED' })
    expect(await held(sale)).toBe(275n + 100n)
    await assertInvariants()
  })

  it('Z7: in any order and however often it is heard of, the ledger is the same', async () => {
    const steps = fc.array(fc.constantFrom('placed', 'added', 'returned', 'edited', 'noted' as const), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(8), fc.boolean(), async (before, paidAt, isRivalNear) => {
        const { sale, news, pay } = await anExchange({ isRivalNear })
        for (const [index, step] of before.entries()) {
          if (index === paidAt) pay(600n)
          await news[step]()
        }
        pay(600n)
        await hearTheRest(news)
        const hash = await ledgerHash()
        await hearTheRest(news)
        expect(await ledgerHash()).toBe(hash)
        expect([await held(sale), await owed(sale)]).toEqual([325n, -325n])
      }),
      { numRuns: 10 },
    )
    await assertInvariants()
  }, 300_000)
})

it('I8: a replacement earns nothing, and says so', async () => {
  const sale = await aSale([{ unitPriceMinor: 0n }])
  await db.order.update({ where: { id: sale.order.id }, data: { replacesOrderId: 'ord_first' } })
  await run(async (tx) => accepted(await accrueForOrder(tx, sale.order.id)))
  expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'void', reasonCode: 'REPLACEMENT', creatorId: null })
  await assertInvariants()
})

it('D8: goods of one product belong together; what is left over was given for the last', () => {
  const goods = (orderLineId: string, position: number, productId: string | null) => ({
    orderLineId,
    position,
    productId,
  })
  const returned = [goods('a', 0, 'p1'), goods('b', 1, 'p2')]
  const given = [goods('x', 2, 'p2'), goods('y', 3, null), goods('z', 4, 'p9')]
  expect([...pairExchanges(returned, given)].sort()).toEqual([['x', 'b'], ['y', 'a'], ['z', 'b']]) // prettier-ignore
})

it('D8: several lines given for one share what it earned from, and what was paid more; none counts above its price', () => {
  const amount = fc.bigInt(0n, 9999n)
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 5 }), amount, (base, given, paidMore) => {
      const sold = { id: 'a', position: 0, quantity: 1, exchangeForLineId: null, baseMinor: base }
      const others = given.map((baseMinor, index) => {
        return { id: `g${index}`, position: index + 1, quantity: 1, exchangeForLineId: 'a', baseMinor }
      })
      const bases = exchangeBases([...others, sold], paidMore)
      const sum = others.reduce((total, { id }) => total + (bases.get(id) ?? 0n), 0n)
      expect(sum <= base + paidMore && bases.get('a') === base).toBe(true)
      expect(others.every(({ id, baseMinor }) => (bases.get(id) ?? 0n) <= baseMinor)).toBe(true)
    }),
  )
})
