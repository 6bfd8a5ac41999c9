import type { IncomingMessage } from 'node:http'

/** Set by our own server on every request; whatever a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-vitrine-client'

type Asked = Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }

/**
 * Who is calling, for rate limits. Each trusted proxy appends the address it saw, so the last `trustedProxies` entries
 * are true and everything before them is whatever the client made up.
 */
export function clientAddressOf(request: Asked, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return socket
  const hops = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  return hops.at(-trustedProxies) ?? socket
}
