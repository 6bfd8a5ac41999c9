import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OfferFeePage } from '#app/ui/admin/flat-fees/offer-fee-page.tsx'
import { readFeeOffer, runFeeOffer } from '#app/web/admin-fees.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readFeeOffer(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runFeeOffer(await requireMerchant(request), await request.formData())
}

export default function OfferFee() {
  return <OfferFeePage view={useLoaderData<typeof loader>().view} />
}
