import type { Id } from '#app/kernel/ids.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { ConsentPurpose } from './inputs.ts'
import { consentOfSql } from './internal/consent-of.sql.ts'

/** The answer in force, or null when this browser was never asked. No answer counts as no (A11, K4). */
export async function consentOf(
  db: Reader,
  shopperKey: Id<'shopper'>,
  purpose: ConsentPurpose,
): Promise<boolean | null> {
  const [latest] = await sql<{ granted: boolean }>(db, consentOfSql, [shopperKey, purpose])
  return latest?.granted ?? null
}
