import { runOnce } from 'graphile-worker'
import { holdForGrace } from '#app/domain/fulfillment/hold-for-grace.server.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { reconcileOrders } from '#app/domain/fulfillment/reconcile-orders.server.ts'
import { releaseGraceHold } from '#app/domain/fulfillment/release-grace-hold.server.ts'
import { requestCancellation } from '#app/domain/fulfillment/request-cancellation.server.ts'
import { rereadFulfillmentOrders, rereadOrder } from '#app/domain/fulfillment/reread-order.server.ts'
import { sendAddress } from '#app/domain/fulfillment/send-address.server.ts'
import { settleBooks } from '#app/domain/fulfillment/settle-books.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import type { ShopifyOrders } from '#app/domain/fulfillment/shopify-orders.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { handlers } from '#app/jobs/registry.ts'
import { orderJobs, orderSubscriptions } from '#app/jobs/order-jobs.ts'
import { accept, refuse } from '#app/kernel/outcome.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { dispatchEvent, dispatchEventJobName } from '#app/platform/outbox/outbox.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import type { CreatedOrder, CreateOrderRefusal } from '#app/shopify/orders/create-order.server.ts'
import type { NewOrder } from '#app/shopify/orders/order-input.ts'
import { aPackingTable } from './fulfilment-bench.ts'

type Fault = 'answer lost' | 'request lost' | 'down' | CreateOrderRefusal
type Kept = CreatedOrder & {
  reference: string
  sent: NewOrder
  cancelledAt: Date | null
  /** Refunds in its books by key: same key, same refund. */
  refunds: Map<string, bigint>
}

let serial = 5_000

/** Shopify's side of the order calls, in memory, with faults at exact moments. It never refuses a second order. */
export function aShopify() {
  const orders: Kept[] = []
  const faults: Fault[] = []
  const calls = { create: 0, find: 0 }
  const table = aPackingTable(() => orders)
  let isDown = false
  const lose = (outcome: 'unknown' | 'notSent'): never => {
    throw new ShopifyUnreachable({ operation: 'test', shopDomain: 'shop', outcome, reason: 'planned' })
  }
  const keep = (order: NewOrder): Kept => {
    const number = ++serial
    const kept: Kept = {
      reference: order.reference,
      sent: order,
      orderGid: `gid://shopify/Order/${number}`,
      name: `#${number}`,
      createdAt: new Date(),
      cancelledAt: null,
      refunds: new Map(),
      lines: order.lines.map((line, index) => ({
        gid: `gid://shopify/LineItem/${number}${index}`,
        variantGid: line.variantGid,
        quantity: line.quantity,
      })),
    }
    orders.push(kept)
    return kept
  }
  const shopify: ShopifyOrders = {
    async createOrder(_domain, order) {
      calls.create++
      if (isDown) lose('notSent')
      const fault = faults.shift()
      if (fault === 'down') lose('notSent')
      if (fault === 'request lost') lose('unknown')
      if (fault === 'answer lost') {
        keep(order)
        lose('unknown')
      }
      if (fault && fault !== 'answer lost' && fault !== 'request lost' && fault !== 'down') return refuse(fault)
      return accept(keep(order))
    },
    async findOrderByReference(_domain, reference) {
      calls.find++
      if (isDown) lose('notSent')
      return orders.find((order) => order.reference === reference) ?? null
    },
    async cancelOrder(_domain, { orderGid }) {
      const order = orders.find((each) => each.orderGid === orderGid)
      if (!order) return refuse('NOT_FOUND')
      const wasAlreadyCancelled = order.cancelledAt !== null
      order.cancelledAt ??= new Date()
      return accept({ wasAlreadyCancelled })
    },
    async readOrder(_domain, orderGid) {
      const order = orders.find((each) => each.orderGid === orderGid)
      if (!order) return null
      const { name, cancelledAt } = order
      return {
        orderGid, name, cancelledAt, updatedAt: new Date(), cancelReason: null, currency: order.sent.currency,
        financialStatus: 'PAID', fulfillmentStatus: 'UNFULFILLED', transactions: transactionsOf(order), lines: [],
      } // prettier-ignore
    },
    async createRefund(_domain, { orderGid, money }, key) {
      const order = orders.find((each) => each.orderGid === orderGid)
      if (!order || !money) return refuse('REFUND_REFUSED')
      order.refunds.set(key, money.amountMinor)
      return accept({ refundGid: orderGid.replace('/Order/', '/Refund/') })
    },
    ...table.ports,
  }
  const setDown = (value: boolean) => void (isDown = value)
  return {
    shopify,
    orders,
    faults,
    calls,
    table,
    setDown,
    of: (reference: string) => orders.filter((one) => one.reference === reference),
  }
}
export type Shopify = ReturnType<typeof aShopify>

/** The sale as it was told with the order, and what was refunded of it since. */
function transactionsOf({ orderGid, sent, refunds }: Kept) {
  const paid = { status: 'SUCCESS', gateway: 'Vitrine', paidCurrency: sent.presentmentCurrency ?? sent.currency }
  const paidMinor = sent.presentmentTotalMinor ?? sent.totalMinor
  return [
    { ...paid, gid: `${orderGid}/sale`, kind: 'SALE', amountMinor: sent.totalMinor, paidMinor },
    ...[...refunds].map(([key, minor]) => ({
      ...paid,
      gid: `${orderGid}/${key}`,
      kind: 'REFUND',
      amountMinor: minor,
      paidMinor: minor,
    })),
  ]
}

export type Ports = { readonly processor: PaymentProcessor; readonly shopify: ShopifyOrders }

/** The worker with its two outside partners replaced; everything else is the real one. */
function workerOf({ processor, shopify }: Ports): Record<string, JobHandler> {
  const id = (payload: object, key: string) => String((payload as Record<string, unknown>)[key])
  return {
    ...handlers,
    ...orderJobs,
    'resume-checkout': async (payload) => void (await resumePayment(id(payload, 'checkoutId'), processor)),
    'settle-payment': (payload) => settlePayment(id(payload, 'paymentId'), processor),
    'push-order': (payload) => pushOrder(id(payload, 'orderId'), shopify),
    'request-cancellation': (payload) => requestCancellation(id(payload, 'orderId'), shopify),
    'settle-books': (payload) => settleBooks(id(payload, 'orderId'), shopify),
    'reread-order': (payload) => rereadOrder(id(payload, 'orderId'), shopify),
    'reread-fulfillment-orders': (payload) => rereadFulfillmentOrders(id(payload, 'orderId'), shopify),
    'refresh-stock': async () => {},
    'hold-for-grace': (payload) => holdForGrace(id(payload, 'orderId'), shopify),
    'release-grace-hold': (payload) => releaseGraceHold(id(payload, 'orderId'), shopify),
    'send-address': (payload) => sendAddress(id(payload, 'orderId'), shopify),
    'reconcile-orders-of-shop': (payload) => reconcileOrders(id(payload, 'shopId'), shopify),
    [dispatchEventJobName]: async (payload) => {
      await inSqlTransaction('dispatch event', (tx) =>
        dispatchEvent(tx, id(payload, 'eventId'), (event) => orderSubscriptions[event.type]?.(event.payload) ?? []),
      )
    },
  }
}

let offsetMilliseconds = 0
let restoreClock = () => {}

/** Moves everybody's clock on; jobs planned for later become due. */
export function passTime(milliseconds: number): void {
  offsetMilliseconds += milliseconds
  restoreClock()
  restoreClock = useClock({ now: () => new Date(Date.now() + offsetMilliseconds) })
}

export function backToNow(): void {
  offsetMilliseconds = 0
  restoreClock()
}

/** Runs due jobs; those planned for later run too once `passTime` has passed their instant. */
export async function work(ports: Ports, rounds = 8): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { rowCount } = await pool.query(
      `UPDATE graphile_worker._private_jobs SET run_at = run_at - ($1 * interval '1 millisecond' + interval '3 seconds')
       WHERE locked_at IS NULL AND run_at <= now() + $1 * interval '1 millisecond' + interval '2 seconds'`,
      [offsetMilliseconds],
    )
    if (!rowCount) return
    await runOnce({
      pgPool: pool,
      taskList: toTaskList(workerOf(ports)),
      logger: queueLogger,
      noHandleSignals: true,
      concurrency: 4,
    })
  }
}

/** Minutes go by, each with its sweep, as in production. */
export async function letMinutesPass(ports: Ports, minutes: number): Promise<void> {
  const sweeps = [handlers['sweep-orders'], handlers['sweep-after-sale']]
  for (let minute = 0; minute < minutes; minute++) {
    passTime(60_000)
    for (const sweep of sweeps) await sweep?.({}, { jobId: 'sweep', attempt: 1 })
    await work(ports)
  }
}

/** Every job that was waiting is gone: what is left are the facts. */
export async function loseAllJobs(): Promise<void> {
  await pool.query('DELETE FROM graphile_worker._private_jobs')
}
