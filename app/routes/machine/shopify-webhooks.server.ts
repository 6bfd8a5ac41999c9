import { storeReceipt } from '#app/shopify/inbox/store-receipt.server.ts'
import { verifyWebhook } from '#app/shopify/webhooks/verify.server.ts'

/** Shopify's largest payloads stay well below this. */
const mostBytes = 5 * 1024 * 1024

/** POST /webhooks/shopify: verify, keep with its job, answer. Everything else happens in the job (K10). */
export async function receiveShopifyWebhook(request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return new Response(null, { status: 413 })
  const rawBody = await readBody(request)
  if (rawBody === null) return new Response(null, { status: 413 })
  const webhook = await verifyWebhook(request, rawBody)
  if (webhook === 'BAD_SIGNATURE') return new Response(null, { status: 401 })
  if (webhook === 'MISSING_HEADER') return new Response(null, { status: 400 })
  await storeReceipt(webhook)
  return new Response(null, { status: 200 })
}

/** Null when a body that did not say its length turns out too long. */
async function readBody(request: Request): Promise<string | null> {
  if (!request.body) return ''
  if (request.headers.has('content-length')) return request.text()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
