import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { ShopifyRevoked } from '../http/faults.ts'
import { readTokenSql } from './read-token.sql.ts'
import { requestRefresh } from './request-refresh.server.ts'
import { withAdvisoryLock } from './with-advisory-lock.server.ts'

/** A token that ends sooner than this is replaced before it is used. */
const margin = 5 * millisecondsPer.minute
const underWay = new Map<string, Promise<string>>()

type StoredToken = { accessToken: string; expires: Date | null; refreshToken: string | null }

/**
 * The shop's offline token, fresh for at least five minutes. `unlike`: a token that Shopify has just refused, so that
 * another process's newer one is used or a new one is asked for.
 */
export async function accessTokenOf(shopDomain: string, unlike?: string): Promise<string> {
  const stored = await readToken(shopDomain)
  if (stored && isUsable(stored, unlike)) return stored.accessToken
  const waiting = underWay.get(shopDomain)
  if (waiting) return waiting
  const refreshing = refreshUnderLock(shopDomain, unlike).finally(() => underWay.delete(shopDomain))
  underWay.set(shopDomain, refreshing)
  return refreshing
}

/** Single flight across processes: whoever comes second finds the first one's token. */
function refreshUnderLock(shopDomain: string, unlike: string | undefined): Promise<string> {
  return withAdvisoryLock(`shopify-token:${shopDomain}`, async () => {
    const stored = await readToken(shopDomain)
    if (stored && isUsable(stored, unlike)) return stored.accessToken
    if (!stored?.refreshToken) throw revoked(shopDomain, 'there is no token; the merchant has to open the app')
    const answer = await requestRefresh(shopDomain, stored.refreshToken)
    if (answer === 'refused') throw revoked(shopDomain, 'the refresh token was refused')
    // Both tokens in one statement: losing one of a rotated pair would lock us out.
    await db.session.update({
      where: { id: sessionId(shopDomain) },
      data: {
        accessToken: answer.accessToken,
        expires: addMilliseconds(now(), answer.expiresInSeconds * 1_000),
        refreshToken: answer.refreshToken,
        refreshTokenExpires: addMilliseconds(now(), answer.refreshTokenExpiresInSeconds * 1_000),
        ...(answer.scope === undefined ? {} : { scope: answer.scope }),
      },
    })
    return answer.accessToken
  })
}

/** The library's name for a shop's offline session. */
export function sessionId(shopDomain: string): string {
  return `offline_${shopDomain}`
}

async function readToken(shopDomain: string): Promise<StoredToken | null> {
  const [stored] = await sql<StoredToken>('pool', readTokenSql, [sessionId(shopDomain)])
  return stored ?? null
}

function isUsable(stored: StoredToken, unlike: string | undefined): boolean {
  if (stored.accessToken === '' || stored.accessToken === unlike) return false
  return stored.expires === null || stored.expires.getTime() - now().getTime() > margin
}

function revoked(shopDomain: string, reason: string): ShopifyRevoked {
  return new ShopifyRevoked({ operation: 'RefreshToken', shopDomain, reason })
}
