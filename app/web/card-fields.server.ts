import { config } from '#app/config.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** What takes the card number on the page; it talks to our origin only. null where payments are off. */
export function cardFields(locale: Locale, total: { totalMinor: bigint; currency: string }): CheckoutFields | null {
  const origin = new URL(config.appUrl).origin
  return payments.checkoutFields({
    locale,
    theme: 'light',
    origin,
    amountMinor: total.totalMinor,
    currency: total.currency,
  })
}

/** The processor's own page for card numbers, to be framed. null where there is none. */
export function cardFieldsUrl(locale: Locale): string | null {
  const fields = cardFields(locale, { totalMinor: 0n, currency: 'USD' })
  return fields?.kind === 'frame' ? fields.url : null
}
