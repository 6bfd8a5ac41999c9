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
  readonly setProducts: readonly { readonly productId: string; readonly shopId: string }[]
}

/** What a person who follows a link came for: credited product by product, where a shop is known (A3 step 4). */
export function targetsOf(
  link: ResolvedLink,
): readonly { readonly productId: string | null; readonly shopId: string }[] {
  const { shopId, productId, setProducts } = link
  return shopId === null ? setProducts : [{ productId, shopId }]
}

/** Where a short link leads, or null for a code that nobody made. */
export async function resolveLink(db: Reader | 'pool', code: string): Promise<ResolvedLink | null> {
  if (!isLinkCode(code)) return null
  const [link] = await sql<ResolvedLink>(db, resolveLinkSql, [code])
  return link ?? null
}
