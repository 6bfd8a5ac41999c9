import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { payoutFile } from '#app/web/studio-payouts.server.ts'

/** F6, F10: a payout's statement or invoice as a file, in the creator's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  return payoutFile(creator.id, params.payoutId ?? '', params.file ?? '', locale)
}
