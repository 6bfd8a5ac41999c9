import { randomBytes } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { mintSessionToken, signQuery } from '../oauth/session-token.ts'
import type { ShopState } from '../state/shop-state.ts'
import { handleOf } from './visit.ts'

export const APP_HOME = '/app'

/** The address the frame is given: the app's page with what Shopify adds to it, signed, good for a minute. */
export function frameUrl(ctx: SandboxContext, state: ShopState, path: string, locale: string): string {
  // Two slashes in front would name another host, which must never see a session token.
  const inside = path.replace(/^[/\\]+/, '/')
  const url = new URL(inside === '' || inside === '/' ? APP_HOME : inside, ctx.options.appUrl)
  const { domain } = state.shop
  const parameters: Record<string, string> = {
    embedded: '1',
    shop: domain,
    host: Buffer.from(`admin.shopify.com/store/${handleOf(domain)}`)
      .toString('base64')
      .replace(/=+$/, ''),
    id_token: mintSessionToken(ctx, domain),
    locale,
    session: randomBytes(32).toString('hex'),
    timestamp: String(Math.floor(Date.now() / 1000)),
  }
  const own = Object.fromEntries(url.searchParams)
  const signed = { ...own, ...parameters }
  for (const [name, value] of Object.entries({ ...parameters, hmac: signQuery(ctx, signed) }))
    url.searchParams.set(name, value)
  return url.href
}
