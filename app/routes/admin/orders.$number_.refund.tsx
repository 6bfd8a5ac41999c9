import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RefundPage } from '#app/ui/admin/orders/refund-page.tsx'
import { runRefundCommand } from '#app/web/admin-order-commands.server.ts'
import { readOrderPage } from '#app/web/admin-order-page.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const { order, money } = await readOrderPage(shop, params.number ?? '')
  const lines = order.lines.map(({ id, title, variantTitle, imageUrl, unitPrice }) => ({
    ...{ id, title, variantTitle, imageUrl, unitPrice },
    unitsLeft: money.unitsLeft[id] ?? 0,
  }))
  const { left, shippingLeft, whyNotRefundable } = money
  return json({
    refund: { number: order.number, currency: order.total.currency, lines, left, shippingLeft, whyNotRefundable },
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runRefundCommand(await requireMerchant(request), params.number ?? '', await request.formData())
}

export default function Refund() {
  const { refund } = useLoaderData<typeof loader>()
  return <RefundPage refund={refund} />
}
