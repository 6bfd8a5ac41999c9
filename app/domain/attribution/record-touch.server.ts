import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { insertTouchesSql } from './internal/insert-touches.sql.ts'
import type { AttributionRefusalCode } from './refusals.ts'
import type { Surface } from './surfaces.ts'

export type TouchInput = {
  /** Given by callers that may try again; otherwise made here. */
  readonly touchId?: string
  readonly shopperKey: string
  readonly accountId?: string | null
  readonly creatorId: string
  readonly surface: Surface
  /** The post, link, or live session that was seen. */
  readonly contentId?: string | null
  readonly productId?: string | null
  readonly shopId: string
  readonly occurredAt: Date
  /** A10: said by a surface that itself stands at the till; a touch without content is also known by an open checkout. */
  readonly isAtCheckout?: boolean
  /** A17: the content was played as an ad under this authorisation; kept only while that holds. */
  readonly adAuthorizationId?: string | null
}

export type RecordedTouch = { readonly touchId: string; readonly programId: string | null }

/**
 * Keeps the fact that a shopper acted on a creator's content (A2). Refused without consent, and then nothing is kept (A11).
 * Idempotent on: `touchId`, if given; otherwise a repeated touch is a second fact that changes no winner.
 */
export async function recordTouch(
  tx: Tx | SqlTx,
  input: TouchInput,
): Promise<Outcome<RecordedTouch, AttributionRefusalCode>> {
  const [result] = await recordTouches(tx, [input])
  if (!result) return refuse('CREATOR_NOT_FOUND')
  if (!result.isStored) return refuse('NO_CONSENT')
  return accept({ touchId: result.id, programId: result.programId })
}

/**
 * Many touches in one statement, for the click log.
 * Idempotent on: `touchId`.
 */
export async function recordTouches(
  tx: Tx | SqlTx,
  touches: readonly TouchInput[],
): Promise<{ id: string; programId: string | null; isStored: boolean }[]> {
  if (touches.length === 0) return []
  const rows = touches.map(({ touchId = newId('touch'), ...touch }) => ({ id: touchId, ...touch }))
  return sql(tx, insertTouchesSql, [JSON.stringify(rows)])
}
