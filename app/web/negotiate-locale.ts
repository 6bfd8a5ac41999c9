import { isLocale, type Locale } from '#app/ui/messages/locale.ts'
import { readCookie } from './cookies.ts'

export const localeCookie = 'vitrine_lang'
export const countryCookie = 'vitrine_country'
/** The merchant's language: the Shopify admin names it when it opens the frame, and only then. */
export const adminLocaleCookie = 'vitrine_admin_lang'
export const defaultCountry = 'US'

/** An explicit `?lang=` wins, then what the person chose before, then the browser's list, then English. */
export function negotiateLocale(request: Request): Locale {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/app' || pathname.startsWith('/app/')) return negotiateAdminLocale(request)
  const asked = searchParams.get('lang')
  if (isLocale(asked)) return asked
  const chosen = readCookie(request.headers.get('cookie'), localeCookie)
  if (isLocale(chosen)) return chosen
  return preferredOf(request.headers.get('accept-language') ?? '')
}

/** As the admin says it ("ar-AE"), then as it said it when it opened the frame, then as the browser prefers. */
export function negotiateAdminLocale(request: Request): Locale {
  const named = adminLocaleIn(request) ?? readCookie(request.headers.get('cookie'), adminLocaleCookie)
  return isLocale(named) ? named : preferredOf(request.headers.get('accept-language') ?? '')
}

/** The language in the address that the admin opened, if this is such an address. */
export function adminLocaleIn(request: Request): Locale | null {
  const named = new URL(request.url).searchParams.get('locale')?.slice(0, 2)
  return isLocale(named) ? named : null
}

export function negotiateCountry(request: Request): string {
  const chosen = readCookie(request.headers.get('cookie'), countryCookie)
  return chosen !== null && /^[A-Z]{2}$/.test(chosen) ? chosen : defaultCountry
}

function preferredOf(header: string): Locale {
  const ranked = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of ranked) if (isLocale(language)) return language
  return 'en'
}
