import { syncWarehouseJob } from '#app/domain/warehouse/jobs.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { verifyNotification } from '#app/shopify/fulfillment-service/verify-notification.server.ts'

const mostCharacters = 64 * 1024

/**
 * POST /fulfillment-service/fulfillment_order_notification: a merchant asked our fulfillment service for something. The
 * notice names nothing, so the job asks Shopify for all that waits; a repeated or lost one does no harm. Kept as a job
 * before it is answered (K10, BFS 5.8.3).
 */
export async function receiveFulfillmentNotification(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > mostCharacters) return new Response(null, { status: 413 })
  const rawBody = await request.text()
  if (rawBody.length > mostCharacters) return new Response(null, { status: 413 })
  const notice = await verifyNotification(request, rawBody)
  if (notice === 'BAD_SIGNATURE') return new Response(null, { status: 401 })
  if (notice === 'MISSING_HEADER') return new Response(null, { status: 400 })
  await inSqlTransaction('fulfillment notice', (tx) => enqueue(tx, syncWarehouseJob(notice.shopDomain)))
  return new Response(null, { status: 200 })
}
