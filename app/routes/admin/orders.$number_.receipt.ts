import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReceiptForShop } from '#app/domain/orders/find-receipt.server.ts'
import { db } from '#app/web/database.server.ts'
import { receiptResponse } from '#app/web/receipt-response.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** The receipt that the buyer has, as a PDF. Asked for by a fetch, which carries the session token that a link would not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  return receiptResponse(await findReceiptForShop(db, { shopId: shop.id, number: params.number ?? '', locale }))
}
