import { getVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { db } from './database.server.ts'
import { defaultCountry } from './negotiate-locale.ts'

/** Whose till a variant is paid at. */
export async function shopOfVariant(variantId: string): Promise<string> {
  return (await getVariantForSale(db, variantId, defaultCountry)).shopId
}
