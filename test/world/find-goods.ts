import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { db } from '#app/platform/db/database.server.ts'

/** A variant of a product of a store that can be bought from the United States. */
export async function findGoods(domain: string, handle: string, quantity = 1) {
  const { id: productId, shopId } = await db.product.findFirstOrThrow({ where: { handle, shop: { domain } } })
  const product = await getProductForShopper(db, { productId, country: 'US', language: 'en' })
  const variant = product?.variants.find((one) => one.isOfferedInCountry && one.sellable >= quantity)
  if (!variant) throw new Error(`${handle} of ${domain} cannot be bought`)
  return { shopId, productId, variantId: variant.variantId, quantity }
}
