import type { ActionFunctionArgs } from '@remix-run/node'
import { bankFile } from '#app/web/admin-payout-commands.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** The bank file of a run. Asked for by a fetch, which carries the session token that a plain form would not. */
export async function action({ request, params }: ActionFunctionArgs) {
  return bankFile(await requireMerchant(request), await request.formData(), params.runId ?? '')
}
