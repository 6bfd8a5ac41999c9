import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { SandboxContext } from '../context.ts'

export type SessionClaims = {
  iss: string
  dest: string
  aud: string
  sub: string
  exp: number
  nbf: number
  iat: number
  jti: string
  sid: string
}

const LIFETIME_SECONDS = 60
const LEEWAY_SECONDS = 10

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** The session token that App Bridge would hand to the embedded app. Real time: the app checks it against its own clock. */
export function mintSessionToken(
  ctx: SandboxContext,
  domain: string,
  userId = '1',
  lifetime = LIFETIME_SECONDS,
): string {
  const now = Math.floor(Date.now() / 1000)
  const claims: SessionClaims = {
    iss: `https://${domain}/admin`,
    dest: `https://${domain}`,
    aud: ctx.options.apiKey,
    sub: userId,
    exp: now + lifetime,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomBytes(32).toString('hex'),
  }
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${head}.${sign(head, ctx.options.apiSecret)}`
}

/** The claims, or null when the token is not ours, not for this app and shop, or out of its minute. */
export function verifySessionToken(ctx: SandboxContext, domain: string, token: string): SessionClaims | null {
  const [header, payload, signature] = token.split('.')
  if (!header || !payload || !signature) return null
  const expected = Buffer.from(sign(`${header}.${payload}`, ctx.options.apiSecret))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as SessionClaims
  const now = Date.now() / 1000
  if (claims.aud !== ctx.options.apiKey || claims.dest !== `https://${domain}`) return null
  if (claims.exp + LEEWAY_SECONDS < now || claims.nbf - LEEWAY_SECONDS > now) return null
  return claims
}

/** The `hmac` that Shopify puts on the app's address: over the sorted query, hex. */
export function signQuery(ctx: SandboxContext, parameters: Readonly<Record<string, string>>): string {
  const message = Object.keys(parameters)
    .sort()
    .map((key) => `${key}=${parameters[key] ?? ''}`)
    .join('&')
  return createHmac('sha256', ctx.options.apiSecret).update(message).digest('hex')
}
