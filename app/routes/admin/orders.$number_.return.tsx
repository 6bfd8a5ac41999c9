import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOrderOfShop } from '#app/domain/orders/find-order-of-shop.server.ts'
import { listOpenableLines } from '#app/domain/returns/returnable-lines.server.ts'
import { suggestApproval } from '#app/domain/shops/return-terms.ts'
import { OpenReturnPage } from '#app/ui/admin/returns/open-return-page.tsx'
import { openReturnCommand } from '#app/web/admin-return-commands.server.ts'
import { db, now } from '#app/web/database.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const order = await findOrderOfShop(db, { shopId: shop.id, number: params.number ?? '' })
  if (!order) throw notFound()
  const lines = await listOpenableLines(db, { shopId: shop.id, orderId: order.id, now: now() })
  return json({ number: order.number, lines, suggested: suggestApproval(shop) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return openReturnCommand(await requireMerchant(request), params.number ?? '', await request.formData())
}

export default function OpenReturn() {
  return <OpenReturnPage {...useLoaderData<typeof loader>()} />
}
