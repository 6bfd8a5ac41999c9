import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bucket at the HTTP boundary: signed PUT, GET with Range, DELETE, a quota. Strict: anything else is a 501. */
export async function startS3StandIn(options: { quotaBytes: number }) {
  const objects = new Map<string, { body: Buffer; type: string }>()
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message))
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const key = new URL(request.url ?? '/', 'http://s3').pathname
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return fail(response, 403, 'AccessDenied')
    if (request.method === 'PUT') return put(key, request, response)
    if (request.method === 'GET') return get(key, request, response)
    if (request.method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    return fail(response, 501, 'NotImplemented')
  }

  async function put(key: string, request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = decodeChunked(Buffer.concat(chunks), request)
    const used = [...objects.values()].reduce((total, object) => total + object.body.length, 0)
    if (used + body.length > options.quotaBytes) return fail(response, 507, 'InsufficientStorage')
    objects.set(key, { body, type: request.headers['content-type'] ?? 'application/octet-stream' })
    response.writeHead(200, { etag: '"x"' }).end()
  }

  function get(key: string, request: IncomingMessage, response: ServerResponse) {
    const object = objects.get(key)
    if (!object) return fail(response, 404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (!range) return void response.writeHead(200, headers(object.type, object.body.length)).end(object.body)
    const part = object.body.subarray(Number(range[1]), Number(range[2]) + 1)
    const contentRange = `bytes ${range[1]}-${range[2]}/${object.body.length}`
    response.writeHead(206, { ...headers(object.type, part.length), 'content-range': contentRange }).end(part)
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, objects, close: () => new Promise((done) => server.close(done)) }
}

const headers = (type: string, length: number) => ({ 'content-type': type, 'content-length': length })

function fail(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

/** The client signs streams in aws-chunked form: size;signature CRLF bytes CRLF … 0. */
function decodeChunked(body: Buffer, request: IncomingMessage): Buffer {
  if (!request.headers['content-encoding']?.includes('aws-chunked')) return body
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = parseInt(body.subarray(at, lineEnd).toString(), 16)
    if (!size) break
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}
