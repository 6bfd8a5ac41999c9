import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { mostLifetimeDays } from '#app/domain/programs/inputs.ts'
import { broughtCustomerSql, firstOfSubscriptionSql } from './internal/brought-customer.sql.ts'
import type { Surface } from './surfaces.ts'
import type { TouchFacts } from './touch-facts.ts'
import type { TouchesQuestion } from './touches-before.server.ts'

type Row = {
  id: string
  creatorId: string
  programId: string
  broughtAt: Date
  days: number
  surface: Surface
  creatorBannedAt: Date | null
  enrollmentInactiveFrom: Date | null
}

/**
 * A9: who brought this customer first, where the program says that customers stay theirs for a while; null by default.
 * It counts as of placement, so a creator who has left since earns nothing more from it (A13).
 */
export async function broughtCustomer(db: Reader, question: TouchesQuestion): Promise<TouchFacts | null> {
  const { shopperKey, accountId, shopId, placedAt } = question
  const [row] = await sql<Row>(db, broughtCustomerSql, [shopperKey, accountId, shopId, placedAt])
  return row ? toTouch(row, question) : null
}

/**
 * C10: who brought the first order of a subscription, for one that it placed by itself, where the program pays renewals. As
 * above it counts as of placement.
 */
export async function broughtSubscription(
  db: Reader,
  question: TouchesQuestion & { readonly productIds: readonly string[] },
): Promise<TouchFacts | null> {
  const { shopperKey, accountId, shopId, placedAt, productIds } = question
  const asked = [shopperKey, accountId, shopId, placedAt, [...productIds], mostLifetimeDays]
  const [row] = await sql<Row>(db, firstOfSubscriptionSql, asked)
  return row ? toTouch(row, question) : null
}

function toTouch({ broughtAt, days, ...touch }: Row, { shopId, placedAt }: TouchesQuestion): TouchFacts {
  return { ...touch, contentId: null, productId: null, shopId, occurredAt: placedAt, lifetime: { broughtAt, days } }
}
