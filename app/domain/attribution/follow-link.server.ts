import { now } from '#app/platform/clock.server.ts'
import { isBotRequest } from './is-bot-request.ts'
import { logClick } from './log-click.server.ts'
import { recallLink } from './recall-link.server.ts'
import type { ResolvedLink } from './resolve-link.server.ts'

export type LinkVisit = {
  readonly code: string
  readonly method: string
  readonly userAgent: string | null
  readonly purpose?: string | null
  readonly referrer: string | null
  readonly shopperKey: string | null
  readonly accountId?: string | null
}

/**
 * Resolves a short link and takes note of the visit: its target may be 30 seconds old, and the writing happens
 * after the answer.
 * A visit by a person with a known shopper key becomes a LINK touch where the link is about one shop.
 */
export async function followLink(visit: LinkVisit): Promise<ResolvedLink | null> {
  const link = await recallLink(visit.code)
  if (!link) return null
  const { shopperKey, accountId = null } = visit
  const { linkId, creatorId, productId, shopId } = link
  const isBot = isBotRequest(visit)
  const occurredAt = now()
  const touch =
    isBot || shopperKey === null || shopId === null
      ? null
      : ({
          shopperKey,
          accountId,
          creatorId,
          surface: 'LINK',
          contentId: linkId,
          productId,
          shopId,
          occurredAt,
        } as const)
  logClick({ linkId, shopperKey, isBot, referrer: originOf(visit.referrer), occurredAt, touch })
  return link
}

/** Only where people came from, not what they were looking at there. */
function originOf(referrer: string | null): string | null {
  return referrer && URL.canParse(referrer) ? new URL(referrer).origin : null
}
