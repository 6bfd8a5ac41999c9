import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { AdRefusal } from './ad-refusals.ts'
import { finishAds } from './internal/finish-ads.server.ts'

export type EndAd = {
  readonly authorizationId: string
  readonly by: { readonly shopId: string; readonly actor?: string } | { readonly creatorId: string }
}

/**
 * A17: either side ends an ad before its time; the shop may also take back what it asked. Its link still leads to the video,
 * and what it brought until now keeps its touches.
 * Idempotent on: the authorisation.
 */
export async function endAd(
  tx: Tx,
  { authorizationId, by }: EndAd,
): Promise<Outcome<{ readonly authorizationId: string }, AdRefusal>> {
  const isShop = 'shopId' in by
  const of = isShop ? { shopId: by.shopId } : { creatorId: by.creatorId }
  const found = await tx.adAuthorization.findFirst({ where: { id: authorizationId, ...of } })
  if (!found) return refuse('AD_NOT_FOUND')
  if (found.state === 'ended') return accept({ authorizationId })
  // Whoever was asked and does not want to declines.
  const state = isShop ? { in: ['asked', 'granted'] } : 'granted'
  const [ended] = await finishAds(tx, { id: authorizationId, state }, isShop ? 'merchant' : 'creator')
  if (ended === undefined) return refuse('AD_STEP_NOT_POSSIBLE')
  if (isShop) {
    const { shopId, actor = 'system' } = by
    await noteAudit(tx, { shopId, actor, action: 'ad.end', subject: authorizationId, before: { state: found.state } })
  }
  return accept({ authorizationId })
}

/**
 * Authorisations whose time is over, a batch of them; call again while `isMore`.
 * Idempotent on: the authorisation.
 */
export async function endDueAds(tx: Tx): Promise<{ ended: number; isMore: boolean }> {
  const ended = await finishAds(tx, { state: 'granted', endsAt: { lte: tx.now } }, 'system')
  return { ended: ended.length, isMore: ended.length === 200 }
}

/**
 * The platform has shut the creator out, and nobody shows their videos as ads any more.
 * Idempotent on: the authorisation.
 */
export async function endAdsOfCreator(tx: Tx, creatorId: string): Promise<{ ended: number; isMore: boolean }> {
  const ended = await finishAds(tx, { creatorId }, 'system')
  return { ended: ended.length, isMore: ended.length === 200 }
}

/**
 * The video is gone, and its ads with it.
 * Idempotent on: the authorisation.
 */
export async function endAdsOfPost(tx: Tx, postId: string): Promise<{ ended: number }> {
  return { ended: (await finishAds(tx, { postId }, 'system')).length }
}
