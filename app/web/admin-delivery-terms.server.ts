import type { Shop } from '@prisma/client'
import {
  countWeightlessVariants,
  listShippingOptions,
  type ShippingOptionWithBands,
} from '#app/domain/shops/shipping-options.server.ts'
import { listTaxRates } from '#app/domain/shops/tax-rates.server.ts'
import type { ShippingBasis } from '#app/domain/shops/inputs.ts'
import { toDecimal, toMoneyView } from '#app/kernel/money.ts'
import { db } from './database.server.ts'

/** What a shop asks for sending, and the taxes it charges, as its settings page shows them. */
export async function readDeliveryTerms(shop: Shop) {
  const [options, weightless, taxes] = await Promise.all([
    listShippingOptions(db, shop.id),
    countWeightlessVariants(db, shop.id),
    listTaxRates(db, shop.id),
  ])
  return {
    shippingOptions: options.map(toOption),
    /** Only where a price depends on weight does it matter. */
    weightlessVariants: options.some(({ basis }) => basis === 'weight') ? weightless : 0,
    taxes: taxes.map(({ id, country, region, title, ratePpm, isIncluded, onShipping }) => ({
      ...{ taxRateId: id, country, region, title, ratePpm, isIncluded, onShipping },
    })),
  }
}

function toOption(option: ShippingOptionWithBands) {
  const { id, title, priceMinor, freeFromMinor, currency, countries, minDays, maxDays, bands } = option
  const basis = option.basis as ShippingBasis
  return {
    ...{ shippingOptionId: id, title, basis, countries, minDays, maxDays },
    price: toMoneyView(priceMinor, currency),
    freeFrom: freeFromMinor === null ? null : toMoneyView(freeFromMinor, currency),
    bands: bands.map((band) => ({
      from: basis === 'weight' ? String(band.fromValue) : toDecimal(band.fromValue, currency),
      price: band.priceMinor === null ? null : toMoneyView(band.priceMinor, currency),
    })),
  }
}
