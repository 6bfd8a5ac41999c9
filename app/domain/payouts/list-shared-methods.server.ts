import type { Reader } from '#app/platform/db/database.server.ts'

export type SharedMethod = {
  readonly methodId: string
  readonly creatorId: string
  readonly handle: string
  readonly rail: string
  /** As its creator sees it; never the account itself (K11). */
  readonly label: string
  readonly flaggedAt: Date
  /** Other creators who gave the same account. */
  readonly sharedWith: readonly string[]
}

/** E11: accounts that several creators gave and nobody has looked at yet; oldest first, at most two hundred. */
export async function listSharedMethods(db: Reader): Promise<readonly SharedMethod[]> {
  const methods = await db.payoutMethod.findMany({
    where: { flaggedAt: { not: null }, flagResolvedAt: null, archivedAt: null },
    include: { creator: { select: { handle: true } } },
    orderBy: [{ flaggedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const twins = await db.payoutMethod.findMany({
    where: { detailsHash: { in: methods.map(({ detailsHash }) => detailsHash) }, archivedAt: null },
    select: { detailsHash: true, creatorId: true, creator: { select: { handle: true } } },
  })
  return methods.map(({ id: methodId, creatorId, creator, rail, label, flaggedAt, createdAt, detailsHash }) => {
    const others = twins.filter((twin) => twin.detailsHash === detailsHash && twin.creatorId !== creatorId)
    const sharedWith = [...new Set(others.map((twin) => twin.creator.handle))].sort()
    return { methodId, creatorId, handle: creator.handle, rail, label, flaggedAt: flaggedAt ?? createdAt, sharedWith }
  })
}
