import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { resolveLinkSql } from './internal/links.sql.ts'
import { isLinkCode } from './link-code.ts'

export type ResolvedLink = {
  readonly linkId: string
  readonly creatorId: string
  readonly creatorHandle: string
  /** One of these names the target; all null: the creator's profile. */
  readonly productId: string | null
  readonly productHandle: string | null
  readonly postId: string | null
  /** The shop of the product, or the shop itself; a click can be credited only where this is known. */
  readonly shopId: string | null
  readonly shopHandle: string | null
  /** Where the shop's own storefront is; null if it is none of ours any more. */
  readonly shopDomain: string | null
  readonly shareSetId: string | null
  /** A17: the authorisation that the link is of, and when that ends or ended. */
  readonly adAuthorizationId: string | null
  readonly adEndsAt: Date | null
  /** Of a set, all of it; of an ad, what the post shows of the shop. */
  readonly products: readonly { readonly productId: string; readonly shopId: string }[]
}

type LinkAim = {
  readonly productId: string | null
  readonly shopId: string
  readonly adAuthorizationId?: string
}

/**
 * What a person who follows a link came for: credited product by product, where a shop is known (A3 step 4). A17: an ad is
 * the shop's own spending, played while its creator agrees. After that a click on it is neither the creator's own reach,
 * which the plan's rate pays, nor an agreed ad, which the ads rate pays: it credits nothing. A tap in the video still does.
 */
export function targetsOf(link: ResolvedLink, at: Date): readonly LinkAim[] {
  const { shopId, productId, postId, adAuthorizationId, adEndsAt, products } = link
  if (shopId === null) return products
  if (postId === null) return [{ productId, shopId }]
  if (adAuthorizationId === null || adEndsAt === null || at >= adEndsAt) return []
  return products.map((shown) => ({ ...shown, adAuthorizationId }))
}

/** What was seen: of an ad the post itself, so that a post taken down is known in what its ads brought (A14). */
export function contentOf({ linkId, postId, shopId }: ResolvedLink): string {
  return postId !== null && shopId !== null ? postId : linkId
}

/** Where a short link leads, or null for a code that nobody made. */
export async function resolveLink(db: Reader | 'pool', code: string): Promise<ResolvedLink | null> {
  if (!isLinkCode(code)) return null
  const [link] = await sql<ResolvedLink>(db, resolveLinkSql, [code])
  return link ?? null
}
