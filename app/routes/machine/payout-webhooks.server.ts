import { refreshAccountJob } from '#app/domain/payouts/jobs.ts'
import { now } from '#app/platform/clock.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { readAccountNotice } from '#app/platform/payments/transfers.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'

const mostCharacters = 256 * 1024

/**
 * POST /webhooks/payouts: news of accounts that creators have at the rail. A notice only says which one to ask about
 * again, so a repeated, late or reordered one does no harm. Kept as a job before it is answered (K10).
 */
export async function receivePayoutWebhook(request: Request): Promise<Response> {
  if (!readAccountNotice) return new Response(null, { status: 404 })
  if (Number(request.headers.get('content-length') ?? 0) > mostCharacters) return new Response(null, { status: 413 })
  const rawBody = await request.text()
  if (rawBody.length > mostCharacters) return new Response(null, { status: 413 })
  const notice = readAccountNotice({ rawBody, headers: request.headers, now: now() })
  if (!notice.ok) return new Response(null, { status: notice.code === 'BAD_SIGNATURE' ? 401 : 400 })
  const { accountRef } = notice.value
  if (accountRef) await inSqlTransaction('payout account notice', (tx) => enqueue(tx, refreshAccountJob(accountRef)))
  return new Response(null, { status: 200 })
}
