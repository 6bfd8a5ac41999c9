import { followLink, type FollowedLink } from '#app/domain/attribution/follow-link.server.ts'
import { linkParameter, touchParameter } from '#app/domain/attribution/storefront-parameters.ts'
import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { shortLinkMessages } from '#app/ui/messages/short-link.ts'
import { text } from '#app/ui/messages/text.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { readShopperKey } from '#app/web/sessions.server.ts'
import { plainPage } from './plain-page.ts'

/**
 * GET and HEAD /c/<code>. One indexed read, then away; the visit is written after the answer. The landing address says
 * which link it was, nothing about the person: whoever is asked there and says yes is then known to have come by it (A11).
 * With `?to=shop` a product's link leads to its page in the merchant's own shop.
 */
export async function followShortLink(request: Request): Promise<Response> {
  const { headers, method } = request
  const code = codeOf(request.url)
  const link = await followLink({
    code,
    method,
    userAgent: headers.get('user-agent'),
    purpose: headers.get('sec-purpose') ?? headers.get('purpose'),
    referrer: headers.get('referer'),
    shopperKey: readShopperKey(request),
  })
  if (!link) return unknownLink(request)
  const isForShop = new URL(request.url).searchParams.get('to') === 'shop'
  const location = (isForShop ? storefrontOf(link, code) : null) ?? `${landingOf(link)}?ref=${encodeURIComponent(code)}`
  // Every visit must reach us to be counted, so no cache may answer for us.
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

function landingOf(link: FollowedLink): string {
  if (link.productId) return shopPaths.product(link.productId, link.productHandle ?? undefined)
  if (link.postId) return shopPaths.post(link.postId)
  if (link.shopHandle) return shopPaths.brand(link.shopHandle)
  if (link.shareSetId) return shopPaths.shareSet(link.shareSetId)
  return shopPaths.creator(link.creatorHandle)
}

/** The product, or the shop, where the merchant sells it; the order there will name the link, and the touch if there is one. */
function storefrontOf({ shopDomain, productId, productHandle, touchId }: FollowedLink, code: string): string | null {
  if (!shopDomain) return null
  const url = new URL(`https://${shopDomain}/`)
  if (productId && productHandle) url.pathname = `/products/${productHandle}`
  url.searchParams.set(linkParameter, code)
  if (touchId) url.searchParams.set(touchParameter, toTouchToken(touchId))
  return url.href
}

/** "/c/abc" and "/c/ABC/" as people copy them. */
function codeOf(url: string): string {
  return new URL(url).pathname
    .replace(/^\/c\//, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}

/** Whoever lands here came from a misspelt or withdrawn link. */
function unknownLink(request: Request): Response {
  const locale = negotiateLocale(request)
  const say = (key: 'title' | 'text' | 'action') => text(locale, shortLinkMessages, key)
  const actions = [{ href: shopPaths.feed(), label: say('action') }]
  return plainPage(request, 404, { locale, title: say('title'), text: say('text'), actions })
}
