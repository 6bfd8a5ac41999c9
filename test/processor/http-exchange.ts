import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from './problem.ts'

export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; params: string[] }

const MAX_BODY_BYTES = 64 * 1024

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      throw new Problem(413, 'invalid_request_error', 'body_too_large', 'The request body is larger than 64 KB.')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) {
  sendText(response, status, typeof value === 'string' ? value : JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
}

export function sendHtml(response: ServerResponse, status: number, html: string, headers: Record<string, string>) {
  sendText(response, status, html, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
}

function sendText(response: ServerResponse, status: number, body: string, headers: Record<string, string>) {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export function sendProblem(response: ServerResponse, error: unknown) {
  if (error instanceof Problem) {
    sendJson(response, error.status, error.toBody(), error.detail.retry ? { 'retry-after': '1' } : {})
    return
  }
  console.error('processor: request failed', error)
  sendJson(response, 500, { error: { type: 'api_error', code: 'internal', message: 'The processor failed.' } })
}
