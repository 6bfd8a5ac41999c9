import { answerWithFaults } from './answer-with-faults.ts'
import { acceptDispute, findDispute, submitEvidence } from './disputes.ts'
import { requireSecretKey } from './guards.ts'
import { sendJson } from './http-exchange.ts'
import { presentDispute } from './present.ts'
import type { Route } from './route-table.ts'

/** What the shop may see and say about a chargeback; the bank speaks through the control doors. */
export const disputeRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/v1\/disputes$/,
    answer(processor, { request, response, url }) {
      requireSecretKey(processor, request)
      const intent = url.searchParams.get('paymentIntent')
      const found = processor.store.list('dispute').filter((each) => intent === null || each.paymentIntent === intent)
      sendJson(response, 200, { items: found.map(presentDispute) })
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/disputes\/([^/]+)$/,
    answer(processor, { request, response, params: [id = ''] }) {
      requireSecretKey(processor, request)
      sendJson(response, 200, presentDispute(findDispute(processor, id)))
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/disputes\/([^/]+)\/(accept|evidence)$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      const [id = '', verb] = exchange.params
      await answerWithFaults(processor, exchange, 'dispute', (body, write) =>
        verb === 'accept' ? acceptDispute(processor, id, write) : submitEvidence(processor, id, body, write),
      )
    },
  },
]
