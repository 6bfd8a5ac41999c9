export const locales = ['en', 'ar'] as const

export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'ar'
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The tag handed to `Intl`. Digits and calendar are pinned so that the server and every browser print the same text;
 * Latin digits are what shops in the Gulf print next to prices.
 */
export function intlTagOf(locale: Locale): string {
  return locale === 'ar' ? 'ar-AE-u-ca-gregory-nu-latn' : 'en-US'
}
