import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getContract, getServiceLevels } from '#app/domain/warehouse/get-contract.server.ts'
import { countRequests, listRequests, requestViews } from '#app/domain/warehouse/list-requests.server.ts'
import { WarehousePage } from '#app/ui/admin/warehouse/warehouse-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { runContractCommand } from '#app/web/admin-warehouse.server.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { warehouseScopes } from '#app/web/warehouse-scopes.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const view = requestViews.find((each) => each === search.get('view')) ?? 'toAnswer'
  const [contract, page, counts, levels] = await Promise.all([
    getContract(db, shop.id),
    listRequests(db, { shopId: shop.id, view, cursor: search.get('cursor'), now: now() }),
    countRequests(db, shop.id),
    getServiceLevels(db, shop.id, now()),
  ])
  const warehouse = { contract, view, page, counts, levels, scopes: warehouseScopes, timeZone: shop.timeZone }
  return json({ warehouse, stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runContractCommand(await requireMerchant(request), await request.formData())
}

export default function Warehouse() {
  const { warehouse, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <WarehousePage warehouse={warehouse} />
}
