import type { ShippingOption } from '@prisma/client'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import type { ShippingOptionInput } from './inputs.ts'

/** What a shopper in `country` may choose from; without a country, all that the merchant offers. */
export async function listShippingOptions(db: Reader, shopId: string, country?: string): Promise<ShippingOption[]> {
  const options = await db.shippingOption.findMany({
    where: { shopId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return options.filter(
    ({ countries }) => country === undefined || countries.length === 0 || countries.includes(country),
  )
}

/** Creates an option, or changes the one named. Idempotent on: option id, where given. */
export async function saveShippingOption(
  tx: Tx,
  shopId: string,
  { shippingOptionId, ...option }: ShippingOptionInput,
): Promise<Outcome<{ shippingOptionId: string }, 'UNKNOWN_SHIPPING_OPTION'>> {
  if (shippingOptionId === undefined) {
    const { currency } = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } })
    const position = await tx.shippingOption.count({ where: { shopId } })
    const id = newId('shippingOption')
    await tx.shippingOption.create({ data: { ...option, id, shopId, currency, position } })
    return accept({ shippingOptionId: id })
  }
  const { count } = await tx.shippingOption.updateMany({
    where: { id: shippingOptionId, shopId, archivedAt: null },
    data: option,
  })
  return count === 1 ? accept({ shippingOptionId }) : refuse('UNKNOWN_SHIPPING_OPTION')
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
