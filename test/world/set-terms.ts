import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import type { VoucherInput } from '#app/domain/deals/inputs.ts'
import type { ShippingOptionInput, TaxRateInput } from '#app/domain/shops/inputs.ts'
import { listShippingOptions, saveShippingOption } from '#app/domain/shops/shipping-options.server.ts'
import { saveTaxRate } from '#app/domain/shops/tax-rates.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { demoVouchers, platformVoucher } from './content/demo-vouchers.ts'
import { insist } from './insist.ts'

const tax = (country: string, title: string, ratePpm: number, more: Partial<TaxRateInput> = {}): TaxRateInput => ({
  country,
  region: null,
  title,
  ratePpm,
  isIncluded: true,
  onShipping: true,
  ...more,
})

/** What each merchant charges, by the store's own country. Kuwait taxes no sales, so Dana Oud has none. */
const taxes: Readonly<Record<string, readonly TaxRateInput[]>> = {
  'aurora-goods.myshopify.com': [
    tax('US', 'New York sales tax', 88_750, { region: 'NY', isIncluded: false }),
    tax('US', 'California sales tax', 72_500, { region: 'CA', isIncluded: false, onShipping: false }),
  ],
  'thistle-and-thread.myshopify.com': [tax('GB', 'VAT', 200_000)],
  'hinata-craft.myshopify.com': [tax('JP', '消費税', 100_000)],
}

/** Thistle & Thread weighs its parcels: from so many grams on it costs so many pence. Over 20 kg nothing is sent. */
const byWeight = {
  basis: 'weight',
  bands: [
    { fromValue: 0n, priceMinor: 390n },
    { fromValue: 500n, priceMinor: 550n },
    { fromValue: 2_000n, priceMinor: 890n },
    { fromValue: 20_001n, priceMinor: null },
  ],
} as const satisfies Partial<ShippingOptionInput>
const weighingStore = 'thistle-and-thread.myshopify.com'

/** What the merchant settles once the shop sells: taxes, post by weight, a code to give away. */
export async function setTerms(shopId: string, domain: string): Promise<void> {
  for (const rate of taxes[domain] ?? []) {
    insist('a tax', await inTransaction('tax', (tx) => saveTaxRate(tx, shopId, rate)))
  }
  if (domain === weighingStore) await weighParcels(shopId)
  const vouchers = [demoVouchers[domain], platformVoucher.domain === domain ? platformVoucher : undefined]
  for (const voucher of vouchers) if (voucher) await give(shopId, voucher.offer)
}

async function weighParcels(shopId: string): Promise<void> {
  const [standard] = await listShippingOptions(db, shopId)
  if (!standard) throw new Error('the shop sends nothing')
  const { id: shippingOptionId, title, freeFromMinor, minDays, maxDays, countries } = standard
  const option = { shippingOptionId, title, freeFromMinor, minDays, maxDays, countries, ...byWeight }
  insist('post by weight', await inTransaction('shipping', (tx) => saveShippingOption(tx, shopId, { ...option, bands: [...byWeight.bands] }))) // prettier-ignore
}

async function give(shopId: string, offer: Omit<VoucherInput, 'startsAt'>): Promise<void> {
  const made = await inTransaction('voucher', (tx) => createVoucher(tx, shopId, { ...offer, startsAt: tx.now }))
  insist(`the code ${offer.code}`, made)
}
