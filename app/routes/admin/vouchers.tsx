import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVouchers } from '#app/domain/deals/list-vouchers.server.ts'
import { VouchersPage } from '#app/ui/admin/vouchers/vouchers-page.tsx'
import { runVoucherCommand } from '#app/web/admin-voucher-commands.server.ts'
import { db, now } from '#app/web/database.server.ts'
import { toWallClock } from '#app/web/local-time.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const isArchived = search.get('view') === 'archived'
  const page = await listVouchers(db, { shopId: shop.id, isArchived, cursor: search.get('cursor') })
  const { currency, timeZone } = shop
  return json({ isArchived, page, currency, timeZone, startsAt: toWallClock(now(), timeZone) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runVoucherCommand(await requireMerchant(request), await request.formData())
}

export default function Vouchers() {
  return <VouchersPage view={useLoaderData<typeof loader>()} />
}
