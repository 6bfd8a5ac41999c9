import { answerWithFaults } from './answer-with-faults.ts'
import { requireSecretKey } from './guards.ts'
import { sendJson } from './http-exchange.ts'
import { ensureCustomer, findCustomer, removeCard } from './keep-cards.ts'
import { presentSavedCard } from './present.ts'
import type { Route } from './route-table.ts'

/** Customers and the cards kept for them. */
export const cardRoutes: Route[] = [
  {
    method: 'POST',
    path: /^\/v1\/customers$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      await answerWithFaults(processor, exchange, 'customer', (body, write) => ensureCustomer(processor, body, write))
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/customers\/([^/]+)\/cards$/,
    answer(processor, { request, response, params: [id = ''] }) {
      requireSecretKey(processor, request)
      const customer = findCustomer(processor, id)
      const kept = processor.store.list('savedCard').filter((card) => card.customer === customer.id)
      sendJson(response, 200, { items: kept.map(presentSavedCard) })
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/cards\/([^/]+)\/remove$/,
    async answer(processor, exchange) {
      requireSecretKey(processor, exchange.request)
      const [id = ''] = exchange.params
      await answerWithFaults(processor, exchange, 'card', (_body, write) => removeCard(processor, id, write))
    },
  },
]
