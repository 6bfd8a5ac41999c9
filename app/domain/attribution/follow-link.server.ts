import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { isBotRequest } from './is-bot-request.ts'
import { logClick } from './log-click.server.ts'
import { recallLink } from './recall-link.server.ts'
import { contentOf, targetsOf, type ResolvedLink } from './resolve-link.server.ts'

export type LinkVisit = {
  readonly code: string
  readonly method: string
  readonly userAgent: string | null
  readonly purpose?: string | null
  readonly referrer: string | null
  readonly shopperKey: string | null
  readonly accountId?: string | null
}

export type FollowedLink = ResolvedLink & {
  /** The touch that this visit will be kept as if the person allowed it (A11); null: nobody that could have. */
  readonly touchId: string | null
}

/**
 * Resolves a short link and takes note of the visit: its target may be 30 seconds old, and the writing happens
 * after the answer.
 * A visit by a person with a known shopper key becomes a LINK touch of each product that the link is about, or of its shop.
 */
export async function followLink(visit: LinkVisit): Promise<FollowedLink | null> {
  const link = await recallLink(visit.code)
  if (!link) return null
  const { shopperKey, accountId = null } = visit
  const { linkId, creatorId } = link
  const isBot = isBotRequest(visit)
  const occurredAt = now()
  const touches =
    isBot || shopperKey === null
      ? []
      : targetsOf(link, occurredAt).map((target) => ({
          ...{
            touchId: newId('touch'),
            shopperKey,
            accountId,
            creatorId,
            contentId: contentOf(link),
            occurredAt,
            ...target,
          },
          surface: 'LINK' as const,
        }))
  logClick({ linkId, shopperKey, isBot, referrer: originOf(visit.referrer), occurredAt, touches })
  return { ...link, touchId: touches[0]?.touchId ?? null }
}

/** Only where people came from, not what they were looking at there. */
function originOf(referrer: string | null): string | null {
  return referrer && URL.canParse(referrer) ? new URL(referrer).origin : null
}
