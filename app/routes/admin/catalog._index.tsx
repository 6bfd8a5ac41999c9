import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  countCatalog,
  listCatalogForShop,
  type CatalogFilter,
  type CatalogRow,
} from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { unlimitedUnits } from '#app/domain/catalog/sellable.ts'
import { requestFullSync } from '#app/domain/shops/request-full-sync.server.ts'
import { findLatestSync } from '#app/domain/shops/sync-run.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { CatalogPage } from '#app/ui/admin/catalog-page.tsx'
import { shopWords } from '#app/ui/messages/shops.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'

const filterOfView: Readonly<Record<string, CatalogFilter>> = {
  live: 'shown',
  attention: 'attention',
  unpublished: 'unpublished',
}
const rowsPerPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const [view, query, cursor] = [search.get('view') ?? 'all', search.get('q') ?? '', search.get('cursor')]
  const filter = filterOfView[view] ?? 'all'
  const [page, publishing, sync] = await Promise.all([
    listCatalogForShop(db, { shopId: shop.id, filter, query, cursor, limit: rowsPerPage }),
    countCatalog(db, shop.id),
    findLatestSync(db, shop.id),
  ])
  const catalog = {
    view,
    query,
    rows: page.items.map(toRowView),
    nextCursor: page.nextCursor,
    publishing,
    sync: sync && {
      status: sync.status,
      processed: sync.processedCount,
      expected: sync.expectedCount,
      finishedAt: sync.finishedAt?.toISOString() ?? null,
    },
    timeZone: shop.timeZone,
  }
  return json({ catalog, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]) })
}

function toRowView({ minPriceMinor, maxPriceMinor, currency, sellable, ...row }: CatalogRow) {
  const { productId, shopifyGid, title, imageUrl, status, variantCount, whyHidden } = row
  return {
    productId,
    shopifyGid,
    title,
    imageUrl,
    status,
    variantCount,
    whyHidden,
    lowest: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    hasRange: minPriceMinor !== maxPriceMinor,
    sellable: sellable >= unlimitedUnits ? null : sellable,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  const form = await request.formData()
  if (form.get('intent') !== 'sync') return notFound()
  const outcome = await requestFullSync(shop.id)
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

export default function Catalog() {
  const { catalog, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <CatalogPage catalog={catalog} />
}
