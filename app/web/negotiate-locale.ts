import { isLocale, type Locale } from '#app/ui/messages/locale.ts'
import { readCookie } from './cookies.ts'

export const localeCookie = 'vitrine_lang'
export const countryCookie = 'vitrine_country'
export const defaultCountry = 'US'

/** An explicit `?lang=` wins, then what the person chose before, then the browser's list, then English. */
export function negotiateLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked)) return asked
  const chosen = readCookie(request.headers.get('cookie'), localeCookie)
  if (isLocale(chosen)) return chosen
  return preferredOf(request.headers.get('accept-language') ?? '')
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
