import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listCollections } from '#app/domain/catalog/list-collections.server.ts'
import { db } from '#app/web/database.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

const collectionsPerPage = 30

/** Collections by name, for the pickers. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const [query, cursor] = [search.get('q') ?? '', search.get('cursor')]
  const page = await listCollections(db, { shopId: shop.id, query, cursor, limit: collectionsPerPage })
  const choices = page.items.map(({ collectionId, title, productCount, portfolioId }) => ({
    ...{ id: collectionId, title, productCount },
    isShown: portfolioId !== null,
  }))
  return json({ choices, nextCursor: page.nextCursor })
}
