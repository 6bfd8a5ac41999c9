import type { ProductDetail, VariantChoice } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'

export type VariantView = {
  variantId: string
  title: string
  selectedOptions: readonly { readonly name: string; readonly value: string }[]
  imageUrl: string | null
  price: MoneyView
  /** H9: the shop's own earlier price; never turned into a percentage here, the lowest of 30 days is not known. */
  compareAt: MoneyView | null
  isOffered: boolean
  /** Units left when they are few enough to say so, else null. */
  unitsLeft: number | null
  isAvailable: boolean
}

export type ProductView = {
  productId: string
  handle: string
  title: string
  descriptionHtml: string
  shop: { name: string; handle: string }
  options: readonly { readonly name: string; readonly values: readonly string[] }[]
  images: readonly { url: string; alt: string }[]
  variants: readonly VariantView[]
}

const fewUnits = 5

/** EU and EEA plus the United Kingdom, where a former price must be the lowest of the last 30 days (H9). */
const lowestPriceCountries = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB'.split(' '),
)

export function toProductView(product: ProductDetail, country: string): ProductView {
  const pictures = product.images.length > 0 ? product.images.map(({ url, alt }) => ({ url, alt })) : []
  if (pictures.length === 0 && product.imageUrl) pictures.push({ url: product.imageUrl, alt: '' })
  return {
    productId: product.productId,
    handle: product.handle,
    title: product.title,
    descriptionHtml: product.descriptionHtml,
    shop: { name: product.shopName, handle: product.shopHandle },
    options: product.options.filter((option) => option.name !== 'Title' || option.values.length > 1),
    images: pictures,
    variants: product.variants.map((variant) => toVariantView(variant, country)),
  }
}

function toVariantView(variant: VariantChoice, country: string): VariantView {
  const { priceMinor, compareAtMinor, currency, sellable } = variant
  const hasFormerPrice = compareAtMinor !== null && compareAtMinor > priceMinor && !lowestPriceCountries.has(country)
  return {
    variantId: variant.variantId,
    title: variant.title,
    selectedOptions: variant.selectedOptions,
    imageUrl: variant.imageUrl,
    price: toMoneyView(priceMinor, currency),
    compareAt: hasFormerPrice ? toMoneyView(compareAtMinor, currency) : null,
    isOffered: variant.isOfferedInCountry,
    unitsLeft: sellable > 0 && sellable <= fewUnits ? sellable : null,
    isAvailable: variant.isOfferedInCountry && sellable > 0,
  }
}
