import type { Id } from '#app/kernel/ids.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { ConsentPurpose } from './inputs.ts'

/** The answer in force, or null when this browser was never asked. No answer counts as no (A11, K4). */
export async function consentOf(
  db: Reader,
  shopperKey: Id<'shopper'>,
  purpose: ConsentPurpose,
): Promise<boolean | null> {
  const latest = await db.consentRecord.findFirst({
    where: { shopperKey, purpose },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { granted: true },
  })
  return latest?.granted ?? null
}
