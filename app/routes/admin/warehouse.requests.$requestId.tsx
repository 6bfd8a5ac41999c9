import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findRequest } from '#app/domain/warehouse/find-request.server.ts'
import { RequestPage } from '#app/ui/admin/warehouse/request-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { runRequestCommand } from '#app/web/admin-warehouse.server.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const found = await findRequest(db, { shopId: shop.id, requestId: params.requestId ?? '', now: now() })
  if (!found) throw notFound()
  const view = { request: found, timeZone: shop.timeZone }
  return json({ view, stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runRequestCommand(await requireMerchant(request), params.requestId ?? '', await request.formData())
}

export default function WarehouseRequest() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <RequestPage view={view} />
}
