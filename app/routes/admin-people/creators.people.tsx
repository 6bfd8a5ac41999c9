import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PeoplePage } from '#app/ui/admin/people/people-page.tsx'
import { readPeople, runPeopleCommand } from '#app/web/admin-people.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readPeople(shop) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runPeopleCommand(await requireMerchant(request), await request.formData())
}

export default function OwnPeople() {
  return <PeoplePage view={useLoaderData<typeof loader>().view} />
}
