import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listReconciliations } from '#app/domain/fulfillment/list-reconciliations.server.ts'
import { requestOrderReconciliation } from '#app/domain/fulfillment/reconcile-orders.server.ts'
import { ComparisonsPage } from '#app/ui/admin/orders/comparisons-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const page = await listReconciliations(db, { shopId: shop.id, cursor })
  return json({ view: { page, timeZone: shop.timeZone }, stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await requireMerchant(request)
  if (readField(await request.formData(), 'intent') !== 'compare') return notFound()
  await inTransaction('ask for comparison', (tx) => requestOrderReconciliation(tx, shop.id))
  return accepted(null)
}

export default function Comparisons() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ComparisonsPage view={view} />
}
