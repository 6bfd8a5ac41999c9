import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import type { Delivery } from './delivery.ts'

export const CONNECT_TIMEOUT_MS = 1000
export const TOTAL_TIMEOUT_MS = 5000
const SOCKETS = 96

export type SendResult = { status: number | null; error: string | null; ms: number }

const agents = {
  http: new http.Agent({ keepAlive: true, maxSockets: SOCKETS }),
  https: new https.Agent({ keepAlive: true, maxSockets: SOCKETS }),
}

export function isDelivered(result: SendResult): boolean {
  return result.status !== null && result.status >= 200 && result.status < 300
}

function headersOf(delivery: Delivery, secret: string): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    'Content-Length': String(Buffer.byteLength(delivery.body)),
    'X-Shopify-Topic': delivery.topic,
    'X-Shopify-Hmac-Sha256': createHmac('sha256', secret).update(delivery.body, 'utf8').digest('base64'),
    'X-Shopify-Shop-Domain': delivery.shop,
    'X-Shopify-API-Version': delivery.apiVersion,
    'X-Shopify-Webhook-Id': delivery.webhookId,
    'X-Shopify-Event-Id': delivery.eventId,
    'X-Shopify-Triggered-At': delivery.triggeredAt,
  }
  if (delivery.name !== null) headers['X-Shopify-Name'] = delivery.name
  return headers
}

/** One attempt. Never rejects: every way to fail is a result. */
export function send(delivery: Delivery, secret: string): Promise<SendResult> {
  const startedAt = Date.now()
  return new Promise((resolve) => {
    const done = (status: number | null, error: string | null) => {
      clearTimeout(total)
      clearTimeout(connecting)
      resolve({ status, error, ms: Date.now() - startedAt })
    }
    const secure = delivery.uri.startsWith('https:')
    const request = (secure ? https : http).request(delivery.uri, {
      method: 'POST',
      agent: secure ? agents.https : agents.http,
      headers: headersOf(delivery, secret),
    })
    const total = setTimeout(() => request.destroy(new Error('no answer within 5 seconds')), TOTAL_TIMEOUT_MS)
    // Started only when the socket is handed over: waiting for a free socket is our delay, not the receiver's.
    let connecting: NodeJS.Timeout | undefined
    request.on('socket', (socket) => {
      if (!socket.connecting) return
      connecting = setTimeout(() => request.destroy(new Error('no connection within 1 second')), CONNECT_TIMEOUT_MS)
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting))
    })
    request.on('response', (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode ?? 0, null))
      response.on('error', (cause) => done(null, cause.message))
    })
    request.on('error', (cause) => done(null, cause.message))
    request.end(delivery.body)
  })
}
