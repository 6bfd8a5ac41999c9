import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InboxPage } from '#app/ui/admin/creators/inbox-page.tsx'
import { readInbox } from '#app/web/admin-creators.server.ts'
import { runEnrollmentCommand } from '#app/web/admin-enrollment-commands.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readInbox(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runEnrollmentCommand(await requireMerchant(request), await request.formData())
}

export default function Creators() {
  return <InboxPage view={useLoaderData<typeof loader>().view} />
}
