export type RepairCause = 'lateOrLost' | 'outOfOrder' | 'rejected' | 'neverSent'

/** What neither feeds nor webhooks carry. */
const neverSent: ReadonlySet<string> = new Set(['category'])

/** Why a product had drifted from Shopify's, as far as can be told afterwards. */
export function repairCause({
  fields,
  updatedAt,
  changedAt,
  hasFailedDelivery,
}: {
  readonly fields: readonly string[]
  /** When it last changed at Shopify, and when ours did (null: it was not here). */
  readonly updatedAt: Date
  readonly changedAt: Date | null
  /** A delivery about it is here and could not be applied. */
  readonly hasFailedDelivery: boolean
}): RepairCause {
  if (hasFailedDelivery) return 'rejected'
  if (fields.length > 0 && fields.every((field) => neverSent.has(field))) return 'neverSent'
  // Ours claims to be as young as Shopify's last change, and still is not what that change made of it.
  return changedAt !== null && changedAt > updatedAt ? 'outOfOrder' : 'lateOrLost'
}
