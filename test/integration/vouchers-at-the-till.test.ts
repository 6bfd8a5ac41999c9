import { afterAll, beforeAll, expect, it } from 'vitest'
import { addVoucher } from '#app/domain/checkout/change-vouchers.server.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import type { VoucherInput } from '#app/domain/deals/inputs.ts'
import { merchantVoucherReceivable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { fundVouchers } from '#app/domain/orders/fund-vouchers.server.ts'
import { saveTaxRate } from '#app/domain/shops/tax-rates.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'

let till: Till
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())

const salesTax = {
  country: 'US',
  region: 'NY',
  title: 'Sales tax',
  ratePpm: 88_750,
  isIncluded: false,
  onShipping: false,
}

async function aShopWithVoucher(more: Partial<VoucherInput> = {}) {
  const shop = await aSellingShop()
  await inTransaction('arrange', async (tx) => {
    accepted(await saveTaxRate(tx, shop.id, salesTax))
    const worth = { kind: 'percent', percentBps: 1000 } as const
    accepted(await createVoucher(tx, shop.id, { code: 'TEN', worth, startsAt: addDays(now(), -1), ...more }))
  })
  return { shop, variantId: (await aVariant(shop.id, { units: 9 })).id }
}

/** Two units at 20.00 with the code typed in, sent to New York for 5.00. */
async function withCode(shopId: string, variantId: string) {
  const checkout = await aCheckout({ shopId, variantId, quantity: 2 })
  const { checkoutId, shopperKey } = checkout
  const typed = { checkoutId, shopperKey, code: ' ten' }
  const { vouchers } = accepted(await inTransaction('type', (tx) => addVoucher(tx, typed)))
  expect(vouchers).toMatchObject([{ code: 'TEN', state: 'applied', amountMinor: 400n }])
  return { ...checkout, totalMinor: (await quoteCheckout(db, checkoutId)).totalMinor }
}

it('H14, C2: what the shopper confirmed is what stands on the order: discount, taxes by line, and who pays', async () => {
  const { shop, variantId } = await aShopWithVoucher({ funder: 'platform' })
  const checkout = await withCode(shop.id, variantId)
  expect(checkout.totalMinor).toBe(4000n - 400n + 320n + 500n)
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({
    where: { checkoutId: checkout.checkoutId },
    include: { lines: true, taxLines: true, discounts: true },
  })
  expect(order.lines).toMatchObject([{ unitPriceMinor: 2000n, discountMinor: 400n, taxMinor: 320n }])
  expect(order.taxLines).toMatchObject([{ title: 'Sales tax', ratePpm: 88_750, amountMinor: 320n }])
  expect(order.discounts).toMatchObject([{ code: 'TEN', funder: 'platform', amountMinor: 400n }])
  expect((await till.totalsOf(checkout.checkoutId))?.authorizedMinor).toBe('4420')
  accepted(await inTransaction('fund', (tx) => fundVouchers(tx, order.id)))
  expect(await balanceOf(db, merchantVoucherReceivable(shop.id), 'USD')).toBe(400n)
})

it('H14: two who pay at once with the last use: one order with it, and the other is charged nothing', async () => {
  const { shop, variantId } = await aShopWithVoucher({ totalLimit: 1 })
  const [one, other] = [await withCode(shop.id, variantId), await withCode(shop.id, variantId)]
  const answers = await Promise.all([pay(till, one), pay(till, other)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.code)).toEqual(['VOUCHER_GONE'])
  expect(await db.order.count({ where: { shopId: shop.id } })).toBe(1)
  expect(await db.voucher.findFirst({ where: { shopId: shop.id } })).toMatchObject({ usedCount: 1, spentMinor: 400n })
})

it('taxes of another region are not charged', async () => {
  const { shop, variantId } = await aShopWithVoucher()
  await db.taxRate.updateMany({ where: { shopId: shop.id }, data: { region: 'CA' } })
  expect((await withCode(shop.id, variantId)).totalMinor).toBe(4100n)
})
