import type { Reader } from '#app/platform/db/database.server.ts'

/** Product titles in the shopper's language, where the catalog has them. */
export async function listTitles(
  db: Reader,
  products: readonly { readonly productId: string }[],
  language: string,
): Promise<Map<string, string>> {
  const texts = await db.productText.findMany({
    where: {
      productId: { in: products.map((product) => product.productId) },
      language: { in: [language, language.toUpperCase()] },
    },
    select: { productId: true, title: true },
  })
  return new Map(texts.map((text) => [text.productId, text.title]))
}
