import type { IncomingMessage, ServerResponse } from 'node:http'
import { actions } from '../actions/actions.ts'
import { readAppConfig, type AppConfig } from '../config/app-config.ts'
import type { SandboxContext } from '../context.ts'
import { FAULT_KINDS, type FaultInput } from '../faults/faults.ts'
import { HttpRefusal, readJson, sendJson } from '../http/respond.ts'
import { mintSessionToken } from '../oauth/session-token.ts'
import { openDueFulfillmentOrders } from '../orders/fulfillment-progress.ts'
import type { ShopState } from '../state/shop-state.ts'
import { createDefaultShops, createShop, type ShopDraft } from './shops.ts'
import { readState, shopView } from './state-views.ts'
import { isAbsent } from '../present.ts'

type Body = Record<string, unknown>
type Handler = (ctx: SandboxContext, input: { body: Body; query: URLSearchParams; params: string[] }) => unknown

function shopOf(ctx: SandboxContext, domain: string): ShopState {
  const state = ctx.store.shop(domain)
  if (!state)
    throw new HttpRefusal(
      404,
      `There is no shop ${domain}. Known: ${ctx.store
        .shops()
        .map(({ shop }) => shop.domain)
        .join(', ')}.`,
    )
  return state
}

async function runAction(ctx: SandboxContext, domain: string, name: string, body: Body): Promise<unknown> {
  const state = shopOf(ctx, domain)
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new HttpRefusal(404, `There is no action ${name}. Known: ${Object.keys(actions).join(', ')}.`)
  const result = (await action(ctx, state, body)) ?? {}
  const { csv: _file, ...shown } = body
  ctx.log.add('action', domain, { action: name, input: shown })
  return result
}

function readLog(ctx: SandboxContext, query: URLSearchParams) {
  const [kind, shop, topic, operation] = ['kind', 'shop', 'topic', 'operation'].map((name) => query.get(name))
  const entries = ctx.log.list(
    (entry) =>
      (isAbsent(kind) || entry.kind === kind) &&
      (isAbsent(shop) || entry.shop === shop) &&
      (isAbsent(topic) || entry['topic'] === topic) &&
      (isAbsent(operation) || entry['operation'] === operation),
    Number(query.get('limit') ?? 200),
  )
  return { entries, pendingWebhooks: ctx.webhooks.pending() }
}

function setClock(ctx: SandboxContext, body: Body) {
  if (typeof body['scale'] === 'number' && body['scale'] > 0) {
    const factor = ctx.clock.scale / body['scale']
    ctx.clock.scale = body['scale']
    ctx.webhooks.rescale(factor)
  }
  if (typeof body['advanceMs'] === 'number') {
    ctx.clock.advance(body['advanceMs'])
    for (const state of ctx.store.shops()) openDueFulfillmentOrders(ctx, state)
  }
  return { now: ctx.clock.iso(), scale: ctx.clock.scale }
}

function addFault(ctx: SandboxContext, body: Body) {
  if (!(FAULT_KINDS as readonly unknown[]).includes(body['kind'])) {
    throw new HttpRefusal(422, `kind must be one of ${FAULT_KINDS.join(', ')}.`)
  }
  if (body['kind'] === 'missing-scope' && typeof body['scope'] !== 'string') {
    throw new HttpRefusal(422, 'missing-scope needs scope: the one to take away.')
  }
  const share = body['share'] ?? null
  if (share !== null && !(typeof share === 'number' && share > 0 && share <= 1)) {
    throw new HttpRefusal(422, 'share must be a number above 0, up to 1.')
  }
  return ctx.faults.add(body as FaultInput)
}

/** Everything is forgotten; the default shops come back unless `shops` is false. */
async function reset(ctx: SandboxContext, body: Body) {
  ctx.webhooks.drop()
  ctx.faults.clear()
  ctx.buckets.clear()
  ctx.log.clear()
  await ctx.store.reset()
  if (body['shops'] !== false) createDefaultShops(ctx)
  return { shops: ctx.store.shops().map(({ shop }) => shop.domain) }
}

/** Reads the app's own configuration anew; members that are given replace what is read. */
function setApp(ctx: SandboxContext, body: Body): AppConfig {
  ctx.app = { ...readAppConfig(ctx.options.appRoot), ...(body as Partial<AppConfig>) }
  return ctx.app
}

function idToken(ctx: SandboxContext, query: URLSearchParams) {
  const { shop } = shopOf(ctx, query.get('shop') ?? '')
  const lifetime = query.get('lifetime')
  return {
    token: mintSessionToken(ctx, shop.domain, query.get('user') ?? '1', lifetime === null ? 60 : Number(lifetime)),
  }
}

const ROUTES: { method: string; path: RegExp; handle: Handler }[] = [
  { method: 'GET', path: /^\/healthz$/, handle: (ctx) => ({ ok: true, shops: ctx.store.shops().length }) },
  { method: 'GET', path: /^\/shops$/, handle: (ctx) => ({ shops: ctx.store.shops().map(shopView) }) },
  {
    method: 'POST',
    path: /^\/shops$/,
    handle: (ctx, { body }) => shopView(createShop(ctx, body as unknown as ShopDraft)),
  },
  {
    method: 'POST',
    path: /^\/shops\/([^/]+)\/(install|uninstall)$/,
    handle: (ctx, { body, params: [domain = '', name = ''] }) => runAction(ctx, domain, name, body),
  },
  {
    method: 'POST',
    path: /^\/shops\/([^/]+)\/actions\/([A-Za-z]+)$/,
    handle: (ctx, { body, params: [domain = '', name = ''] }) => runAction(ctx, domain, name, body),
  },
  {
    method: 'GET',
    path: /^\/shops\/([^/]+)\/state\/([a-z-]+)$/,
    handle: (ctx, { query, params: [domain = '', name = ''] }) => readState(ctx, shopOf(ctx, domain), name, query),
  },
  { method: 'GET', path: /^\/id-token$/, handle: (ctx, { query }) => idToken(ctx, query) },
  { method: 'GET', path: /^\/log$/, handle: (ctx, { query }) => readLog(ctx, query) },
  { method: 'DELETE', path: /^\/log$/, handle: (ctx) => (ctx.log.clear(), { cleared: true }) },
  { method: 'POST', path: /^\/reset$/, handle: (ctx, { body }) => reset(ctx, body) },
  { method: 'GET', path: /^\/clock$/, handle: (ctx) => setClock(ctx, {}) },
  { method: 'POST', path: /^\/clock$/, handle: (ctx, { body }) => setClock(ctx, body) },
  { method: 'GET', path: /^\/faults$/, handle: (ctx) => ({ faults: ctx.faults.list() }) },
  { method: 'POST', path: /^\/faults$/, handle: (ctx, { body }) => addFault(ctx, body) },
  {
    method: 'DELETE',
    path: /^\/faults$/,
    handle: (ctx, { query }) => (ctx.faults.clear(query.get('shop')), { faults: ctx.faults.list() }),
  },
  { method: 'GET', path: /^\/app$/, handle: (ctx) => ctx.app },
  { method: 'POST', path: /^\/app$/, handle: (ctx, { body }) => setApp(ctx, body) },
]

/** The control panel: what no real Shopify has. Refusals say what to do instead. */
export async function answerControl(
  ctx: SandboxContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.slice('/__sandbox'.length)
  try {
    for (const route of ROUTES) {
      const match = route.method === request.method ? route.path.exec(path) : null
      if (!match) continue
      const body = request.method === 'POST' ? await readJson(request) : {}
      return sendJson(response, 200, await route.handle(ctx, { body, query: url.searchParams, params: match.slice(1) }))
    }
    throw new HttpRefusal(404, `There is no ${request.method ?? ''} ${url.pathname}.`)
  } catch (cause) {
    if (!(cause instanceof HttpRefusal)) throw cause
    sendJson(response, cause.status, { error: cause.message })
  }
}
