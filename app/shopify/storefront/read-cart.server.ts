import { ReadCartDocument, type CountryCode } from '../generated/storefront-operations.ts'
import { storefrontRequest, type StorefrontShop } from '../storefront-client.server.ts'
import { toLanguageCode } from './create-cart.server.ts'
import { toCartFacts, type CartFacts } from './to-cart-facts.ts'

/** The cart as it stands now; null once it was paid for or forgotten: Shopify does not say which. */
export async function readCart(
  shop: StorefrontShop,
  { cartGid, country, language }: { readonly cartGid: string; readonly country: string; readonly language: string },
): Promise<CartFacts | null> {
  const { cart } = await storefrontRequest(shop, ReadCartDocument, {
    cartId: cartGid,
    country: country as CountryCode,
    language: toLanguageCode(language),
  })
  return cart ? toCartFacts(cart) : null
}
