import { config } from '#app/config.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** The processor's own page for card numbers, to be framed; it talks to our origin only. null where payments are off. */
export function cardFieldsUrl(locale: Locale): string | null {
  return payments.fieldsUrl({ locale, theme: 'light', origin: new URL(config.appUrl).origin })
}
