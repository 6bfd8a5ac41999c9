import { newId, type Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ConsentPurpose } from './inputs.ts'

export type ConsentCommand = {
  shopperKey: Id<'shopper'>
  accountId: Id<'account'> | null
  purpose: ConsentPurpose
  granted: boolean
  /** Which wording the person read (K4). */
  textVersion: string
  locale: string
}

/** Idempotent on: nothing; each answer is its own record and the latest counts. */
export async function recordConsent(tx: Tx, command: ConsentCommand): Promise<void> {
  await tx.consentRecord.create({ data: { id: newId('consent'), ...command, at: tx.now } })
}
