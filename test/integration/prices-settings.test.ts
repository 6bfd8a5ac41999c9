import { describe, expect, it } from 'vitest'
import type { ShippingOptionInput, TaxRateInput } from '#app/domain/shops/inputs.ts'
import {
  countWeightlessVariants,
  listShippingOptions,
  saveShippingOption,
} from '#app/domain/shops/shipping-options.server.ts'
import { archiveTaxRate, listTaxRates, saveTaxRate } from '#app/domain/shops/tax-rates.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, aShop } from '#test/support/money-world.ts'
import { aVariant } from './checkout-bench.ts'

const option: ShippingOptionInput = {
  title: 'By weight',
  basis: 'weight',
  bands: [
    { fromValue: 0n, priceMinor: 490n },
    { fromValue: 2000n, priceMinor: 990n },
    { fromValue: 20_000n, priceMinor: null },
  ],
  freeFromMinor: null,
  countries: [],
  minDays: 2,
  maxDays: 5,
}
const saveOption = (shopId: string, more: Partial<ShippingOptionInput> = {}) =>
  inTransaction('save option', (tx) => saveShippingOption(tx, shopId, { ...option, ...more }))
const bandsOf = async (shopId: string) =>
  (await listShippingOptions(db, shopId)).map(({ basis, priceMinor, bands }) => [
    basis,
    priceMinor,
    bands.map((band) => [band.fromValue, band.priceMinor]),
  ])

const tax: TaxRateInput = {
  country: 'CA',
  region: null,
  title: 'GST',
  ratePpm: 50_000,
  isIncluded: false,
  onShipping: true,
}
const saveTax = (shopId: string, more: Partial<TaxRateInput> = {}) =>
  inTransaction('save tax', (tx) => saveTaxRate(tx, shopId, { ...tax, ...more }))

describe("a merchant's shipping by weight or price", () => {
  it('keeps its bands in order, and a change replaces them whole', async () => {
    const { id: shopId } = await aShop()
    const { shippingOptionId } = accepted(await saveOption(shopId))
    const [first, second, third] = [[0n, 490n], [2000n, 990n], [20_000n, null]] // prettier-ignore
    expect(await bandsOf(shopId)).toEqual([['weight', 490n, [first, second, third]]])
    accepted(await saveOption(shopId, { shippingOptionId, basis: 'price', bands: [{ fromValue: 0n, priceMinor: 1n }] }))
    expect(await bandsOf(shopId)).toEqual([['price', 1n, [[0n, 1n]]]])
    accepted(await saveOption(shopId, { shippingOptionId, basis: 'flat', bands: [], priceMinor: 700n }))
    expect(await bandsOf(shopId)).toEqual([['flat', 700n, []]])
  })

  it("leaves another shop's alone", async () => {
    const [own, other] = [await aShop(), await aShop()]
    const { shippingOptionId } = accepted(await saveOption(own.id))
    expect(await saveOption(other.id, { shippingOptionId, bands: [{ fromValue: 0n, priceMinor: 1n }] })).toMatchObject({
      code: 'UNKNOWN_SHIPPING_OPTION',
    })
    expect((await bandsOf(own.id))[0]?.[2]).toHaveLength(3)
  })
})

it('says how many variants have no weight, which bands by weight count as nothing', async () => {
  const { id: shopId } = await aShop()
  const [heavy, digital] = [await aVariant(shopId), await aVariant(shopId)]
  await aVariant(shopId)
  await db.variant.update({ where: { id: heavy.id }, data: { weightGrams: 700 } })
  await db.variant.update({ where: { id: digital.id }, data: { requiresShipping: false } })
  expect(await countWeightlessVariants(db, shopId)).toBe(1)
})

describe("a merchant's taxes", () => {
  it('are listed by country, its own before those of its regions, until they are taken off', async () => {
    const { id: shopId } = await aShop()
    accepted(await saveTax(shopId, { region: 'BC', title: 'PST', ratePpm: 70_000 }))
    const { taxRateId } = accepted(await saveTax(shopId))
    accepted(await saveTax(shopId, { country: 'AU', isIncluded: true }))
    accepted(await saveTax(shopId, { taxRateId, title: 'Federal tax' }))
    const titles = async () => (await listTaxRates(db, shopId)).map(({ country, title }) => `${country} ${title}`)
    expect(await titles()).toEqual(['AU GST', 'CA Federal tax', 'CA PST'])
    accepted(await inTransaction('archive', (tx) => archiveTaxRate(tx, shopId, taxRateId)))
    accepted(await inTransaction('archive', (tx) => archiveTaxRate(tx, shopId, taxRateId)))
    expect(await titles()).toEqual(['AU GST', 'CA PST'])
    expect(await saveTax(shopId, { taxRateId })).toMatchObject({ code: 'UNKNOWN_TAX_RATE' })
  })

  it('of one country are all in its prices or none is, however many are saved at once', async () => {
    const { id: shopId } = await aShop()
    const answers = await Promise.all([0, 1, 2, 3].map((n) => saveTax(shopId, { isIncluded: n % 2 === 0, ratePpm: n })))
    expect(answers.filter((one) => !one.ok && one.code === 'TAX_KIND_MIXED')).toHaveLength(2)
    const kinds = (await listTaxRates(db, shopId)).map(({ isIncluded }) => isIncluded)
    expect(new Set(kinds).size).toBe(1)
  })

  it('are never more than the price itself in any one place', async () => {
    const { id: shopId } = await aShop()
    accepted(await saveTax(shopId, { ratePpm: 600_000 }))
    accepted(await saveTax(shopId, { region: 'BC', ratePpm: 400_000 }))
    accepted(await saveTax(shopId, { region: 'ON', ratePpm: 400_000 }))
    expect(await saveTax(shopId, { region: 'BC', ratePpm: 1 })).toMatchObject({ code: 'TAX_TOO_HIGH' })
  })
})
