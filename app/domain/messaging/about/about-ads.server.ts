import type { AdState } from '#app/domain/attribution/ad-states.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { CreatorNoticeKind, ShopNoticeKind } from '../notice-kinds.ts'
import type { About } from './about.ts'
import { namesOf } from './names.server.ts'

type Step = `${AdState | 'none'} ${AdState}`

const toCreator: Readonly<Partial<Record<Step, CreatorNoticeKind>>> = {
  'none asked': 'adAsked',
  'asked ended': 'adWithdrawn',
  'granted ended': 'adEnded',
}

const toShop: Readonly<Partial<Record<Step, ShopNoticeKind>>> = {
  'asked granted': 'adGranted',
  'asked declined': 'adDeclined',
  'granted ended': 'adEnded',
}

/** A17: each side hears of what the other did, both of what ended by itself. */
export const aboutAds: About = {
  'ad.changed': async (tx, payload) => {
    const ad = await tx.adAuthorization.findUniqueOrThrow({ where: { id: textIn(payload, 'authorizationId') } })
    const from = typeof payload.from === 'string' ? payload.from : 'none'
    const [step, by] = [`${from} ${textIn(payload, 'to')}` as Step, textIn(payload, 'by')]
    const { shop, creator } = await namesOf(tx, ad)
    const more = { ...(ad.endsAt && { until: ad.endsAt.toISOString() }), about: ad.id }
    const [kind, shopKind] = [
      by === 'creator' ? undefined : toCreator[step],
      by === 'merchant' ? undefined : toShop[step],
    ]
    return [
      ...(kind
        ? [
            {
              key: ad.id,
              recipientKind: 'creator',
              recipientId: ad.creatorId,
              kind,
              params: { shop, ...more },
            } as const,
          ]
        : []),
      ...(shopKind
        ? [
            {
              key: ad.id,
              recipientKind: 'shop',
              recipientId: ad.shopId,
              kind: shopKind,
              params: { creator, ...more },
            } as const,
          ]
        : []),
    ]
  },
}
