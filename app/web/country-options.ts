import { knownCountries } from '#app/domain/checkout/postal-rules.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** Countries by name, in the reader's alphabet; the current one is among them even if we know no rules for it. */
export function countryOptions(locale: Locale, current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const codes = knownCountries.includes(current) ? knownCountries : [current, ...knownCountries]
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
