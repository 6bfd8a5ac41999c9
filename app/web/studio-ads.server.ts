import { z } from 'zod'
import { adRateOf } from '#app/domain/attribution/ad-rate-of.server.ts'
import type { AdRefusal } from '#app/domain/attribution/ad-refusals.ts'
import { answerAd } from '#app/domain/attribution/answer-ad.server.ts'
import { endAd } from '#app/domain/attribution/end-ad.server.ts'
import { listAds } from '#app/domain/attribution/list-ads.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { db, inTransaction } from './database.server.ts'

const pageSize = 12

/** A17: videos that shops play as ads, or ask to, each with what a sale it brings would earn now. */
export async function adsOfCreator(creatorId: string, cursor: string | null) {
  const page = await listAds(db, { reader: { creatorId }, cursor, limit: pageSize })
  const items = await Promise.all(
    page.items.map(async ({ post, creator: _, claims, ...ad }) => {
      const isOpen = ad.state === 'asked' || ad.isInForce
      const asked = { creatorId, shopId: ad.shop.shopId, postId: post.postId }
      return {
        ...ad,
        post: {
          postId: post.postId,
          caption: post.caption,
          posterUrl: post.posterKey && machinePaths.media(post.posterKey),
        },
        wonOrders: claims.wonOrders,
        rate: isOpen ? await adRateOf(db, asked) : null,
      }
    }),
  )
  return { ...page, items }
}

export const adCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('grant'), authorizationId: z.string().min(1) }),
  z.object({ intent: z.literal('decline'), authorizationId: z.string().min(1) }),
  z.object({ intent: z.literal('end'), authorizationId: z.string().min(1) }),
])

export function runAdAnswer(
  creatorId: string,
  { intent, authorizationId }: z.infer<typeof adCommand>,
): Promise<Outcome<unknown, AdRefusal>> {
  if (intent === 'end') return inTransaction('end ad', (tx) => endAd(tx, { authorizationId, by: { creatorId } }))
  const answer = { creatorId, authorizationId, isGranted: intent === 'grant' }
  return inTransaction('answer ad', (tx) => answerAd(tx, answer))
}
