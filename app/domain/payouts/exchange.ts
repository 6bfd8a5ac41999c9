import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { divideRoundHalfAway } from '#app/kernel/money.ts'

const mostDecimals = 18

/** C8: units of the other currency per unit, as a plain decimal text; null where it is not one or not above zero. */
export function readRate(text: string): { numerator: bigint; denominator: bigint } | null {
  const match = /^(\d{1,9})(?:\.(\d{1,18}))?$/.exec(text.trim())
  if (!match) return null
  const [, whole = '0', fraction = ''] = match
  const numerator = BigInt(whole + fraction)
  return numerator > 0n ? { numerator, denominator: 10n ** BigInt(fraction.length) } : null
}

export type Exchange = {
  readonly amountMinor: bigint
  readonly from: string
  readonly to: string
  readonly rate: string
  /** C7: what the rail can carry of the other currency, in ISO minor units. */
  readonly unitMinor: bigint
}

/** C8: the amount in the other currency's minor unit, rounded half away from zero to what the rail can carry. */
export function exchangeMinor({ amountMinor, from, to, rate, unitMinor }: Exchange): bigint {
  const read = readRate(rate)
  if (!read) throw new Error('An exchange needs a rate above zero')
  const shift = (currency: string) => 10n ** BigInt(exponentOf(toCurrencyCode(currency)))
  const parts = read.denominator * shift(from) * unitMinor
  return divideRoundHalfAway(amountMinor * read.numerator * shift(to), parts) * unitMinor
}

/**
 * C8: the rate between two currencies of which both are quoted for one unit of a third: units of `to` for one of `from`,
 * to eighteen decimals. Whole numbers throughout; what is kept is the text, so everybody computes with the same rate.
 */
export function crossRate(fromPerBase: string, toPerBase: string): string {
  const [from, to] = [readRate(fromPerBase), readRate(toPerBase)]
  if (!from || !to) throw new Error('A cross rate needs two rates above zero')
  const scaled = divideRoundHalfAway(to.numerator * from.denominator * 10n ** BigInt(mostDecimals), to.denominator * from.numerator)
  const digits = scaled.toString().padStart(mostDecimals + 1, '0')
  const [whole, fraction] = [digits.slice(0, -mostDecimals), digits.slice(-mostDecimals).replace(/0+$/, '')]
  return fraction === '' ? whole : `${whole}.${fraction}`
} // prettier-ignore
