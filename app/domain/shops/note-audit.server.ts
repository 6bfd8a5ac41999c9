import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'

export type AuditNote = {
  readonly shopId: string
  /** The staff member's Shopify user id, or `system`. */
  readonly actor: string
  /** noun.verb: program.save, plan.add, enrollment.ban */
  readonly action: string
  /** Id of what was changed. */
  readonly subject: string
  /** Only what changed. Never secrets, payout details or what shoppers told (K11). */
  readonly before?: AuditFacts | null
  readonly after?: AuditFacts | null
}

type AuditValue =
  string | number | boolean | bigint | Date | null | readonly AuditValue[] | { readonly [key: string]: AuditValue }
export type AuditFacts = { readonly [key: string]: AuditValue | undefined }

/** Writes down who changed what for a shop, in the transaction that changes it. Kept as it is: a trigger refuses edits. */
export async function noteAudit(tx: Tx, { before, after, ...note }: AuditNote): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId('auditEntry'),
      ...note,
      ...(before && { before: toJson(before) }),
      ...(after && { after: toJson(after) }),
      at: tx.now,
    },
  })
}

/** Amounts as digits and instants in ISO form: JSON has neither. */
function toJson(facts: AuditFacts): JsonObject {
  const plain = JSON.stringify(facts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  return JSON.parse(plain) as JsonObject
}
