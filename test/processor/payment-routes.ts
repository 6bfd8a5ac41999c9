import { answerWithFaults } from './answer-with-faults.ts'
import { cardRoutes } from './card-routes.ts'
import { createIntent } from './create-intent.ts'
import { createToken } from './create-token.ts'
import { disputeRoutes } from './dispute-routes.ts'
import { requireFieldsFrame, requireSecretKey } from './guards.ts'
import { readBody, sendJson } from './http-exchange.ts'
import { parseBody } from './parse-body.ts'
import { presentIntent, presentRefund } from './present.ts'
import { missing } from './problem.ts'
import type { Route } from './route-table.ts'
import { captureIntent, createRefund, getIntent, voidIntent } from './settle-intent.ts'

export const paymentRoutes: Route[] = [
  ...cardRoutes,
  ...disputeRoutes,
  {
    method: 'POST',
    path: /^\/v1\/tokens$/,
    async answer(processor, { request, response }) {
      requireFieldsFrame(processor, request)
      sendJson(response, 200, createToken(processor, parseBody(await readBody(request))))
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/payment_intents$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      await answerWithFaults(processor, exchange, 'create', (body, write) => createIntent(processor, body, write))
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/payment_intents$/,
    answer(processor, { request, response, url }) {
      requireSecretKey(processor, request)
      const orderReference = url.searchParams.get('orderReference')
      const found = processor.store
        .list('intent')
        .filter((intent) => orderReference === null || intent.orderReference === orderReference)
      sendJson(response, 200, { items: found.map((intent) => presentIntent(intent, processor.settings.publicUrl)) })
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/payment_intents\/([^/]+)$/,
    answer(processor, { request, response, params: [id = ''] }) {
      requireSecretKey(processor, request)
      sendJson(response, 200, presentIntent(getIntent(processor, id), processor.settings.publicUrl))
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/payment_intents\/([^/]+)\/(capture|void)$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      const [id = '', verb] = exchange.params
      await answerWithFaults(processor, exchange, verb === 'capture' ? 'capture' : 'void', (body, write) =>
        verb === 'capture' ? captureIntent(processor, id, body, write) : voidIntent(processor, id, write, 'requested'),
      )
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/refunds$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      await answerWithFaults(processor, exchange, 'refund', (body, write) => createRefund(processor, body, write))
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/refunds$/,
    answer(processor, { request, response, url }) {
      requireSecretKey(processor, request)
      const intent = url.searchParams.get('paymentIntent')
      const found = processor.store.list('refund').filter((each) => intent === null || each.paymentIntent === intent)
      sendJson(response, 200, { items: found.map(presentRefund) })
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/refunds\/([^/]+)$/,
    answer(processor, { request, response, params: [id = ''] }) {
      requireSecretKey(processor, request)
      const refund = processor.store.get('refund', id)
      if (!refund) throw missing('refund')
      sendJson(response, 200, presentRefund(refund))
    },
  },
]
