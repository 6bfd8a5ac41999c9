import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EnrollmentPage } from '#app/ui/admin/creators/enrollment-page.tsx'
import { readEnrollment } from '#app/web/admin-creators.server.ts'
import { runEnrollmentCommand } from '#app/web/admin-enrollment-commands.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readEnrollment(shop, params.enrollmentId ?? '', new URL(request.url).searchParams)
  if (!view) throw notFound()
  return json({ view })
}

export async function action({ request }: ActionFunctionArgs) {
  return runEnrollmentCommand(await requireMerchant(request), await request.formData())
}

export default function Enrollment() {
  return <EnrollmentPage view={useLoaderData<typeof loader>().view} />
}
