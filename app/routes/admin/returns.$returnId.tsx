import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getReturnForShop } from '#app/domain/returns/get-return-for-shop.server.ts'
import { suggestApproval } from '#app/domain/shops/return-terms.ts'
import { ReturnPage } from '#app/ui/admin/returns/return-page.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { runReturnCommand } from '#app/web/admin-return-commands.server.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const found = await getReturnForShop(db, { shopId: shop.id, returnId: params.returnId ?? '' })
  if (!found) throw notFound()
  const photos = found.photos.map(({ token, width, height }) => ({
    url: machinePaths.returnPhoto(token),
    width,
    height,
  }))
  const view = { return: { ...found, photos }, suggested: suggestApproval(shop), timeZone: shop.timeZone }
  return json({ view, stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runReturnCommand(await requireMerchant(request), params.returnId ?? '', await request.formData())
}

export default function Return() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ReturnPage view={view} />
}
