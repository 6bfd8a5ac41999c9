import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { ProblemCause } from './problem-causes.ts'

export type OpenShopProblem = {
  readonly shopId: string
  readonly cause: ProblemCause
  /** What it is about: one problem for each. */
  readonly subjectKey: string
  /** For people: `name` or `orderName` or `title`; `requestId` where a request of the warehouse can be opened. */
  readonly detail: JsonObject
  /** What was settled once is not asked about again, though it is still so. */
  readonly isOnce?: boolean
}

/**
 * A problem that is about none of our orders, for the shop's inbox.
 * Idempotent on: `subjectKey` while it is open.
 */
export async function openShopProblem(
  tx: Tx,
  { shopId, cause, subjectKey, detail, isOnce = false }: OpenShopProblem,
): Promise<void> {
  const known = await tx.problem.findUnique({ where: { subjectKey } })
  if (known && (isOnce || !known.resolvedAt)) return
  const facts = { detail, openedAt: tx.now, resolvedAt: null, resolution: null, alarmedAt: null }
  await tx.problem.upsert({
    where: { subjectKey },
    create: { id: newId('problem'), shopId, cause, subjectKey, ...facts },
    update: facts,
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'problem' })
}
