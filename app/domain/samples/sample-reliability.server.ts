import type { Reader } from '#app/platform/db/database.server.ts'

export type SampleReliability = {
  readonly fulfilled: number
  readonly missed: number
  /** Share of the judged samples that were shown, in basis points; null where none was judged yet. */
  readonly shareBps: number | null
}

/** How reliably creators show what they are sent, with how many that says; the same for both sides. Index creator_samples_page. */
export async function sampleReliabilities(
  db: Reader,
  creatorIds: readonly string[],
): Promise<ReadonlyMap<string, SampleReliability>> {
  const rows = await db.sampleRequest.groupBy({
    by: ['creatorId', 'state'],
    where: { creatorId: { in: [...creatorIds] }, state: { in: ['fulfilled', 'missed'] } },
    _count: true,
  })
  const countOf = (creatorId: string, state: string) =>
    rows.find((row) => row.creatorId === creatorId && row.state === state)?._count ?? 0
  return new Map(
    creatorIds.map((creatorId) => {
      const [fulfilled, missed] = [countOf(creatorId, 'fulfilled'), countOf(creatorId, 'missed')]
      const judged = fulfilled + missed
      return [
        creatorId,
        { fulfilled, missed, shareBps: judged === 0 ? null : Math.round((fulfilled * 10_000) / judged) },
      ]
    }),
  )
}

export async function sampleReliability(db: Reader, creatorId: string): Promise<SampleReliability> {
  const found = (await sampleReliabilities(db, [creatorId])).get(creatorId)
  return found ?? { fulfilled: 0, missed: 0, shareBps: null }
}
