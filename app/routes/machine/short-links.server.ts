import { followLink } from '#app/domain/attribution/follow-link.server.ts'
import type { ResolvedLink } from '#app/domain/attribution/resolve-link.server.ts'
import { shortLinkMessages } from '#app/ui/messages/short-link.ts'
import { directionOf } from '#app/ui/messages/locale.ts'
import { text } from '#app/ui/messages/text.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { readShopperKey } from '#app/web/sessions.server.ts'

/**
 * GET and HEAD /c/<code>. One indexed read, then away; the visit is written after the answer. The landing address says
 * which link it was, nothing about the person: whoever is asked there and says yes is then known to have come by it (A11).
 */
export async function followShortLink(request: Request): Promise<Response> {
  const { headers, method } = request
  const link = await followLink({
    code: codeOf(request.url),
    method,
    userAgent: headers.get('user-agent'),
    purpose: headers.get('sec-purpose') ?? headers.get('purpose'),
    referrer: headers.get('referer'),
    shopperKey: readShopperKey(request),
  })
  if (!link) return unknownLink(request)
  // Every visit must reach us to be counted, so no cache may answer for us.
  const location = `${landingOf(link)}?ref=${encodeURIComponent(codeOf(request.url))}`
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

function landingOf(link: ResolvedLink): string {
  if (link.productId) return shopPaths.product(link.productId, link.productHandle ?? undefined)
  if (link.postId) return shopPaths.post(link.postId)
  if (link.shopHandle) return shopPaths.brand(link.shopHandle)
  return shopPaths.creator(link.creatorHandle)
}

/** "/c/abc" and "/c/ABC/" as people copy them. */
function codeOf(url: string): string {
  return new URL(url).pathname
    .replace(/^\/c\//, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}

/** A page without scripts or pictures of ours to load: whoever lands here came from a misspelt or withdrawn link. */
function unknownLink(request: Request): Response {
  const locale = negotiateLocale(request)
  const say = (key: 'title' | 'text' | 'action') => text(locale, shortLinkMessages, key)
  const style =
    'body{margin:0;min-height:100dvh;display:grid;place-content:center;gap:1rem;padding:2rem;background:#fbf8f2;color:#15151e;' +
    'font:1rem/1.5 system-ui,sans-serif}h1{font-size:1.75rem;line-height:1.2;margin:0}p{margin:0;max-width:34rem}' +
    'a{justify-self:start;padding:.85rem 1.4rem;border-radius:99px;background:#15151e;color:#fbf8f2;text-decoration:none;font-weight:600}' +
    '@media(prefers-color-scheme:dark){body{background:#11111a;color:#f6f2ea}a{background:#f6f2ea;color:#11111a}}'
  const page =
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')}</title><style>${style}</style></head>` +
    `<body><h1>${say('title')}</h1><p>${say('text')}</p><a href="${shopPaths.feed()}">${say('action')}</a></body></html>`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  }
  return new Response(request.method === 'HEAD' ? null : page, { status: 404, headers })
}
