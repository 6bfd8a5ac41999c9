import { describe, expect, it } from 'vitest'
import { archiveVoucher } from '#app/domain/deals/archive-voucher.server.ts'
import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import { findVouchers } from '#app/domain/deals/find-vouchers.server.ts'
import type { VoucherInput } from '#app/domain/deals/inputs.ts'
import { listVouchers } from '#app/domain/deals/list-vouchers.server.ts'
import { returnVouchers } from '#app/domain/deals/return-vouchers.server.ts'
import { takeVouchers } from '#app/domain/deals/take-vouchers.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, aProduct, aShop } from '#test/support/money-world.ts'

const make = (shopId: string, more: Partial<VoucherInput> = {}) =>
  inTransaction('create voucher', (tx) =>
    createVoucher(tx, shopId, {
      code: 'TEN',
      worth: { kind: 'percent', percentBps: 1000 },
      startsAt: addDays(now(), -1),
      ...more,
    }),
  )
const given = async (more: Partial<VoucherInput> = {}) => {
  const shop = await aShop()
  return { shop, voucherId: accepted(await make(shop.id, more)).voucherId }
}
const take = (voucherId: string, orderId: string, { amountMinor = 100n, shopperKey = `spk_${orderId}` } = {}) =>
  inTransaction('take vouchers', (tx) =>
    takeVouchers(tx, { orderId, shopperKey, accountId: null, uses: [{ voucherId, amountMinor }] }),
  )
const giveBack = (orderId: string) => inTransaction('return vouchers', (tx) => returnVouchers(tx, orderId))
const numbers = Array.from({ length: 20 }, (_, index) => index)

/** The counters are the sums of the uses that still count, whatever happened. */
async function assertCounted(voucherId: string) {
  const [voucher, uses] = await Promise.all([
    db.voucher.findUniqueOrThrow({ where: { id: voucherId } }),
    db.voucherUse.findMany({ where: { voucherId, returnedAt: null } }),
  ])
  expect(voucher.usedCount).toBe(uses.length)
  expect(voucher.spentMinor).toBe(uses.reduce((total, use) => total + use.amountMinor, 0n))
  return voucher
}

describe('using a voucher', () => {
  it('H14: of twenty at once exactly one gets the last use', async () => {
    const { shop, voucherId } = await given({ totalLimit: 3 })
    for (const id of ['a', 'b']) accepted(await take(voucherId, `${shop.id}_${id}`))
    const answers = await Promise.all(numbers.map((number) => take(voucherId, `${shop.id}_${number}`)))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(answers.filter((one) => !one.ok && one.code === 'VOUCHER_USED_UP')).toHaveLength(19)
    expect(await assertCounted(voucherId)).toMatchObject({ usedCount: 3 })
  })

  it('H14: twenty purchases of one shopper at once use their limit and no more', async () => {
    const { shop, voucherId } = await given({ perShopperLimit: 2 })
    const shopperKey = `spk_${shop.id}`
    const answers = await Promise.all(numbers.map((number) => take(voucherId, `${shop.id}_${number}`, { shopperKey })))
    expect(answers.filter((one) => one.ok)).toHaveLength(2)
    expect(answers.filter((one) => !one.ok && one.code === 'VOUCHER_ALREADY_USED')).toHaveLength(18)
    await assertCounted(voucherId)
  })

  it('H14: the budget is never passed, and what does not fit leaves room for what does', async () => {
    const { shop, voucherId } = await given({ budgetMinor: 1050n })
    const answers = await Promise.all(numbers.map((number) => take(voucherId, `${shop.id}_${number}`)))
    expect(answers.filter((one) => one.ok)).toHaveLength(10)
    accepted(await take(voucherId, `${shop.id}_small`, { amountMinor: 50n }))
    expect(await assertCounted(voucherId)).toMatchObject({ spentMinor: 1050n })
  })

  it('H14: the same order takes it once', async () => {
    const { shop, voucherId } = await given({ totalLimit: 1 })
    accepted(await take(voucherId, `${shop.id}_a`))
    accepted(await take(voucherId, `${shop.id}_a`))
    expect(await assertCounted(voucherId)).toMatchObject({ usedCount: 1, spentMinor: 100n })
  })

  it('H14: two vouchers of many purchases, named in any order, wait for each other', async () => {
    const { shop, voucherId } = await given()
    const other = accepted(await make(shop.id, { code: 'OTHER', totalLimit: 10 })).voucherId
    const takeBoth = (number: number) => {
      const pair = number % 2 ? [voucherId, other] : [other, voucherId]
      const uses = pair.map((id) => ({ voucherId: id, amountMinor: 10n }))
      return inTransaction('take both', async (tx) => {
        const taken = await takeVouchers(tx, {
          orderId: `${shop.id}_${number}`,
          shopperKey: `s${number}`,
          accountId: null,
          uses,
        })
        if (!taken.ok) throw new Error(taken.code)
      })
    }
    const answers = await Promise.allSettled(numbers.map(takeBoth))
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(10)
    expect(await assertCounted(voucherId)).toMatchObject({ usedCount: 10 })
    await assertCounted(other)
  })

  it('H14: a cancelled order gives it back once, and the next shopper may have it', async () => {
    const { shop, voucherId } = await given({ totalLimit: 1, budgetMinor: 100n, perShopperLimit: 1 })
    const shopperKey = `spk_${shop.id}`
    accepted(await take(voucherId, `${shop.id}_a`, { shopperKey }))
    const returned = await Promise.all([giveBack(`${shop.id}_a`), giveBack(`${shop.id}_a`)])
    expect(returned.sort()).toEqual([0, 1])
    expect(await assertCounted(voucherId)).toMatchObject({ usedCount: 0, spentMinor: 0n })
    accepted(await take(voucherId, `${shop.id}_b`, { shopperKey }))
  })

  it.each([
    ['not begun', { startsAt: addDays(now(), 1) }],
    ['over', { startsAt: addDays(now(), -2), endsAt: addDays(now(), -1) }],
  ])('one that is %s cannot be used', async (_what, more) => {
    const { shop, voucherId } = await given(more)
    expect((await take(voucherId, `${shop.id}_a`)).ok).toBe(false)
    await assertCounted(voucherId)
  })
})

describe('the codes of a shop', () => {
  it('are found in any case, in the order typed, with what this shopper used under either name', async () => {
    const { shop, voucherId } = await given()
    const account = { shopperKey: `spk_${shop.id}`, accountId: `acct_${shop.id}` }
    const uses = [{ voucherId, amountMinor: 1n }]
    await inTransaction('take', (tx) => takeVouchers(tx, { orderId: `${shop.id}_a`, ...account, uses }))
    const elsewhere = { shopId: shop.id, shopperKey: 'spk_new', accountId: account.accountId }
    const found = await findVouchers(db, { ...elsewhere, codes: ['nothing', ' ten ', 'TEN'] })
    expect(found.list.map(({ code, voucher }) => [code, voucher?.usedByShopper])).toEqual([
      ['NOTHING', undefined],
      ['TEN', 1],
    ])
  })

  it('are each taken once, even after one was taken off', async () => {
    const { shop, voucherId } = await given()
    accepted(await inTransaction('archive', (tx) => archiveVoucher(tx, shop.id, voucherId)))
    expect(await make(shop.id, { code: 'ten' })).toMatchObject({ code: 'VOUCHER_CODE_TAKEN', detail: { code: 'TEN' } })
    accepted(await make((await aShop()).id))
  })

  it("name only the shop's own products, and a creator that exists where one pays", async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { id: foreign } = await aProduct(other.id)
    expect(await make(shop.id, { productIds: [foreign] })).toMatchObject({ code: 'VOUCHER_PRODUCTS_UNKNOWN' })
    const paidBy = { funder: 'creator' as const }
    expect(await make(shop.id, { ...paidBy, creatorId: 'crt_x' })).toMatchObject({ code: 'VOUCHER_CREATOR_UNKNOWN' })
    accepted(await make(shop.id, { ...paidBy, creatorId: (await aCreator()).id }))
    expect(await inTransaction('archive', (tx) => archiveVoucher(tx, shop.id, 'vch_x'))).toMatchObject({
      code: 'VOUCHER_NOT_FOUND',
    })
  })

  it('are listed newest first, page by page, with how they stand', async () => {
    const shop = await aShop()
    accepted(await make(shop.id, { code: 'LATER', startsAt: addDays(now(), 1) }))
    const { voucherId } = accepted(await make(shop.id, { code: 'USED', totalLimit: 1 }))
    accepted(await take(voucherId, `${shop.id}_a`))
    accepted(await make(shop.id, { code: 'OVER', endsAt: now() }))
    const first = await listVouchers(db, { shopId: shop.id, limit: 2 })
    const second = await listVouchers(db, { shopId: shop.id, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ code, state }) => [code, state])).toEqual([
      ['OVER', 'ended'],
      ['USED', 'usedUp'],
      ['LATER', 'scheduled'],
    ])
    expect(second.nextCursor).toBeNull()
  })
})
