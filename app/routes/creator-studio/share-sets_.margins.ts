import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { mostProductsInSet } from '#app/domain/attribution/share-set-refusals.ts'
import { marginCapsOf } from '#app/domain/programs/margin-caps-of.server.ts'
import { currentTime } from '#app/web/clock.server.ts'
import { db } from '#app/web/database.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'

/** For the form of a set: what this creator may put on the prices of the products chosen so far. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const productIds = new URL(request.url).searchParams.getAll('product').slice(0, mostProductsInSet)
  const asks = productIds.map((productId) => ({ creatorId: creator.id, productId }))
  const caps = await marginCapsOf(db, asks, currentTime())
  return json({ caps: caps.map(({ productId, shopName, capBps, why }) => ({ productId, shopName, capBps, why })) })
}
