import { z } from 'zod'
import { config } from '#app/config.server.ts'
import { ShopifyUnreachable } from '../http/faults.ts'
import { shopifyFetch } from '../http/shopify-fetch.server.ts'

export type FreshTokens = {
  readonly accessToken: string
  readonly expiresInSeconds: number
  readonly refreshToken: string
  readonly refreshTokenExpiresInSeconds: number
  readonly scope: string | undefined
}

const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.number(),
  scope: z.string().optional(),
})

const timeoutMilliseconds = 10_000

/** Swaps a refresh token for a new pair. Safe to repeat: the old one stays valid until the new access token is used. */
export async function requestRefresh(shopDomain: string, refreshToken: string): Promise<FreshTokens | 'refused'> {
  const fail = (reason: string, cause?: unknown) =>
    new ShopifyUnreachable({ operation: 'RefreshToken', shopDomain, outcome: 'unknown', reason, cause })
  const response = await shopifyFetch(`https://${shopDomain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({
      client_id: config.shopify.apiKey,
      client_secret: config.shopify.apiSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    }),
    signal: AbortSignal.timeout(timeoutMilliseconds),
  }).catch((cause: unknown) => {
    throw fail('no answer', cause)
  })
  if (response.status >= 500 || response.status === 429) throw fail(`status ${response.status}`)
  if (!response.ok) return 'refused'
  const answer = answerSchema.parse(await response.json())
  return {
    accessToken: answer.access_token,
    expiresInSeconds: answer.expires_in,
    refreshToken: answer.refresh_token,
    refreshTokenExpiresInSeconds: answer.refresh_token_expires_in,
    scope: answer.scope,
  }
}
