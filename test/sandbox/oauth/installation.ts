import { randomBytes } from 'node:crypto'
import { cancelAll } from '../bulk/bulk-operations.ts'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { AccessToken, Installation } from '../state/shop-types.ts'
import { withOffset } from '../state/clock.ts'
import { emit } from '../webhooks/emit.ts'
import { shopPayload } from '../webhooks/payloads/shop-payload.ts'

/** What the consent page grants. Installing again with other scopes is the scope-change screen. */
export function installApp(ctx: SandboxContext, state: ShopState, scopes: string[] = ctx.app.scopes): Installation {
  const { shop } = state
  const previous = shop.installation
  if (previous) return changeScopes(ctx, state, previous, scopes)
  shop.installation = {
    id: ctx.store.ids.next(),
    scopes: [...scopes],
    installedAt: ctx.clock.iso(),
    accessTokens: [],
    refreshTokens: [],
  }
  shop.publications.push({
    id: ctx.store.ids.next(),
    name: ctx.app.name,
    ownedByApp: true,
    createdAt: ctx.clock.iso(),
  })
  state.save()
  return shop.installation
}

function changeScopes(
  ctx: SandboxContext,
  state: ShopState,
  installation: Installation,
  scopes: string[],
): Installation {
  const before = installation.scopes
  if ([...before].sort().join() === [...scopes].sort().join()) return installation
  installation.scopes = [...scopes]
  for (const token of installation.accessTokens) token.scopes = [...scopes]
  state.save()
  emit(ctx, state, 'app/scopes_update', () => ({
    id: installation.id,
    previous: before,
    current: scopes,
    updated_at: withOffset(ctx.clock.iso(), state.shop.utcOffsetMinutes),
  }))
  return installation
}

/** Tokens die at once; channels, feeds and API subscriptions go with the app. The shop keeps its orders. */
export function uninstallApp(ctx: SandboxContext, state: ShopState): void {
  const { shop } = state
  if (!shop.installation) return
  emit(ctx, state, 'app/uninstalled', () => shopPayload(state))
  cancelAll(state)
  shop.installation = null
  shop.channels = []
  shop.feeds = []
  shop.feedback = null
  shop.publications = shop.publications.filter((publication) => !publication.ownedByApp)
  state.subscriptions.clear()
  state.productFeedback.clear()
  state.save()
}

export function newToken(prefix: 'shpat' | 'shprt'): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}

/**
 * The live token behind an `X-Shopify-Access-Token` header. Using a refreshed token for the first time is what retires
 * the refresh token it came from.
 */
export function useAccessToken(ctx: SandboxContext, state: ShopState, token: string): AccessToken | null {
  const installation = state.shop.installation
  const found = installation?.accessTokens.find((one) => one.token === token)
  if (!installation || !found) return null
  if (found.expiresAt !== null && found.expiresAt <= ctx.clock.now()) return null
  const kept = installation.refreshTokens.filter(
    (one) => one.replacedBy === null || one.replacedBy !== found.refreshToken,
  )
  if (kept.length !== installation.refreshTokens.length) {
    installation.refreshTokens = kept
    state.save()
  }
  return found
}

export function revokeTokens(state: ShopState): void {
  if (!state.shop.installation) return
  state.shop.installation.accessTokens = []
  state.shop.installation.refreshTokens = []
  state.save()
}
