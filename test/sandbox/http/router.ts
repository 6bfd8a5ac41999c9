import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bulkFile } from '../bulk/run.ts'
import type { SandboxContext } from '../context.ts'
import { answerControl } from '../control/routes.ts'
import { answerGraphql } from '../graphql/endpoint.ts'
import { answerTokenRequest } from '../oauth/token-endpoint.ts'
import type { ShopState } from '../state/shop-state.ts'
import { answerStorefront } from '../storefront/routes.ts'
import { sendDrawnImage } from './drawn-image.ts'
import { HttpRefusal, sendJson } from './respond.ts'

/** True when it answered. */
export type ShellHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

export function createRouter(ctx: SandboxContext, shell: ShellHandler | null) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    route(ctx, shell, request, response, url).catch((cause: unknown) => answerFailure(ctx, request, response, cause))
  }
}

function answerFailure(ctx: SandboxContext, request: IncomingMessage, response: ServerResponse, cause: unknown): void {
  if (cause instanceof HttpRefusal && !response.headersSent) {
    return sendJson(response, cause.status, { errors: cause.message })
  }
  const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  ctx.log.add('request', null, { method: request.method, path: request.url, status: 500, error })
  process.stderr.write(`sandbox: ${request.method ?? ''} ${request.url ?? ''}: ${error}\n`)
  if (response.headersSent) response.destroy()
  else sendJson(response, 500, { errors: 'Internal Server Error', sandbox: String(cause) })
}

async function route(
  ctx: SandboxContext,
  shell: ShellHandler | null,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { pathname } = url
  if (pathname.startsWith('/__sandbox/')) return answerControl(ctx, request, response, url)
  if (pathname.startsWith('/__storage/bulk/')) return sendBulkFile(ctx, response, pathname)
  if (pathname.startsWith('/__storage/images/')) return sendDrawnImage(response, pathname)
  const shopPath = /^\/shops\/([a-z0-9][a-z0-9-]*\.myshopify\.com)(\/.*)$/.exec(pathname)
  if (shopPath) {
    const state = ctx.store.shop(shopPath[1] ?? '')
    if (!state) return sendJson(response, 404, { errors: 'Not Found' })
    if (await answerShop(ctx, state, request, response, shopPath[2] ?? '', url)) return
  }
  if (shell && (await shell(request, response, url))) return
  sendJson(response, 404, { errors: 'Not Found' })
}

async function answerShop(
  ctx: SandboxContext,
  state: ShopState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  url: URL,
): Promise<boolean> {
  const graphql = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(path)
  if (graphql) {
    if (request.method !== 'POST') throw new HttpRefusal(405, 'Method Not Allowed')
    await answerGraphql(ctx, state, graphql[1] ?? '', request, response)
    return true
  }
  if (path === '/admin/oauth/access_token') {
    if (request.method !== 'POST') throw new HttpRefusal(405, 'Method Not Allowed')
    await answerTokenRequest(ctx, state, request, response)
    return true
  }
  if (path === '/admin/oauth/install') {
    url.searchParams.set('shop', state.shop.domain)
    response.writeHead(302, { location: `/admin/oauth/install?${url.searchParams.toString()}` }).end()
    return true
  }
  if (await answerStorefront(ctx, state, request, response, path, url)) return true
  if (/^\/(admin\/)?api\//.test(path)) {
    sendJson(response, 501, { errors: `not modelled: ${path}` })
    return true
  }
  return false
}

async function sendBulkFile(ctx: SandboxContext, response: ServerResponse, pathname: string): Promise<void> {
  const match = /^\/__storage\/bulk\/([a-z0-9.-]+)\/(\d+)\.jsonl$/.exec(pathname)
  const state = match ? ctx.store.shop(match[1] ?? '') : undefined
  const operation = state?.bulkOperations.get(Number(match?.[2]))
  if (!state || !operation?.hasFile) throw new HttpRefusal(404, 'Not Found')
  const path = bulkFile(ctx, state.shop.domain, operation.id)
  const { size } = await stat(path)
  response.writeHead(200, { 'content-type': 'application/jsonl', 'content-length': String(size) })
  await new Promise<void>((resolve, reject) => {
    createReadStream(path).on('error', reject).on('end', resolve).pipe(response)
  })
}
