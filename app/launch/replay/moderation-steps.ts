import { freezeCommissions } from '#app/domain/commissions/freeze-commissions.server.ts'
import { reverseCommission } from '#app/domain/commissions/reverse-commission.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Source } from './source.ts'
import { ranks, refusalOf, type Step } from './step.ts'

/** What the platform did about sales and content: lines that it took back (E13), posts that it took down (A14). */
export async function moderationSteps(source: Source): Promise<Step[]> {
  return [...(await takingSteps(source)), ...(await contentSteps(source))]
}

/** Nothing but the entry itself says that somebody took a line back, and why. */
async function takingSteps(source: Source): Promise<Step[]> {
  const transitions = { where: { reasonCode: 'TAKEN_BACK' }, select: { actor: true }, take: 1 } as const
  const taken = await source.db.commissionEntry.findMany({
    where: { sourceKey: 'takenBack' },
    include: { commission: { select: { orderLineId: true, transitions } } },
  })
  return taken.map(({ occurredAt, arithmetic, commission: { orderLineId, transitions: [moved] } }) => ({
    at: occurredAt,
    rank: ranks.act,
    name: 'a commission that was taken back',
    run: async () => {
      const found = await db.commission.findUnique({ where: { orderLineId }, select: { id: true } })
      if (!found) return 'nothing was decided about this line'
      const { reason = '' } = arithmetic as { reason?: string }
      const taking = { commissionId: found.id, actor: moved?.actor ?? 'platform', reason }
      return refusalOf(await inTransaction('take back again', (tx) => reverseCommission(tx, taking)))
    },
  })) // prettier-ignore
}

type Barred = { readonly postId: string; readonly creatorId: string; readonly from: Date; readonly until: Date | null }

/** A post comes in as if it had never been taken down, and is taken down, and put back, when it was. */
async function contentSteps(source: Source): Promise<Step[]> {
  return (await barredPosts(source)).flatMap(({ postId, creatorId, from, until }) => {
    const down: Step = {
      at: from,
      rank: ranks.act,
      name: 'a post that was taken down',
      run: async () => {
        const gone = { status: 'removed', removedAt: from, removalReason: 'violation' }
        await db.post.updateMany({ where: { id: postId }, data: gone })
        const content = { creatorId, contentId: postId, actor: 'platform' }
        await inTransaction('freeze again', (tx) => freezeCommissions(tx, content))
        return null
      },
    }
    if (!until) return [down]
    const back: Step = {
      at: until,
      rank: ranks.act,
      name: 'a post that was put back',
      run: async () => {
        const shown = { status: 'published', removedAt: null, removalReason: null }
        await db.post.updateMany({ where: { id: postId }, data: shown })
        return null
      },
    }
    return [down, back]
  })
}

/** Those that are down; and those that were, as far as anything earned was frozen because of it. */
async function barredPosts({ db: before }: Source): Promise<Barred[]> {
  const down = await before.post.findMany({ where: { status: 'removed', removalReason: 'violation' } })
  const barred = new Map(
    down.map(({ id, creatorId, removedAt }) => [id, { postId: id, creatorId, from: removedAt ?? new Date(0), until: null as Date | null }]),
  ) // prettier-ignore
  const findings = await before.riskFinding.findMany({
    where: { rule: 'CONTENT_TAKEN_DOWN', outcome: 'cleared' },
    include: { commission: { select: { touchId: true } } },
    orderBy: { foundAt: 'asc' },
  })
  const touchIds = findings.flatMap(({ commission }) => commission.touchId ?? [])
  const touches = new Map(
    (await before.touch.findMany({ where: { id: { in: touchIds } } })).map((one) => [one.id, one]),
  )
  for (const { foundAt, reviewedAt, commission } of findings) {
    const { contentId, creatorId } = touches.get(commission.touchId ?? '') ?? {}
    if (!contentId || !creatorId) continue
    const known = barred.get(contentId)
    if (!known) barred.set(contentId, { postId: contentId, creatorId, from: foundAt, until: reviewedAt })
    else if (known.until && reviewedAt && reviewedAt > known.until) known.until = reviewedAt
  }
  return [...barred.values()]
}
