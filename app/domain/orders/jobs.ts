import type { Job } from '#app/platform/queue/job.ts'

/** Reads an order's fulfilment orders again. */
export function rereadFulfillmentOrdersJob(orderId: string, runAt?: Date): Job {
  return {
    name: 'reread-fulfillment-orders',
    payload: { orderId },
    key: `reread-fulfillment-orders:${orderId}`,
    ...(runAt ? { runAt } : {}),
  }
}

/** Reads the order again: an edit's notice tells only the difference. */
export function rereadOrderJob(orderId: string, runAt?: Date): Job {
  return { name: 'reread-order', payload: { orderId }, key: `reread-order:${orderId}`, ...(runAt ? { runAt } : {}) }
}

/** Asks Shopify to cancel an order. */
export function requestCancellationJob(orderId: string): Job {
  return { name: 'request-cancellation', payload: { orderId }, key: `request-cancellation:${orderId}` }
}

/** Tells Shopify's books that a cancelled order's money is back with the shopper. */
export function settleBooksJob(orderId: string): Job {
  return { name: 'settle-books', payload: { orderId }, key: `settle-books:${orderId}` }
}

/** Tells Shopify where an order goes after its address was changed here; one telling at a time. */
export function sendAddressJob(orderId: string): Job {
  const key = `send-address:${orderId}`
  return { name: 'send-address', payload: { orderId }, key, queueName: key }
}
