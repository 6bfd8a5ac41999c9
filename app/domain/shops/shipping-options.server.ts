import type { ShippingBand, ShippingOption } from '@prisma/client'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { shippingOptionInput, type ShippingOptionInput } from './inputs.ts'

export type ShippingOptionWithBands = ShippingOption & { readonly bands: readonly ShippingBand[] }

/** What a shopper in `country` may choose from; without a country, all that the merchant offers. Bands ascend. */
export async function listShippingOptions(
  db: Reader,
  shopId: string,
  country?: string,
): Promise<ShippingOptionWithBands[]> {
  const options = await db.shippingOption.findMany({
    where: { shopId, archivedAt: null },
    include: { bands: { orderBy: { fromValue: 'asc' } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return options.filter(
    ({ countries }) => country === undefined || countries.length === 0 || countries.includes(country),
  )
}

/** How many of the shop's variants that are sent say no weight: bands by weight count them as nothing. */
export async function countWeightlessVariants(db: Reader, shopId: string): Promise<number> {
  return db.variant.count({
    where: { product: { shopId, deletedAt: null }, deletedAt: null, requiresShipping: true, weightGrams: null },
  })
}

/** Creates an option with its bands, or changes the one named. Idempotent on: option id, where given. */
export async function saveShippingOption(
  tx: Tx,
  shopId: string,
  input: ShippingOptionInput,
): Promise<Outcome<{ shippingOptionId: string }, 'UNKNOWN_SHIPPING_OPTION'>> {
  const { shippingOptionId, bands, priceMinor, ...rest } = shippingOptionInput.parse(input)
  const option = {
    ...rest,
    priceMinor: rest.basis === 'flat' ? priceMinor : (bands.find((band) => band.priceMinor !== null)?.priceMinor ?? 0n),
  }
  if (shippingOptionId === undefined) {
    const { currency } = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } })
    const position = await tx.shippingOption.count({ where: { shopId } })
    const id = newId('shippingOption')
    await tx.shippingOption.create({ data: { ...option, id, shopId, currency, position, bands: { create: bands } } })
    return accept({ shippingOptionId: id })
  }
  const { count } = await tx.shippingOption.updateMany({
    where: { id: shippingOptionId, shopId, archivedAt: null },
    data: option,
  })
  if (count === 0) return refuse('UNKNOWN_SHIPPING_OPTION')
  await tx.shippingBand.deleteMany({ where: { shippingOptionId } })
  await tx.shippingBand.createMany({ data: bands.map((band) => ({ ...band, shippingOptionId })) })
  return accept({ shippingOptionId })
}

/** Takes an option off; orders keep its name. A shop always has one. Idempotent on: option. */
export async function archiveShippingOption(
  tx: Tx,
  shopId: string,
  shippingOptionId: string,
): Promise<Outcome<null, 'LAST_SHIPPING_OPTION'>> {
  const others = await tx.shippingOption.count({ where: { shopId, archivedAt: null, id: { not: shippingOptionId } } })
  if (others === 0) return refuse('LAST_SHIPPING_OPTION')
  await tx.shippingOption.updateMany({ where: { id: shippingOptionId, shopId }, data: { archivedAt: tx.now } })
  return accept(null)
}
