import { getExampleNumber, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'

/**
 * A phone number as carriers take it, "+971501234567", from whatever a shopper in `country` types. Null: no number of that
 * country, nor a whole one of another, can look like it.
 */
export function toPhoneNumber(country: string, typed: string): string | null {
  // `00` is how most of the world dials what is written as `+`.
  const text = typed.trim().replace(/^00(?=[1-9])/, '+')
  const parsed = parsePhoneNumberFromString(text, country as CountryCode)
  return parsed?.isPossible() ? parsed.number : null
}

/** A mobile number of the country as people write it abroad, for a message; null: nobody has an example. */
export function examplePhoneOf(country: string): string | null {
  return getExampleNumber(country as CountryCode, examples)?.formatInternational() ?? null
}
