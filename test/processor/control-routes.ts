import { requireControl } from './guards.ts'
import { readBody, sendJson } from './http-exchange.ts'
import { freshId } from './ids.ts'
import { parseBody, text, webAddress } from './parse-body.ts'
import { presentIntent, presentRefund } from './present.ts'
import { invalid } from './problem.ts'
import type { Processor } from './processor.ts'
import type { FaultKind } from './records.ts'
import type { Route } from './route-table.ts'
import { voidIntent } from './settle-intent.ts'
import { sumOrders } from './sum-orders.ts'

const FAULT_KINDS: readonly string[] = [
  'timeout-before',
  'timeout-after',
  '5xx-before',
  '5xx-after',
  'late-webhook',
  'duplicate-webhook',
]

export const controlRoutes: Route[] = [
  control('GET', 'healthz', () => ({ ok: true }), true),
  control('GET', 'state', (processor) => showState(processor)),
  control('POST', 'reset', (processor) => {
    processor.store.clear()
    return { ok: true }
  }),
  control('POST', 'faults', (processor, body) => addFault(processor, body)),
  control('POST', 'faults/clear', (processor) => {
    processor.store.commit((write) => {
      for (const fault of processor.store.list('fault')) write.remove('fault', fault.id)
    })
    return { ok: true }
  }),
  control('POST', 'webhooks/address', (processor, body) => {
    const value = webAddress(body, 'url')
    processor.store.commit((write) => write.put('setting', 'webhookUrl', { id: 'webhookUrl', value }))
    processor.notices.kick()
    return { ok: true }
  }),
  control('POST', 'webhooks/deliver', async (processor) => {
    await processor.notices.deliverAll()
    return { owed: processor.store.list('notice').length }
  }),
  control('POST', 'expire', (processor, body) => {
    let shown: unknown
    processor.store.commit((write) => {
      shown = voidIntent(processor, text(body, 'paymentIntent'), write, 'expired')
    })
    processor.notices.kick()
    return shown
  }),
]

function control(
  method: Route['method'],
  name: string,
  act: (processor: Processor, body: Record<string, unknown>) => unknown,
  open = false,
): Route {
  return {
    method,
    path: new RegExp(`^/__processor/${name}$`),
    async answer(processor, { request, response }) {
      if (!open) requireControl(processor, request)
      const body = method === 'POST' ? parseBody(await readBody(request)) : {}
      sendJson(response, 200, await act(processor, body))
    },
  }
}

function addFault(processor: Processor, body: Record<string, unknown>) {
  const kind = text(body, 'kind')
  if (!FAULT_KINDS.includes(kind)) throw invalid('fault_unknown', `kind is one of ${FAULT_KINDS.join(', ')}.`, 'kind')
  const times = typeof body.times === 'number' && body.times >= 1 ? Math.floor(body.times) : 1
  const fault = {
    id: freshId('flt'),
    kind: kind as FaultKind,
    times,
    ...(typeof body.on === 'string' ? { on: body.on } : {}),
    ...(typeof body.delayMs === 'number' ? { delayMs: body.delayMs } : {}),
  }
  processor.store.commit((write) => write.put('fault', fault.id, fault))
  return fault
}

function showState(processor: Processor) {
  const { store, settings } = processor
  const intents = store.list('intent')
  return {
    intents: intents.map((intent) => presentIntent(intent, settings.publicUrl)),
    refunds: store.list('refund').map(presentRefund),
    orders: sumOrders(intents),
    webhooks: [...store.list('sent'), ...store.list('notice')].map(({ body: _body, ...notice }) => notice),
    webhookUrl: processor.notices.address() ?? null,
    faults: store.list('fault'),
    tokens: store.list('token').length,
  }
}
