import type { Reader } from '#app/platform/db/database.server.ts'

export type AffiliationView = {
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  /** official | employee | agency */
  readonly kind: string
  readonly since: Date
}

/** A16, E12: who belongs to the shop, latest first; at most two hundred. */
export async function listAffiliations(db: Reader, shopId: string): Promise<readonly AffiliationView[]> {
  const rows = await db.shopAffiliation.findMany({
    where: { shopId },
    include: { creator: { select: { handle: true, displayName: true } } },
    orderBy: [{ since: 'desc' }, { creatorId: 'asc' }],
    take: 200,
  })
  return rows.map(({ creatorId, kind, since, creator }) => ({ creatorId, kind, since, ...creator }))
}
