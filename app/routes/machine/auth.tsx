import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticateAdmin } from '#app/shopify/app.server.ts'

/** /auth/*: the library's own pages (session-token bounce, exit from the frame). It answers by throwing Responses. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateAdmin(request)
  return null
}
