import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxContext } from '../context.ts'
import { HttpRefusal, sendJson } from '../http/respond.ts'
import { loadAssets, type Asset } from './assets.ts'
import { layout } from './layout.ts'
import { refusalPage, storesPage } from './pages/stores.ts'
import { storeRoutes } from './route-table.ts'
import { readCookie, writeCookie } from './staff.ts'
import { handleOf, notFound, type Answer, type Notice, type Visit } from './visit.ts'

/** True when the admin shell answered; false leaves the request to others. */
export type ShellHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** The merchant's admin: the store list, each store's pages, and the embedded app in its frame. */
export function shellRoutes(ctx: SandboxContext): ShellHandler {
  const assets = loadAssets()
  return async (request, response, url) => {
    if (!isOurs(url.pathname, assets)) return false
    try {
      await answer(ctx, assets, request, response, url)
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error
      const asksJson = request.headers.accept?.includes('text/html') === false && url.pathname.includes('/-/')
      if (asksJson) sendJson(response, error.status, { error: error.message })
      else sendPage(response, error.status, refusalPage(error.status, error.message).html)
    }
    return true
  }
}

function isOurs(path: string, assets: Map<string, Asset>): boolean {
  return path === '/' || path === '/admin/oauth/install' || assets.has(path) || /^\/store(\/|$)/.test(path)
}

async function answer(
  ctx: SandboxContext,
  assets: Map<string, Asset>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const asset = assets.get(url.pathname)
  if (asset) return sendAsset(response, asset)
  if (url.pathname === '/' || url.pathname === '/store') return sendPage(response, 200, storesPage(ctx).html)
  if (url.pathname === '/admin/oauth/install') return redirect(response, installPath(ctx, url))
  const [, , handle = '', ...rest] = url.pathname.split('/')
  const state = ctx.store.shops().find(({ shop }) => handleOf(shop.domain) === handle) ?? notFound('store')
  const path = rest.length > 0 && rest.join('/') !== '' ? `/${rest.join('/')}` : ''
  for (const route of storeRoutes) {
    const match = route.method === request.method ? route.path.exec(path) : null
    if (!match) continue
    const visit: Visit = { ctx, request, url, params: match.slice(1), state, base: `/store/${handle}` }
    return send(response, visit, await route.handle(visit))
  }
  notFound('page')
}

/** The platform's own install address names the shop by its domain; here that is one of the stores. */
function installPath(ctx: SandboxContext, url: URL): string {
  const shop = url.searchParams.get('shop') ?? ctx.store.shops()[0]?.shop.domain ?? ''
  const scope = url.searchParams.get('scope')
  const app = url.searchParams.get('client_id') ?? ctx.options.apiKey
  return `/store/${handleOf(shop)}/apps/${encodeURIComponent(app)}/install${scope ? `?scope=${encodeURIComponent(scope)}` : ''}`
}

function send(response: ServerResponse, visit: Visit, answer: Answer): void {
  if ('json' in answer) return sendJson(response, answer.status ?? 200, answer.json, { 'cache-control': 'no-store' })
  if ('to' in answer) {
    const cookies = (answer.cookies ?? []).map(({ name, value }) => writeCookie(name, value, 365 * 86_400))
    if (answer.notice) cookies.push(writeCookie('sandbox_notice', `${answer.notice.tone}|${answer.notice.text}`, 20))
    return redirect(response, answer.to, cookies)
  }
  const kept = readCookie(visit.request, 'sandbox_notice')
  const notice = answer.notice ?? readNotice(kept)
  const page = layout(visit, notice ? { ...answer, notice } : answer)
  sendPage(response, answer.status ?? 200, page.html, kept ? [writeCookie('sandbox_notice', '', 0)] : [])
}

/** A cookie may hold anything: what is not a notice of ours is passed over. */
function readNotice(kept: string | undefined): Notice | undefined {
  const [tone, ...text] = (kept ?? '').split('|')
  return tone === 'good' || tone === 'bad' || tone === 'warn' ? { tone, text: text.join('|') } : undefined
}

function redirect(response: ServerResponse, to: string, cookies: string[] = []): void {
  response.writeHead(303, {
    location: to,
    'cache-control': 'no-store',
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  })
  response.end()
}

function sendPage(response: ServerResponse, status: number, html: string, cookies: string[] = []): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'content-security-policy': "frame-ancestors 'none'",
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  })
  response.end(html)
}

function sendAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
    // The app's own documents load the bridge from here.
    'access-control-allow-origin': '*',
  })
  response.end(body)
}
