import { examplePhoneOf } from '#app/domain/checkout/address-phone.ts'
import { regionsOf, type Region } from '#app/domain/checkout/address-regions.ts'
import { postalRuleFor } from '#app/domain/checkout/postal-rules.ts'
import { addressMessages } from '#app/ui/messages/checkout.ts'
import { fieldMessages } from '#app/ui/messages/edge.ts'
import { text } from '#app/ui/messages/text.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import type { FieldWords } from './parse-form.server.ts'

export type AddressHelp = {
  /** For the region's list; empty: a field to type in. */
  readonly regions: readonly Region[]
  readonly phoneExample: string | null
}

/** What the form of one country offers; a page asks for its own country alone, because all lists together are large. */
export function addressHelpFor(country: string): AddressHelp {
  return { regions: regionsOf(country), phoneExample: examplePhoneOf(country) }
}

/** The words beside the fields of an address, with the country's own example; for `judgeForm` and `parseForm`. */
export function addressFieldWords(country: string): FieldWords {
  return { en: wordsIn('en', country), ar: wordsIn('ar', country) }
}

type AddressField = 'postalCode' | 'region' | 'phone'

function wordsIn(locale: Locale, country: string): Record<AddressField, string> {
  const say = (field: AddressField, example: string | null | undefined) =>
    example ? text(locale, addressMessages, field, { example }) : fieldMessages[locale][field]
  return {
    postalCode: say('postalCode', postalRuleFor(country).postalExample),
    region: say('region', regionsOf(country)[0]?.name),
    phone: say('phone', examplePhoneOf(country)),
  }
}
