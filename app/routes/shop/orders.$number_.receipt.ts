import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReceiptForShopper } from '#app/domain/orders/find-receipt.server.ts'
import { db } from '#app/web/database.server.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { receiptResponse } from '#app/web/receipt-response.server.ts'

/** The receipt of the shopper's own order as a PDF, in the language of the page that it was opened from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { owner, locale } = await readOrderCaller(request)
  return receiptResponse(await findReceiptForShopper(db, { ...owner, number: params.number ?? '', locale }))
}
