import type { Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

/**
 * Signing in ties what this browser allowed to the account (A12: cross-device by sign-in only).
 * Idempotent on: (shopper key, account); a row that already belongs to somebody keeps its owner.
 */
export async function adoptBrowser(tx: Tx, shopperKey: Id<'shopper'>, accountId: Id<'account'>): Promise<void> {
  await tx.consentRecord.updateMany({ where: { shopperKey, accountId: null }, data: { accountId } })
}
