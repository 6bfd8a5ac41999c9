import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SamplesPage } from '#app/ui/admin/samples/samples-page.tsx'
import { readSamples, runSampleCommand } from '#app/web/admin-samples.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readSamples(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runSampleCommand(await requireMerchant(request), await request.formData())
}

export default function ProgramSamples() {
  return <SamplesPage view={useLoaderData<typeof loader>().view} />
}
