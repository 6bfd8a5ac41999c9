import type { IncomingMessage, ServerResponse } from 'node:http'

const BODY_LIMIT_BYTES = 120 * 1024 * 1024

/** A refusal that becomes an HTTP answer: thrown anywhere below the router. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  })
  response.end(text)
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT_BYTES) throw new HttpRefusal(413, 'The request body is larger than 120 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readBody(request)
  if (text.trim() === '') return {}
  const type = request.headers['content-type'] ?? ''
  if (type.includes('application/x-www-form-urlencoded') && !text.trimStart().startsWith('{'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    const value = JSON.parse(text) as unknown
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
  }
  throw new HttpRefusal(400, 'The request body must be a JSON object.')
}
