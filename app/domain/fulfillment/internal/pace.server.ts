import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addMilliseconds, latest, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { pausePaceSql, takePaceSql } from './take-pace.sql.ts'

type Waiting = {
  readonly orderId: string
  readonly order: {
    readonly shopId: string
    readonly placedAt: Date
    readonly shop: { readonly isDevelopment: boolean }
  }
}
type Taken = { isPaced: boolean; isTaken: boolean; dueAt: Date | null }

/** Why a push that is ready waits: its shop may not take it yet. Shown to nobody; the sweep reads it. */
export const pacedFailures = ['PACED', 'RATE_LIMITED']

/**
 * May this order go to its shop now? Null: yes, and its place is taken. Otherwise when it is its turn: older orders of
 * the shop that wait go first, so an order keeps its place, and is asked about once, then.
 */
export async function takePace(tx: Tx, { orderId, order }: Waiting): Promise<Date | null> {
  const pace = await tx.orderPace.findUnique({ where: { shopId: order.shopId } })
  if (!order.shop.isDevelopment && !pace) return null
  const { values } = await policyAt(tx, { at: tx.now })
  const perMinute = values.orders.trialOrdersPerMinute
  const spacing = millisecondsPer.minute / perMinute
  const ahead = await tx.orderPush.count({
    where: {
      orderId: { not: orderId },
      state: 'new',
      failure: { in: pacedFailures },
      leasedUntil: { not: null },
      order: { shopId: order.shopId, cancelledAt: null, OR: isOlder(order.placedAt, orderId) },
    },
  })
  if (ahead > 0) {
    const next = latest(dueOf(pace, spacing), tx.now)
    return addMilliseconds(next, ahead * spacing)
  }
  const [taken] = await sql<Taken>(tx, takePaceSql, [order.shopId, perMinute, tx.now])
  return !taken?.isPaced || taken.isTaken ? null : (taken.dueAt ?? addMilliseconds(tx.now, spacing))
}

/** After Shopify's "too many": the shop is counted from now on, and its next order waits until then. */
export async function pausePace(tx: Tx, shopId: string, until: Date): Promise<void> {
  await sql(tx, pausePaceSql, [shopId, until])
}

function isOlder(placedAt: Date, orderId: string) {
  return [{ placedAt: { lt: placedAt } }, { placedAt, id: { lt: orderId } }]
}

function dueOf(pace: { available: number; measuredAt: Date } | null, spacing: number): Date {
  return pace ? addMilliseconds(pace.measuredAt, (1 - pace.available) * spacing) : new Date(0)
}
