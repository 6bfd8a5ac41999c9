/** The currency's own number of decimals; the digits stay exact because they never pass through a float. */
export function showAmount(amountMinor: string, currency: string, locale: 'en' | 'ar'): string {
  const format = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en', { style: 'currency', currency })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  const padded = amountMinor.padStart(decimals + 1, '0')
  const exact = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`
  return format.format(exact as unknown as number)
}
