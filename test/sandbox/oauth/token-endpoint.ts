import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxContext } from '../context.ts'
import { readJson, sendJson } from '../http/respond.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { AccessToken, Installation } from '../state/shop-types.ts'
import { newToken } from './installation.ts'
import { verifySessionToken } from './session-token.ts'
import { asText } from '../present.ts'

const HOUR_SECONDS = 3600
const REFRESH_SECONDS = 90 * 24 * HOUR_SECONDS
const ONLINE_SECONDS = 86_399
const REUSE_SECONDS = 30
const TOKENS_KEPT = 50
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token'
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token'
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token'

type Answer = { status: number; body: Record<string, unknown> }
type Grant = { ctx: SandboxContext; state: ShopState; installation: Installation; body: Record<string, unknown> }

function refuse(error: string, description: string, status = 400): Answer {
  return { status, body: { error, error_description: description } }
}

/** POST /admin/oauth/access_token */
export async function answerTokenRequest(
  ctx: SandboxContext,
  state: ShopState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request)
  const domain = state.shop.domain
  if (ctx.faults.take('outage', domain)) return sendJson(response, 503, { errors: 'Service Unavailable' })
  const answer = grant(ctx, state, body)
  state.save()
  ctx.log.add('token', domain, { grantType: body['grant_type'], status: answer.status, error: answer.body['error'] })
  sendJson(response, answer.status, answer.body)
}

function grant(ctx: SandboxContext, state: ShopState, body: Record<string, unknown>): Answer {
  if (body['client_id'] !== ctx.options.apiKey || body['client_secret'] !== ctx.options.apiSecret) {
    return refuse('invalid_client', 'The client id or secret is wrong.', 401)
  }
  const installation = state.shop.installation
  if (!installation) return refuse('invalid_grant', 'The app is not installed on this shop.')
  const known = { ctx, state, installation, body }
  switch (body['grant_type']) {
    case EXCHANGE:
      return body['subject_token_type'] === OFFLINE ? migrate(known) : exchange(known)
    case 'refresh_token':
      return refresh(known)
    case 'client_credentials':
      return clientCredentials(known)
    default:
      return refuse('unsupported_grant_type', 'This grant type is not known.')
  }
}

function exchange({ ctx, state, installation, body }: Grant): Answer {
  if (body['subject_token_type'] !== ID_TOKEN) {
    return refuse('invalid_request', 'subject_token_type must be an id token or an offline access token.')
  }
  const claims = verifySessionToken(ctx, state.shop.domain, asText(body['subject_token']))
  if (!claims) return refuse('invalid_subject_token', 'The session token is not valid for this shop and app.')
  if (body['requested_token_type'] === ONLINE) return online(ctx, installation, claims.sub)
  if (body['requested_token_type'] !== OFFLINE) return refuse('invalid_request', 'requested_token_type is not known.')
  return offline(ctx, installation, body['expiring'] === '1' || body['expiring'] === 1)
}

/** Loaders of one page exchange at the same moment: within half a minute they are given the same token. */
function offline(ctx: SandboxContext, installation: Installation, expiring: boolean): Answer {
  const latest = installation.accessTokens.findLast((token) => token.kind === 'offline')
  if (latest && expiring === (latest.expiresAt !== null)) {
    const age = latest.expiresAt === null ? 0 : HOUR_SECONDS - (latest.expiresAt - ctx.clock.now()) / 1000
    if (age < REUSE_SECONDS) return tokenAnswer(ctx, latest)
  }
  return tokenAnswer(ctx, issue(ctx, installation, 'offline', expiring ? HOUR_SECONDS : null))
}

function issue(
  ctx: SandboxContext,
  installation: Installation,
  kind: AccessToken['kind'],
  lifetime: number | null,
  userId: string | null = null,
): AccessToken {
  const now = ctx.clock.now()
  const refreshToken = kind === 'offline' && lifetime !== null ? newToken('shprt') : null
  const token: AccessToken = {
    token: newToken('shpat'),
    kind,
    scopes: [...installation.scopes],
    userId,
    expiresAt: lifetime === null ? null : now + lifetime * 1000,
    refreshToken,
  }
  installation.accessTokens = [...installation.accessTokens.slice(-TOKENS_KEPT), token]
  if (refreshToken !== null) {
    const expiresAt = now + REFRESH_SECONDS * 1000
    const live = installation.refreshTokens.filter((one) => one.expiresAt > now).slice(-TOKENS_KEPT)
    installation.refreshTokens = [...live, { token: refreshToken, expiresAt, replacedBy: null }]
  }
  return token
}

function tokenAnswer(ctx: SandboxContext, token: AccessToken): Answer {
  const body: Record<string, unknown> = { access_token: token.token, scope: token.scopes.join(',') }
  if (token.expiresAt !== null) body['expires_in'] = Math.max(0, Math.round((token.expiresAt - ctx.clock.now()) / 1000))
  if (token.refreshToken !== null) {
    body['refresh_token'] = token.refreshToken
    body['refresh_token_expires_in'] = REFRESH_SECONDS
  }
  return { status: 200, body }
}

function online(ctx: SandboxContext, installation: Installation, userId: string): Answer {
  const answer = tokenAnswer(ctx, issue(ctx, installation, 'online', ONLINE_SECONDS, userId))
  answer.body['associated_user_scope'] = installation.scopes.join(',')
  answer.body['associated_user'] = {
    id: Number(userId),
    first_name: 'Shop',
    last_name: 'Owner',
    email: 'owner@example.com',
    email_verified: true,
    account_owner: true,
    locale: 'en',
    collaborator: false,
  }
  return answer
}

/** An old offline token is given up for an expiring one. */
function migrate({ ctx, installation, body }: Grant): Answer {
  const old = installation.accessTokens.find((one) => one.token === body['subject_token'] && one.kind === 'offline')
  if (!old || old.expiresAt !== null) {
    return refuse('invalid_subject_token', 'The subject token is not a non-expiring offline token of this shop.')
  }
  installation.accessTokens = installation.accessTokens.filter((one) => one !== old)
  return tokenAnswer(ctx, issue(ctx, installation, 'offline', HOUR_SECONDS))
}

/** Rotates. A refresh whose answer was lost may be repeated until the new access token has been used. */
function refresh({ ctx, state, installation, body }: Grant): Answer {
  if (ctx.faults.take('revoked-token', state.shop.domain, 'refresh')) {
    return refuse('invalid_grant', 'This refresh token has been revoked.')
  }
  const given = installation.refreshTokens.find((one) => one.token === body['refresh_token'])
  if (!given || given.expiresAt <= ctx.clock.now()) return refuse('invalid_grant', 'This refresh token is not valid.')
  const replacement = installation.accessTokens.find(
    (one) => given.replacedBy !== null && one.refreshToken === given.replacedBy,
  )
  if (replacement) return tokenAnswer(ctx, replacement)
  const token = issue(ctx, installation, 'offline', HOUR_SECONDS)
  given.replacedBy = token.refreshToken
  return tokenAnswer(ctx, token)
}

function clientCredentials({ ctx, installation }: Grant): Answer {
  return tokenAnswer(ctx, issue(ctx, installation, 'client_credentials', ONLINE_SECONDS))
}
