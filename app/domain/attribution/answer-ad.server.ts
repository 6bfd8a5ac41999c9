import { addDays } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { AdRefusal } from './ad-refusals.ts'
import { createLink } from './create-link.server.ts'
import { adChanged } from './events.ts'

export type AnswerAd = {
  readonly creatorId: string
  readonly authorizationId: string
  readonly isGranted: boolean
}

/**
 * A17: the creator lets the shop play the video as an ad from now on, or does not. Granted, it has a link of its own: one for
 * the (post, shop), which works again where it was granted before.
 * Idempotent on: the authorisation; the same answer again changes nothing, another one is refused.
 */
export async function answerAd(
  tx: Tx,
  { creatorId, authorizationId, isGranted }: AnswerAd,
): Promise<Outcome<{ readonly state: 'granted' | 'declined' }, AdRefusal>> {
  const found = await tx.adAuthorization.findFirst({ where: { id: authorizationId, creatorId } })
  if (!found) return refuse('AD_NOT_FOUND')
  const state = isGranted ? 'granted' : 'declined'
  const endsAt = isGranted ? addDays(tx.now, found.days) : null
  const { count } = await tx.adAuthorization.updateMany({
    where: { id: authorizationId, state: 'asked' },
    data: { state, answeredAt: tx.now, endsAt },
  })
  if (count === 0) {
    const { state: standing } = await tx.adAuthorization.findUniqueOrThrow({ where: { id: authorizationId } })
    return standing === state ? accept({ state }) : refuse('AD_STEP_NOT_POSSIBLE')
  }
  const { postId, shopId } = found
  if (isGranted) {
    const link = await createLink(tx, { creatorId, target: { kind: 'ad', postId, shopId } })
    if (!link.ok) return refuse('AD_POST_NOT_SHOWN')
    await tx.link.update({ where: { id: link.value.linkId }, data: { adAuthorizationId: authorizationId } })
  }
  await publish(tx, adChanged({ authorizationId, postId, shopId, creatorId, from: 'asked', to: state, by: 'creator' }))
  return accept({ state })
}
