import { db } from '#app/platform/db/database.server.ts'
import { ledgerHash } from '#test/support/assert-invariants.ts'
import type { Played } from './play-history.ts'
import { ordersOf } from './play-history.ts'

/**
 * How a history ended, without ids and instants: equal for two playings of one plan (Z7). The hash is of the exact
 * balances by account; the balances in words beside it only say what differs.
 */
export async function endingOf({ purchases }: Played) {
  const orders = await ordersOf(purchases)
  return {
    ledger: await ledgerHash(orders.map(({ id }) => id)),
    purchases: await Promise.all(purchases.map(({ checkoutId }) => paymentOf(checkoutId))),
    orders: await Promise.all(orders.map(({ id }) => orderOf(id))),
  }
}

async function paymentOf(checkoutId: string | null) {
  if (!checkoutId) return null
  const { state, payment } = await db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    include: { payment: { include: { refunds: true } } },
  })
  if (!payment) return { state, payment: null }
  // In how many transfers it went back follows which news came first: a cancellation gives back all that is left (D9).
  const given = payment.refunds.filter((refund) => refund.state !== 'failed')
  const givenBackMinor = given.reduce((total, { amountMinor }) => total + amountMinor, 0n)
  const isUnderWay = given.some((refund) => refund.state === 'pending')
  return { state, payment: { state: payment.state, capturedMinor: payment.capturedMinor, givenBackMinor, isUnderWay } }
}

async function orderOf(id: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id },
    include: {
      push: true,
      refunds: { include: { lines: true } },
      returns: true,
      fulfillments: true,
      lines: {
        orderBy: { position: 'asc' },
        include: {
          commission: { include: { entries: { include: { ledgerEntry: { include: { postings: true } } } } } },
        },
      },
    },
  })
  return {
    isCancelled: order.cancelledAt !== null,
    cancelledBy: order.cancelledBy,
    push: order.push?.state,
    refunds: order.refunds
      .map(
        ({ initiator, amountMinor, lines }) =>
          `${initiator} ${amountMinor} ${lines.map((line) => line.quantity).join()}`,
      )
      .sort(),
    returns: order.returns.map(({ kind, state, outcome }) => `${kind} ${state} ${outcome}`).sort(),
    parcels: order.fulfillments.map(({ status, deliveredAt }) => `${status} ${deliveredAt !== null}`).sort(),
    lines: order.lines.map(({ quantity, removedQuantity, commission }) => ({
      quantity,
      removedQuantity,
      commission: commission && { reason: commission.reasonCode, ledger: balancesOf(commission.entries) },
    })),
  }
}

type Entry = {
  readonly ledgerEntry: {
    readonly postings: readonly {
      readonly debitAccount: string
      readonly creditAccount: string
      readonly amountMinor: bigint
    }[]
  } | null
}

/** What is left on each side, by the kind of account alone. */
function balancesOf(entries: readonly Entry[]): Record<string, string> {
  const balances = new Map<string, bigint>()
  const move = (account: string, amount: bigint) => {
    const kind = account
      .split(':')
      .filter((_, index) => index % 2 === 0)
      .join(':')
    balances.set(kind, (balances.get(kind) ?? 0n) + amount)
  }
  for (const { debitAccount, creditAccount, amountMinor } of entries.flatMap(
    (one) => one.ledgerEntry?.postings ?? [],
  )) {
    move(creditAccount, amountMinor)
    move(debitAccount, -amountMinor)
  }
  return Object.fromEntries(
    [...balances].filter(([, amount]) => amount !== 0n).map(([kind, amount]) => [kind, `${amount}`]),
  )
}
