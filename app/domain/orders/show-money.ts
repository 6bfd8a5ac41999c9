import { toMoneyView } from '#app/kernel/money.ts'
import { toMailLocale } from '#app/platform/mail/mail-document.ts'
import { showMoneyView } from './mails/show.ts'

/** For mails: exact, in the reader's way of writing amounts. */
export function showMoney(amountMinor: bigint, currency: string, locale: string): string {
  return showMoneyView(toMoneyView(amountMinor, currency), toMailLocale(locale))
}
