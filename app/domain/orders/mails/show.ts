import type { MoneyView } from '#app/kernel/money.ts'
import type { MailLocale } from '#app/platform/mail/mail-document.ts'

/** Digits and calendar are pinned, so that a mail and the page it leads to say the same. */
export const intlTags: Readonly<Record<MailLocale, string>> = { en: 'en-US', ar: 'ar-AE-u-ca-gregory-nu-latn' }

/** Exact: Intl is given the decimal as text. */
export function showMoneyView({ amount, currency }: MoneyView, language: MailLocale): string {
  const format = new Intl.NumberFormat(intlTags[language], { style: 'currency', currency })
  return format.format(amount as Intl.StringNumericLiteral)
}

/** A day in UTC: where the reader is, nobody knows. */
export function showDay(day: Date, language: MailLocale): string {
  return new Intl.DateTimeFormat(intlTags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

export function showInstant(at: Date, language: MailLocale): string {
  const format = new Intl.DateTimeFormat(intlTags[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(at)} UTC`
}
