import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countCatalog } from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { countOpenProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { shopFigures, shopToday } from '#app/domain/insights/shop-today.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { findLatestSync } from '#app/domain/shops/sync-run.server.ts'
import { HomePage } from '#app/ui/admin/home-page.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { brandPageUrl } from '#app/web/shop-address.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const [connection, program] = await Promise.all([findConnection(db, shop.id), getProgramForShop(db, shop.id)])
  const isNew = !shop.termsAcceptedAt || !connection || !program
  if (isNew) return redirect(`${adminPaths.onboarding()}${new URL(request.url).search}`)
  const at = now()
  const [today, week, openProblems, sync, catalog] = await Promise.all([
    shopToday(db, shop.id, at),
    shopFigures(db, { shopId: shop.id, now: at, days: 7 }),
    countOpenProblems(db, shop.id),
    findLatestSync(db, shop.id),
    countCatalog(db, shop.id),
  ])
  return json({
    home: {
      today,
      week,
      openProblems,
      liveProducts: catalog.shown,
      timeZone: shop.timeZone,
      isConnected: connection.status === 'connected',
      sync: sync && { status: sync.status, processed: sync.processedCount, expected: sync.expectedCount },
      shopUrl: brandPageUrl(shop.handle),
    },
    stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]),
  })
}

export default function Home() {
  const { home, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <HomePage home={home} />
}
