import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RatesPage } from '#app/ui/admin/programs/rates-page.tsx'
import { readRates } from '#app/web/admin-rates.server.ts'
import { runRateCommand } from '#app/web/admin-rate-commands.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readRates(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runRateCommand(await requireMerchant(request), await request.formData())
}

export default function ProgramRates() {
  return <RatesPage view={useLoaderData<typeof loader>().view} />
}
