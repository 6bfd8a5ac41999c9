import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { divideRoundHalfAway } from '#app/kernel/money.ts'

/** C8: units of the other currency per unit, as a plain decimal text; null where it is not one or not above zero. */
export function readRate(text: string): { numerator: bigint; denominator: bigint } | null {
  const match = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(text.trim())
  if (!match) return null
  const [, whole = '0', fraction = ''] = match
  const numerator = BigInt(whole + fraction)
  return numerator > 0n ? { numerator, denominator: 10n ** BigInt(fraction.length) } : null
}

/** C8: the amount in the other currency's minor unit, rounded half away from zero. */
export function exchangeMinor(amountMinor: bigint, fromCurrency: string, toCurrency: string, rate: string): bigint {
  const read = readRate(rate)
  if (!read) throw new Error('An exchange needs a rate above zero')
  const [from, to] = [exponentOf(toCurrencyCode(fromCurrency)), exponentOf(toCurrencyCode(toCurrency))]
  return divideRoundHalfAway(amountMinor * read.numerator * 10n ** BigInt(to), read.denominator * 10n ** BigInt(from))
}
