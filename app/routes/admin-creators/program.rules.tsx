import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RulesPage } from '#app/ui/admin/programs/rules-page.tsx'
import { readProgramRules } from '#app/web/admin-program-pages.server.ts'
import { runProgramCommand } from '#app/web/admin-program.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readProgramRules(shop) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runProgramCommand(await requireMerchant(request), await request.formData())
}

export default function ProgramRules() {
  return <RulesPage view={useLoaderData<typeof loader>().view} />
}
