import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPicks } from '#app/domain/warehouse/list-picks.server.ts'
import { PickListPage } from '#app/ui/admin/warehouse/pick-list-page.tsx'
import { db } from '#app/web/database.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ list: await listPicks(db, shop.id) })
}

export default function PickList() {
  const { list } = useLoaderData<typeof loader>()
  return <PickListPage list={list} />
}
