import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProfilePage } from '#app/ui/admin/creators/profile-page.tsx'
import { readCreatorProfile, runMarketCommand } from '#app/web/admin-creator-market.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readCreatorProfile(shop, params.creatorId ?? '')
  if (!view) throw notFound()
  return json({ view })
}

export async function action({ request }: ActionFunctionArgs) {
  return runMarketCommand(await requireMerchant(request), await request.formData())
}

export default function CreatorProfile() {
  return <ProfilePage view={useLoaderData<typeof loader>().view} />
}
