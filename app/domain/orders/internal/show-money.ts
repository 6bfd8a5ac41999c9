import { toDecimal } from '#app/kernel/money.ts'

/** For mails: exact, because Intl is given the decimal as text. */
export function showMoney(amountMinor: bigint, currency: string, locale: string): string {
  const tag = locale === 'ar' ? 'ar-u-nu-latn' : 'en'
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency })
  return format.format(toDecimal(amountMinor, currency) as Intl.StringNumericLiteral)
}
