import type { OfferView, ProductView } from './to-product-view.ts'

/** What search engines read of a page (schema.org). A data block: browsers do not run it, so it needs no nonce. */
export type JsonLd = Readonly<Record<string, unknown>>

type Address = { readonly url: string; readonly imageUrls: readonly string[]; readonly description: string }

const inStock = 'https://schema.org/InStock'
const outOfStock = 'https://schema.org/OutOfStock'

/** Price and stock exactly as the page says them; several prices become a range. */
export function productJsonLd(product: ProductView, { url, imageUrls, description }: Address): JsonLd {
  const { title, vendor, shop, productId } = product
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    productID: productId,
    url,
    ...(description !== '' && { description }),
    ...(imageUrls.length > 0 && { image: imageUrls }),
    brand: { '@type': 'Brand', name: vendor || shop.name },
    ...offersOf(product, url),
  }
}

function offersOf({ variants, shop }: ProductView, url: string): JsonLd {
  const isHere = (index: number) => variants.stock[index] !== 'n'
  const offers = [...new Set(variants.offerOf.filter((_, index) => isHere(index)))].flatMap(
    (index) => variants.offers[index] ?? [],
  )
  const [low] = [...offers].sort(byAmount)
  const high = [...offers].sort(byAmount).at(-1)
  if (!low || !high) return {}
  const isAvailable = /[^no]/.test(variants.stock)
  const shared = {
    url,
    priceCurrency: low.price.currency,
    availability: isAvailable ? inStock : outOfStock,
    itemCondition: 'https://schema.org/NewCondition',
    seller: { '@type': 'Organization', name: shop.name },
  }
  if (low.price.amount === high.price.amount) {
    return { offers: { '@type': 'Offer', price: low.price.amount, ...shared } }
  }
  const range = { lowPrice: low.price.amount, highPrice: high.price.amount, offerCount: variants.ids.length }
  return { offers: { '@type': 'AggregateOffer', ...range, ...shared } }
}

const byAmount = (one: OfferView, other: OfferView) => Number(one.price.amount) - Number(other.price.amount)

/** The way from the shop tab to a page. */
export function breadcrumbJsonLd(crumbs: readonly { readonly name: string; readonly url: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}
