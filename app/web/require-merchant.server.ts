import type { Shop } from '@prisma/client'
import { findShopByDomain, getShopByDomain } from '#app/domain/shops/get-shop-by-domain.server.ts'
import { installShop } from '#app/domain/shops/install-shop.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { authenticateAdmin } from '#app/shopify/app.server.ts'
import { readShop } from '#app/shopify/channel/read-shop.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { negotiateAdminLocale } from './negotiate-locale.ts'

type Authenticated = Awaited<ReturnType<typeof authenticateAdmin>>

export type MerchantCaller = {
  readonly shop: Shop
  readonly admin: Authenticated['admin']
  readonly session: Authenticated['session']
  readonly locale: Locale
  /** Who of the staff it is, by Shopify's user id: for the audit. */
  readonly staffId: string
}

/**
 * A member of the merchant's staff, inside the Shopify admin. Anyone else is sent, by a thrown Response, to where a
 * session token can be had. The first visit after an installation makes the shop known.
 */
export async function requireMerchant(request: Request): Promise<MerchantCaller> {
  const { admin, session, sessionToken } = await authenticateAdmin(request)
  const known = await findShopByDomain(db, session.shop)
  const shop = known && known.uninstalledAt === null ? known : await install(session.shop)
  return { shop, admin, session, locale: negotiateAdminLocale(request), staffId: sessionToken.sub }
}

async function install(domain: string): Promise<Shop> {
  const facts = await readShop(domain)
  await inTransaction('install shop', (tx) => installShop(tx, facts))
  return getShopByDomain(db, domain)
}
