import type { Prisma } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { toAdState } from '#app/domain/attribution/ad-states.ts'
import { adChanged } from '#app/domain/attribution/events.ts'

/**
 * Ends authorisations that are asked for or in force, now or when they were to end, and says so.
 * Idempotent on: the authorisation; it ends once.
 */
export async function finishAds(
  tx: Tx,
  where: Prisma.AdAuthorizationWhereInput,
  by: 'merchant' | 'creator' | 'system',
): Promise<string[]> {
  const standing = await tx.adAuthorization.findMany({
    where: { state: { in: ['asked', 'granted'] }, ...where },
    orderBy: { id: 'asc' },
    take: 200,
  })
  const ended: string[] = []
  for (const { id, postId, shopId, creatorId, state, endsAt } of standing) {
    const { count } = await tx.adAuthorization.updateMany({
      where: { id, state },
      data: { state: 'ended', endsAt: endsAt && endsAt > tx.now ? tx.now : endsAt },
    })
    if (count === 0) continue
    ended.push(id)
    const facts = { authorizationId: id, postId, shopId, creatorId }
    await publish(tx, adChanged({ ...facts, from: toAdState(state), to: 'ended', by }))
  }
  return ended
}
