import type { Reader } from '#app/platform/db/database.server.ts'

/** Titles in a language, by product, where the catalog has them; the others keep their own. */
export async function listTitles(
  db: Reader,
  products: readonly { readonly productId: string }[],
  language: string,
): Promise<Map<string, string>> {
  const texts = await db.productText.findMany({
    where: {
      productId: { in: products.map((product) => product.productId) },
      language,
    },
    select: { productId: true, title: true },
  })
  return new Map(texts.map((text) => [text.productId, text.title]))
}
