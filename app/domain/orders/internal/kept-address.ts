import { addressLines } from '#app/domain/checkout/address-lines.ts'
import { StoredAddress } from '#app/domain/checkout/inputs.ts'
import { toMailLocale } from '#app/platform/mail/mail-document.ts'
import { intlTags } from '../mails/show.ts'

/** A kept address as envelopes are written, without the phone number; empty if there is none that can be read. */
export function keptAddress(stored: unknown, locale: string): string[] {
  const parsed = StoredAddress.safeParse(stored)
  if (!parsed.success) return []
  const names = new Intl.DisplayNames([intlTags[toMailLocale(locale)]], { type: 'region' })
  return addressLines({ ...parsed.data, phone: '' }, (code) => names.of(code) ?? code)
}
