import { config } from '#app/config.server.ts'
import { findSession, type SessionAccount } from '#app/domain/shoppers/find-session.server.ts'
import { consentOf } from '#app/domain/shoppers/consent-of.server.ts'
import { asId, isId, newId, type Id } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { readSigned, sign } from '#app/platform/signing.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { countryCookie, localeCookie, negotiateCountry, negotiateLocale } from './negotiate-locale.ts'

/*
 * No CSRF token: every cookie here is SameSite=Lax and the server refuses unsafe methods whose Origin (or
 * Sec-Fetch-Site) is not our own before a route sees them, so another site can neither post nor read.
 */
const sessionCookie = 'vitrine_session'
const shopperCookie = 'vitrine_shopper'
const sessionSeconds = 60 * 86_400
const yearSeconds = 365 * 86_400

export type CallerCreator = { id: Id<'creator'>; handle: string; displayName: string; avatarUrl: string | null }

export type Caller = {
  account: SessionAccount['account'] | null
  creator: CallerCreator | null
  /** Null until the browser first needs one (cart, consent): looking around sets no cookie. */
  shopperKey: Id<'shopper'> | null
  locale: Locale
  country: string
  /** Null when the person was never asked (A11). */
  consent: { attribution: boolean | null }
}

export async function readCaller(request: Request): Promise<Caller> {
  const shopperKey = readShopperKey(request)
  const secret = readCookie(request.headers.get('cookie'), sessionCookie)
  const [session, attribution] = await Promise.all([
    secret ? findSession(db, { secret, at: now() }) : null,
    shopperKey ? consentOf(db, shopperKey, 'attribution') : null,
  ])
  return {
    account: session?.account ?? null,
    creator: session?.creator ?? null,
    shopperKey,
    locale: negotiateLocale(request),
    country: negotiateCountry(request),
    consent: { attribution },
  }
}

export function readShopperKey(request: Request): Id<'shopper'> | null {
  const cookieValue = readCookie(request.headers.get('cookie'), shopperCookie)
  const value = cookieValue === null ? null : readSigned(shopperCookie, cookieValue)
  return typeof value === 'string' && isId('shopper', value) ? value : null
}

/** For actions that must know the browser: its key, made now if it has none, and the header that keeps it. */
export function ensureShopperKey(request: Request): { shopperKey: Id<'shopper'>; headers: Headers } {
  const known = readShopperKey(request)
  const headers = new Headers()
  if (known) return { shopperKey: known, headers }
  const shopperKey = asId('shopper', newId('shopper'))
  headers.append('Set-Cookie', cookie(shopperCookie, sign(shopperCookie, shopperKey, yearSeconds), yearSeconds))
  return { shopperKey, headers }
}

export function readSessionSecret(request: Request): string | null {
  return readCookie(request.headers.get('cookie'), sessionCookie)
}

export function keepSession(headers: Headers, secret: string): void {
  headers.append('Set-Cookie', cookie(sessionCookie, secret, sessionSeconds))
}

export function forgetSession(headers: Headers): void {
  headers.append('Set-Cookie', cookie(sessionCookie, '', 0))
}

export function keepRegion(headers: Headers, region: { locale: Locale; country: string }): void {
  headers.append('Set-Cookie', cookie(localeCookie, region.locale, yearSeconds))
  headers.append('Set-Cookie', cookie(countryCookie, region.country, yearSeconds))
}

function cookie(name: string, value: string, maxAgeSeconds: number): string {
  return writeCookie(name, value, { maxAgeSeconds, secure: config.appUrl.startsWith('https://') })
}
