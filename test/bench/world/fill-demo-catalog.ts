import { countSearchWords } from '#app/domain/catalog/note-search-words.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { applyFeed, feedProduct, feedVariant, givenShop } from '#test/integration/catalog-world.ts'
import { demoShops } from '#test/world/content/catalog.ts'

/** The demo's shops with their products in English and Arabic, through the feed's own door. */
export async function fillDemoCatalog(): Promise<void> {
  let number = 0
  for (const { currency, country, products } of demoShops) {
    const shop = await givenShop({ currency, country })
    const rows = products.filter(({ giftCard, status }) => !giftCard && status === 'ACTIVE').map((product) => {
      const { handle, vendor, productType, tags, options } = product
      const variants = product.variants.map(({ price, inventory, sku }, index) =>
        feedVariant(++number * 10 + index, { sku, price: { amount: price, currency }, quantityAvailable: inventory }),
      )
      const base = { handle, vendor, productType, tags, options, variants }
      return {
        english: feedProduct(number, { ...base, title: product.title, description: { kind: 'html', value: product.descriptionHtml } }),
        arabic: feedProduct(number, { ...base, title: product.titleAr, description: { kind: 'html', value: product.descriptionHtmlAr } }),
      }
    }) // prettier-ignore
    await applyFeed(shop.id, rows.map(({ english }) => english), { country }) // prettier-ignore
    await applyFeed(shop.id, rows.map(({ arabic }) => arabic), { country, language: 'ar', isBase: false }) // prettier-ignore
  }
  await inSqlTransaction('count words', countSearchWords)
}
