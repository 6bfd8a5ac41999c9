import { shortLinkMessages } from '#app/ui/messages/short-link.ts'
import { wayOutMessages } from '#app/ui/messages/share-sets.ts'
import { text } from '#app/ui/messages/text.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { isKnownHost } from '#app/web/known-host.ts'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { readWayOut } from '#app/web/way-out.server.ts'
import { plainPage } from './plain-page.ts'

/** GET and HEAD /out/<token>: away from here, at once to places that people know, else after saying where. */
export async function leaveByLink(request: Request): Promise<Response> {
  const locale = negotiateLocale(request)
  const url = readWayOut(new URL(request.url).pathname.replace(/^\/out\//, ''))
  if (!url) {
    const say = (key: 'title' | 'text' | 'action') => text(locale, shortLinkMessages, key)
    const actions = [{ href: shopPaths.feed(), label: say('action') }]
    return plainPage(request, 404, { locale, title: say('title'), text: say('text'), actions })
  }
  if (isKnownHost(url)) {
    const headers = { Location: url.href, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
    return new Response(null, { status: 302, headers })
  }
  return plainPage(request, 200, {
    locale,
    title: text(locale, wayOutMessages, 'title'),
    text: text(locale, wayOutMessages, 'text'),
    actions: [
      // A name in other letters is shown as the address really is (punycode), so that it cannot look like another.
      { href: url.href, label: text(locale, wayOutMessages, 'go', { host: url.host }) },
      { href: shopPaths.feed(), label: text(locale, wayOutMessages, 'back'), isQuiet: true },
    ],
  })
}
