import { config } from '#app/config.server.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** What takes the card number on the page; it talks to our origin only. null where nobody can pay this total. */
export function cardFields(locale: Locale, total: { totalMinor: string; currency: string }): CheckoutFields | null {
  const { origin } = new URL(config.appUrl)
  const amountMinor = BigInt(total.totalMinor)
  return payments.checkoutFields({ locale, theme: 'light', origin, amountMinor, currency: total.currency })
}
