import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { AdRefusal } from './ad-refusals.ts'
import { longestAdDays } from './ad-states.ts'
import { adChanged } from './events.ts'
import { finishAds } from './internal/finish-ads.server.ts'

export type AskForAd = {
  readonly shopId: string
  readonly postId: string
  /** From the answer on. */
  readonly days: number
  readonly actor?: string
}

/**
 * A17: a shop asks a creator of its program to let a video that shows its products be played as an ad for so many days.
 * Idempotent on: (post, shop) while one is asked for or in force, unique index one_ad_authorization; asking again gives
 * that one.
 */
export async function askForAd(
  tx: Tx,
  { shopId, postId, days, actor = 'system' }: AskForAd,
): Promise<Outcome<{ readonly authorizationId: string; readonly isNew: boolean }, AdRefusal>> {
  if (!Number.isInteger(days) || days < 1 || days > longestAdDays)
    return refuse('AD_DAYS_OUT_OF_RANGE', { most: longestAdDays })
  const post = await tx.post.findFirst({
    where: { id: postId, status: 'published', tags: { some: { removedAt: null, product: { shopId } } } },
    select: { creatorId: true },
  })
  if (!post) return refuse('AD_POST_NOT_SHOWN')
  const { creatorId } = post
  const member = { creatorId, status: 'active', program: { shopId, status: 'active' } }
  if ((await tx.enrollment.count({ where: member })) === 0) return refuse('AD_CREATOR_NOT_IN_PROGRAM')
  await finishAds(tx, { postId, shopId, state: 'granted', endsAt: { lte: tx.now } }, 'system')
  const authorizationId = newId('adAuthorization')
  const asked = { id: authorizationId, postId, shopId, creatorId, state: 'asked', days, askedAt: tx.now }
  const { count } = await tx.adAuthorization.createMany({ data: [asked], skipDuplicates: true })
  if (count === 0) {
    const standing = { postId, shopId, state: { in: ['asked', 'granted'] } }
    const { id } = await tx.adAuthorization.findFirstOrThrow({ where: standing })
    return accept({ authorizationId: id, isNew: false })
  }
  await noteAudit(tx, { shopId, actor, action: 'ad.ask', subject: authorizationId, after: { postId, days } })
  await publish(tx, adChanged({ authorizationId, postId, shopId, creatorId, from: null, to: 'asked', by: 'merchant' }))
  return accept({ authorizationId, isNew: true })
}
