import { sanitiseDescription } from '#app/domain/catalog/sanitise-description.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'

type Money = { amount: string; currency: string; compareAt: string | null }
export type ProductTruth = {
  gid: string
  title: string
  handle: string
  descriptionHtml: string
  vendor: string
  productType: string
  status: string
  tags: string[]
  isPublished: boolean
  category: string | null
  options: { name: string; values: string[] }[]
  imageUrls: string[]
  variants: {
    gid: string
    title: string
    sku: string
    price: string
    compareAt: string | null
    position: number
    isPublished: boolean
    available: Record<string, number>
  }[]
  prices: Record<string, Record<string, Money>>
  translations: Record<string, Record<string, string>>
}
export type CatalogTruth = {
  items: ProductTruth[]
  next: number | null
  collections?: { gid: string; title: string; handle: string; imageUrl: string | null; members: string[] }[]
}

type Control = <Answer>(method: string, path: string) => Promise<Answer>

/** What a perfect copy of the shop's catalogue would hold, by the stand-in's own word. */
export async function readTruth(control: Control, domain: string) {
  const items: ProductTruth[] = []
  let collections: NonNullable<CatalogTruth['collections']> = []
  for (let after = 0; ;) {
    const path = `/shops/${domain}/state/catalog-truth?limit=500&after=${after}`
    const page = await control<CatalogTruth>('GET', path)
    items.push(...page.items)
    collections = page.collections ?? collections
    if (page.next === null || page.items.length === 0) return { items, collections }
    after = page.next
  }
}

const minor = (amount: string | null, currency: string) => (amount === null ? null : parseDecimal(amount, currency))
const sorted = <Value>(record: Record<string, Value>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The truth in our words: amounts in minor units, descriptions made safe, untranslated words fallen back. */
export function expectedOf(truth: ProductTruth, shop: { currency: string; languages: string[] }) {
  // Of what is not published nobody sees a price, and Shopify says it is offered nowhere.
  const countries = truth.isPublished ? Object.entries(truth.prices) : []
  return {
    gid: truth.gid,
    title: truth.title,
    handle: truth.handle,
    description: sanitiseDescription({ kind: 'html', value: truth.descriptionHtml }),
    vendor: truth.vendor,
    productType: truth.productType,
    status: truth.status,
    tags: [...truth.tags].sort(),
    isPublished: truth.isPublished,
    category: truth.category,
    options: truth.options,
    imageUrls: truth.imageUrls,
    titles: sorted(
      Object.fromEntries(shop.languages.map((one) => [one, truth.translations[one]?.title ?? truth.title])),
    ),
    variants: sorted(
      Object.fromEntries(
        truth.variants.map((one) => {
          const facts = {
            title: one.title,
            sku: one.sku,
            position: one.position,
            price: minor(one.price, shop.currency),
            compareAt: minor(one.compareAt, shop.currency),
            levels: sorted(one.available),
            available: Object.values(one.available).reduce((sum, units) => sum + units, 0),
            prices: sorted(
              Object.fromEntries(
                countries.flatMap(([country, prices]) => {
                  const there = prices[one.gid]
                  if (!there) return []
                  const { amount, compareAt, currency } = there
                  return [
                    [country, { currency, price: minor(amount, currency), compareAt: minor(compareAt, currency) }],
                  ]
                }),
              ),
            ),
          }
          return [one.gid, facts]
        }),
      ),
    ),
  }
}

type Held = { title: string; descriptionHtml: string; images: { url: string }[] } | null

/** What we hold, in the same words; what an edit that failed its review says counts as what Shopify says (J1). */
export async function readOurs(
  shopId: string,
  languages: string[],
): Promise<Map<string, ReturnType<typeof expectedOf>>> {
  const levels = new Map<string, Record<string, number>>()
  for (const { inventoryItemGid, locationGid, available } of await db.inventoryLevel.findMany({ where: { shopId } })) {
    levels.set(inventoryItemGid, { ...levels.get(inventoryItemGid), [locationGid]: available })
  }
  const products = await db.product.findMany({
    where: { shopId, deletedAt: null },
    include: { texts: true, variants: { where: { deletedAt: null }, include: { prices: true, stock: true } } },
  })
  return new Map(
    products.map((product) => {
      const held = product.reviewState === 'failed' ? (product.heldContent as Held) : null
      const images = held?.images ?? (product.images as { url: string }[])
      const title = held?.title ?? product.title
      const ours = {
        gid: product.shopifyGid,
        title,
        handle: product.handle,
        description: held?.descriptionHtml ?? product.descriptionHtml,
        vendor: product.vendor,
        productType: product.productType,
        status: product.status,
        tags: [...product.tags].sort(),
        isPublished: product.isPublished,
        category: product.taxonomyGid,
        options: product.options as { name: string; values: string[] }[],
        imageUrls: images.map(({ url }) => url),
        titles: sorted(
          Object.fromEntries(
            languages.map((one) => [one, product.texts.find(({ language }) => language === one)?.title ?? title]),
          ),
        ),
        variants: sorted(
          Object.fromEntries(
            product.variants.map((one) => {
              const facts = {
                title: one.title,
                sku: one.sku ?? '',
                position: one.position,
                price: one.priceMinor,
                compareAt: one.compareAtMinor,
                levels: sorted(levels.get(one.stock?.inventoryItemGid ?? '') ?? {}),
                available: one.stock?.available ?? 0,
                prices: sorted(
                  Object.fromEntries(
                    one.prices
                      .filter((price) => product.isPublished && price.availableForSale)
                      .map(({ country, currency, priceMinor, compareAtMinor }) => [
                        country,
                        { currency, price: priceMinor, compareAt: compareAtMinor },
                      ]),
                  ),
                ),
              }
              return [one.shopifyGid, facts]
            }),
          ),
        ),
      }
      return [product.shopifyGid, ours]
    }),
  )
}

/** Our collections with the gids of their products, in order. */
export async function readOurCollections(shopId: string) {
  const collections = await db.collection.findMany({
    where: { shopId, deletedAt: null },
    include: { products: { include: { product: true }, orderBy: { position: 'asc' } } },
  })
  return new Map(
    collections.map(({ shopifyGid: gid, title, handle, imageUrl, products }) => {
      const members = products
        .filter(({ product }) => product.deletedAt === null)
        .map(({ product }) => product.shopifyGid)
      return [gid, { gid, title, handle, imageUrl, members }]
    }),
  )
}
