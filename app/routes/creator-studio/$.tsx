import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { notFound } from '#app/web/respond.server.ts'

/** An unknown address below /creator: the studio's own 404, not the shop's. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCreator(request)
  throw notFound()
}

export default function UnknownPage() {
  return null
}
