import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrderPage } from '#app/ui/admin/order-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { runOrderCommand } from '#app/web/admin-order-commands.server.ts'
import { readOrderPage } from '#app/web/admin-order-page.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readOrderPage(shop, params.number ?? '')
  return json({ view, stream: streamUrl([`order:${view.order.id}`, `shop:${shop.id}`]) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runOrderCommand(await requireMerchant(request), params.number ?? '', await request.formData())
}

export default function Order() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <OrderPage view={view} />
}
