import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countReturns } from '#app/domain/returns/count-returns.server.ts'
import { listReturnsForShop } from '#app/domain/returns/list-returns-for-shop.server.ts'
import { statesOfView, toReturnsViewName } from '#app/domain/returns/returns-views.ts'
import { ReturnsPage } from '#app/ui/admin/returns/returns-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const view = toReturnsViewName(search.get('view'))
  const [page, counts] = await Promise.all([
    listReturnsForShop(db, { shopId: shop.id, states: statesOfView[view], cursor: search.get('cursor') }),
    countReturns(db, shop.id),
  ])
  const returns = { view, rows: page.items, nextCursor: page.nextCursor, counts, timeZone: shop.timeZone }
  return json({ returns, stream: streamUrl([`shop:${shop.id}`]) })
}

export default function Returns() {
  const { returns, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ReturnsPage returns={returns} />
}
