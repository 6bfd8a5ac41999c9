import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { leaveForRail } from '#app/web/studio-payout-settings.server.ts'

/** The rail sends people here too when their address for one visit was used up or too old. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return leaveForRail(creator.id, params.methodId ?? '')
}
