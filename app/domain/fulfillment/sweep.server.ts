import { resumeCheckoutJob, settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { rereadFulfillmentOrdersJob, requestCancellationJob, settleBooksJob } from '#app/domain/orders/jobs.ts'
import { neverTaken } from '#app/domain/orders/remaining-minor.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import type { Prisma } from '@prisma/client'
import { pushOrderJob } from './jobs.ts'
import { modesPaidInShopify } from '#app/domain/orders/paid-in-shopify.ts'

/** More than that at once would only queue up; the next minute takes the rest. */
const take = 200
/** Pushes are only given a job here; their shops take them one after another, as fast as each can (and may). */
const takePushes = 5_000

/**
 * Finds everything that is not finished and has nobody working on it, from the facts alone, and gives it a job. Jobs
 * can be lost (a killed worker, a bad deployment); facts cannot.
 * Idempotent on: job keys; every job is safe to run twice.
 */
export async function sweepUnfinished(tx: Tx): Promise<number> {
  const jobs = [
    ...(await checkoutsInFlight(tx)),
    ...(await unsettledPayments(tx)),
    ...(await unfinishedPushes(tx)),
    ...(await openCancellations(tx)),
    ...(await unreadFulfillmentOrders(tx)),
    ...(await unsettledBooks(tx)),
  ]
  await enqueueMany(tx, jobs)
  return jobs.length
}

async function checkoutsInFlight(tx: Tx): Promise<Job[]> {
  const idle = addMilliseconds(tx.now, -30 * millisecondsPer.second)
  const found = await tx.checkout.findMany({
    where: { state: { in: ['submitting', 'challenged'] }, submittedAt: { lt: idle } },
    select: { id: true },
    orderBy: { submittedAt: 'asc' },
    take,
  })
  return found.map(({ id }) => resumeCheckoutJob(id))
}

/** Shopify has the order, or it is over. */
const decided: Prisma.OrderWhereInput = {
  OR: [{ cancelledAt: { not: null } }, { cancelRequestedAt: null, push: { state: 'created' } }],
}

async function unsettledPayments(tx: Tx): Promise<Job[]> {
  const found = await tx.payment.findMany({
    where: {
      OR: [
        { state: { in: ['voiding', 'capturing'] } },
        { state: 'authorized', checkout: { orders: { some: {}, every: decided } } },
        { state: { in: ['captured', 'voided'] }, refunds: { some: { state: 'pending' } } },
      ],
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => settlePaymentJob(id))
}

async function unfinishedPushes(tx: Tx): Promise<Job[]> {
  const found = await tx.orderPush.findMany({
    where: {
      state: { in: ['new', 'sending', 'unknown'] },
      OR: [{ leasedUntil: null }, { leasedUntil: { lte: tx.now } }],
      order: { placedAt: { lt: addMilliseconds(tx.now, -10 * millisecondsPer.second) } },
    },
    select: { orderId: true, order: { select: { shopId: true } } },
    orderBy: [{ order: { placedAt: 'asc' } }, { orderId: 'asc' }],
    take: takePushes,
  })
  // A millisecond apart: jobs of one instant have no order among themselves.
  return found.map(({ orderId, order }, place) => pushOrderJob(orderId, order.shopId, addMilliseconds(tx.now, place)))
}

async function openCancellations(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      cancelledAt: null,
      cancelRequestedAt: { lt: addMilliseconds(tx.now, -millisecondsPer.minute) },
      OR: [{ push: { state: 'created' } }, { mode: { in: [...modesPaidInShopify] } }],
      problems: { none: { cause: 'CANCEL_REFUSED', resolvedAt: null } },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => requestCancellationJob(id))
}

/** An order that Shopify has had for some minutes, but whose fulfilment orders we have never read. Some have none. */
async function unreadFulfillmentOrders(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      cancelledAt: null,
      fulfillmentOrders: { none: {} },
      push: {
        state: 'created',
        settledAt: {
          lt: addMilliseconds(tx.now, -millisecondsPer.minute),
          gt: addMilliseconds(tx.now, -millisecondsPer.hour),
        },
      },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => rereadFulfillmentOrdersJob(id))
}

/** Cancelled in the last day, paid back here, and no refund of it heard of from Shopify. */
async function unsettledBooks(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      cancelledAt: {
        lt: addMilliseconds(tx.now, -millisecondsPer.minute),
        gt: addMilliseconds(tx.now, -millisecondsPer.day),
      },
      push: { state: 'created' },
      refunds: { none: { amountMinor: { gt: 0 } } },
      checkout: {
        payment: {
          OR: [
            { state: 'voided' },
            { refunds: { some: { failure: neverTaken } } },
            { state: 'captured', refunds: { some: { state: 'succeeded' }, none: { state: 'pending' } } },
          ],
        },
      },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => settleBooksJob(id))
}
