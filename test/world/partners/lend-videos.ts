import { answerAd } from '#app/domain/attribution/answer-ad.server.ts'
import { askForAd } from '#app/domain/attribution/ask-for-ad.server.ts'
import { daysAgo } from '../days-ago.ts'
import { does, staff, type Cast } from './cast.ts'

/** Videos that shops play as ads: one that its creator lets them, two to answer. Gives the one that is allowed. */
export async function lendVideos({ shops: { aurora, dana }, creators: { maya }, posts }: Cast): Promise<string> {
  const ask = (days: number, shopId: string, slug: string) =>
    daysAgo(days, () =>
      does('asking for an ad', (tx) =>
        askForAd(tx, { shopId, postId: posts.get(slug)?.postId ?? '', days: 30, actor: staff }),
      ),
    )
  const { authorizationId } = await ask(14, aurora.shopId, 'morning-serum')
  const granted = { creatorId: maya.creatorId, authorizationId, isGranted: true }
  await daysAgo(13, () => does('lending a video', (tx) => answerAd(tx, granted)))
  await ask(2, aurora.shopId, 'halo-at-dusk')
  await ask(1, dana.shopId, 'oud-royal')
  return authorizationId
}
