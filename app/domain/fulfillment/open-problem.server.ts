import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { concernsShopper } from '#app/domain/orders/concerns-shopper.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { announceOrder, noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { resolveProblemsSql } from './internal/resolve-problems.sql.ts'
import { noteTry } from './note-try.server.ts'
import { outsideCauses, pushProblemCauses, repeatableCauses, type ProblemCause } from './problem-causes.ts'

export type OpenProblem = {
  readonly shopId: string
  readonly orderId: string
  readonly cause: ProblemCause
  readonly detail?: JsonObject
}

/**
 * Puts something that a person must see into the merchant's inbox and tells the shopper that it takes longer.
 * Idempotent on: (order, cause) while it is open.
 */
export async function openProblem(tx: Tx, { shopId, orderId, cause, detail = {} }: OpenProblem): Promise<void> {
  const subjectKey = `${orderId}:${cause}`
  const known = await tx.problem.findUnique({ where: { subjectKey } })
  if (known && !known.resolvedAt) return noteAgain(tx, known.id, cause)
  // Tried again in vain: its clocks go on, so that trying puts no refund off (I4).
  const isSame = known?.resolution === 'RETRIED'
  const opened = isSame ? {} : { openedAt: tx.now, alarmedAt: null }
  const facts = { detail, resolvedAt: null, resolution: null }
  const problem = await tx.problem.upsert({
    where: { subjectKey },
    create: { id: newId('problem'), shopId, orderId, cause, subjectKey, ...facts, openedAt: tx.now },
    update: { ...facts, ...opened },
  })
  await noteAgain(tx, problem.id, cause)
  if (!concernsShopper(cause)) return announceOrder(tx, { orderId, shopId, kind: 'problem' })
  await noteOrderEvent(tx, {
    orderId,
    shopId,
    key: `problem:${cause}:${tx.now.toISOString()}`,
    kind: 'problem',
    detail: { cause },
    occurredAt: tx.now,
  })
  if (outsideCauses.includes(cause)) await mailShopper(tx, orderId, 'delayed')
}

/** What we keep trying by ourselves is told try by try. */
async function noteAgain(tx: Tx, problemId: string, cause: ProblemCause): Promise<void> {
  if (!pushProblemCauses.includes(cause) && !repeatableCauses.includes(cause)) return
  await noteTry(tx, problemId, { what: 'automatic', by: 'platform', answer: cause })
}

/** What was in the way of an order is gone, however it ended. */
export async function resolveProblems(
  tx: Tx,
  orderId: string,
  resolution: string,
  causes: readonly ProblemCause[],
): Promise<void> {
  await sql(tx, resolveProblemsSql, [orderId, causes, resolution, tx.now])
}
