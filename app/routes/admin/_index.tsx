import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { shopFigures, shopToday } from '#app/domain/insights/shop-today.server.ts'
import { countToAnswer } from '#app/domain/orders/count-to-answer.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { HomePage } from '#app/ui/admin/home-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { adminPaths } from '#app/ui/paths.ts'
import { readCheckoutMode } from '#app/web/admin-checkout-mode.server.ts'
import { canNobodyPay } from '#app/web/admin-checkout-mode-view.ts'
import { readPublishing } from '#app/web/admin-publishing.server.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { brandPageUrl } from '#app/web/shop-address.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, session } = await requireMerchant(request)
  const [connection, program] = await Promise.all([findConnection(db, shop.id), getProgramForShop(db, shop.id)])
  const isNew = !shop.termsAcceptedAt || !connection || !program
  if (isNew) return redirect(`${adminPaths.onboarding()}${new URL(request.url).search}`)
  const at = now()
  const [today, week, openProblems, waiting, { publishing }] = await Promise.all([
    shopToday(db, shop.id, at),
    shopFigures(db, { shopId: shop.id, now: at, days: 7 }),
    countOpenProblems(db, shop.id),
    countToAnswer(db, shop.id),
    readPublishing(shop),
  ])
  return json({
    home: {
      today,
      week,
      openProblems,
      waiting,
      liveProducts: publishing.counts?.live ?? null,
      problemProducts: publishing.counts?.attention ?? 0,
      timeZone: shop.timeZone,
      isConnected: connection.status === 'connected',
      canNobodyPay: canNobodyPay(readCheckoutMode(connection, session)),
      sync: publishing.sync,
      shopUrl: brandPageUrl(shop.handle),
    },
    stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]),
  })
}

export default function Home() {
  const { home, stream } = useLoaderData<typeof loader>()
  const { sync } = useSyncStream(stream, home.sync)
  return <HomePage home={{ ...home, sync }} />
}
