import { decideDispute, openDispute } from './disputes.ts'
import { requireControl } from './guards.ts'
import { readBody, sendJson } from './http-exchange.ts'
import { freshId } from './ids.ts'
import { parseBody, text, webAddress, type Body } from './parse-body.ts'
import { presentDispute, presentIntent, presentRefund, presentSavedCard } from './present.ts'
import { invalid } from './problem.ts'
import type { Processor } from './processor.ts'
import type { FaultKind } from './records.ts'
import type { Route } from './route-table.ts'
import { failRefund, getIntent, voidIntent } from './settle-intent.ts'
import type { Writer } from './store.ts'
import { sumOrders } from './sum-orders.ts'

const FAULT_KINDS: readonly string[] = [
  'timeout-before',
  'timeout-after',
  '5xx-before',
  '5xx-after',
  '429',
  'late-webhook',
  'duplicate-webhook',
]

const ORDERS = ['oldest-first', 'newest-first', 'shuffled'] as const

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
  control('POST', 'webhooks/hold', (processor, body) => {
    const value = body.on === false ? 'no' : 'yes'
    processor.store.commit((write) => write.put('setting', 'holdWebhooks', { id: 'holdWebhooks', value }))
    processor.notices.kick()
    return { ok: true }
  }),
  control('POST', 'webhooks/deliver', async (processor, body) => {
    const order = ORDERS.find((each) => each === body.order)
    await processor.notices.deliverAll(order)
    return { owed: processor.store.list('notice').length }
  }),
  change('expire', (processor, body, write) => voidIntent(processor, text(body, 'paymentIntent'), write, 'expired')),
  change('refunds/fail', (processor, body, write) => failRefund(processor, text(body, 'refund'), write)),
  change('disputes', (processor, body, write) =>
    openDispute(processor, getIntent(processor, text(body, 'paymentIntent')), body, write),
  ),
  change('disputes/decide', (processor, body, write) =>
    decideDispute(processor, text(body, 'dispute'), text(body, 'status'), write),
  ),
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

/** One change by hand, told to the shop like every other. */
function change(name: string, act: (processor: Processor, body: Body, write: Writer) => unknown): Route {
  return control('POST', name, (processor, body) => {
    let shown: unknown
    processor.store.commit((write) => {
      shown = act(processor, body, write)
    })
    processor.notices.kick()
    return shown
  })
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
    disputes: store.list('dispute').map(presentDispute),
    cards: store.list('savedCard').map(presentSavedCard),
    orders: sumOrders(intents, store.list('dispute')),
    webhooks: [...store.list('sent'), ...store.list('notice')].map(({ body: _body, ...notice }) => notice),
    webhookUrl: processor.notices.address() ?? null,
    faults: store.list('fault'),
    tokens: store.list('token').length,
  }
}
