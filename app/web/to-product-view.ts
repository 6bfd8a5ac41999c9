import type { ProductDetail, VariantChoice } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { CategoryView } from './category-words.ts'
import type { DeliveryView } from './list-deliveries.server.ts'
import { toImageView, type ImageView } from './image-view.server.ts'
import { percentOff } from './percent-off.ts'
import { toOptionViews, type OptionView } from './to-option-views.ts'
import { toVideoViews, type VideoView } from './to-video-views.ts'

/** What a variant costs; many variants share one. */
export type OfferView = {
  readonly price: MoneyView
  /** H9: as the reader gives it; null where the law asks for a former price that nobody knows. */
  readonly compareAt: MoneyView | null
  /** Whole percent, rounded down so that it never promises too much; null when there is nothing to compare with. */
  readonly percentOff: number | null
}

/**
 * Up to 2,048 variants, by column: prices and pictures are named once, the rest is a number or a letter a variant.
 * `variantAt` (ui/shop/product/choose-variant.ts) reads it.
 */
export type VariantTable = {
  readonly ids: readonly string[]
  /** For each variant the index of its value in each of the product's options; -1: it has none. */
  readonly picks: readonly (readonly number[])[]
  readonly offers: readonly OfferView[]
  readonly offerOf: readonly number[]
  /** Into the product's images; -1: none of its own. */
  readonly pictureOf: readonly number[]
  /** One letter a variant: "y" to be had, "1" to "5" that many left, "o" sold out, "n" not offered in this country. */
  readonly stock: string
}

export type ProductView = {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  /** Of title and description, when the shop has no words in the shopper's. */
  readonly language: string
  readonly vendor: string
  readonly shop: { readonly name: string; readonly handle: string; readonly taxesIncluded: boolean }
  /** J6: full years that a buyer has to be; null: no more than for anything. */
  readonly minimumAge: number | null
  readonly categoryPath: readonly CategoryView[]
  readonly deliveries: readonly DeliveryView[]
  readonly options: readonly OptionView[]
  readonly images: readonly ImageView[]
  readonly videos: readonly VideoView[]
  readonly variants: VariantTable
}

const fewUnits = 5

type Around = Pick<ProductView, 'categoryPath' | 'deliveries'>

/** J4, H1, H9: one country's product for its page. */
export function toProductView(product: ProductDetail, around: Around): ProductView {
  const pictures = picturesOf(product)
  const options = product.options.filter((option) => option.name !== 'Title' || option.values.length > 1)
  return {
    productId: product.productId,
    handle: product.handle,
    title: product.title,
    descriptionHtml: product.descriptionHtml,
    language: product.wordsLanguage,
    vendor: product.vendor,
    shop: { name: product.shopName, handle: product.shopHandle, taxesIncluded: product.taxesIncluded },
    minimumAge: product.minimumAge,
    ...around,
    options: toOptionViews(options, product.variants),
    images: pictures.flatMap(({ url, ...known }) => toImageView(url, known) ?? []),
    videos: toVideoViews(product.videos),
    variants: toVariantTable(product.variants, options, pictures),
  }
}

type Option = ProductDetail['options'][number]
type KnownPicture = {
  readonly url: string
  readonly width?: number | null
  readonly height?: number | null
  readonly alt: string
}

/** The product's own, then those that only a variant has; each once, and only what can be shown. */
function picturesOf(product: ProductDetail): KnownPicture[] {
  const own: KnownPicture[] = product.images.map(({ url, width, height, alt }) => ({ url, width, height, alt }))
  if (own.length === 0 && product.imageUrl) own.push({ url: product.imageUrl, alt: '' })
  const ofVariants = new Set(product.variants.flatMap(({ imageUrl }) => imageUrl ?? []))
  for (const { url } of own) ofVariants.delete(url)
  const all = [...own, ...[...ofVariants].map((url) => ({ url, alt: '' }))]
  return all.filter(({ url }) => toImageView(url) !== null)
}

function toVariantTable(
  variants: readonly VariantChoice[],
  options: readonly Option[],
  pictures: readonly KnownPicture[],
): VariantTable {
  const positions = options.map(({ values }) => new Map(values.map((value, index) => [value, index])))
  const offers = distinct<OfferView>()
  const pictureAt = new Map(pictures.map(({ url }, index) => [url, index]))
  return {
    ids: variants.map((variant) => variant.variantId),
    picks: variants.map(({ selectedOptions }) =>
      options.map(({ name }, index) => {
        const value = selectedOptions.find((selected) => selected.name === name)?.value
        return (value === undefined ? undefined : positions[index]?.get(value)) ?? -1
      }),
    ),
    offerOf: variants.map((variant) => offers.indexOf(toOfferView(variant))),
    pictureOf: variants.map(({ imageUrl }) => (imageUrl === null ? -1 : (pictureAt.get(imageUrl) ?? -1))),
    stock: variants.map(stockLetter).join(''),
    offers: offers.items,
  }
}

function toOfferView({ priceMinor, compareAtMinor, currency }: VariantChoice): OfferView {
  return {
    price: toMoneyView(priceMinor, currency),
    compareAt: compareAtMinor === null ? null : toMoneyView(compareAtMinor, currency),
    percentOff: percentOff(priceMinor, compareAtMinor),
  }
}

function stockLetter({ isOfferedInCountry, sellable }: VariantChoice): string {
  if (!isOfferedInCountry) return 'n'
  if (sellable <= 0) return 'o'
  return sellable <= fewUnits ? String(sellable) : 'y'
}

/** Each different thing once, and where it stands. */
function distinct<Item>() {
  const [items, known] = [[] as Item[], new Map<string, number>()]
  const indexOf = (item: Item) => {
    const key = JSON.stringify(item)
    const index = known.get(key) ?? items.push(item) - 1
    known.set(key, index)
    return index
  }
  return { items, indexOf }
}
