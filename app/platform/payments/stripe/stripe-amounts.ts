import { exponentOf, isCurrencyCode, toCurrencyCode } from '#app/kernel/currency.ts'
import type { AmountProblem } from '../processor.ts'

/**
 * Between our ISO minor units and Stripe's (C6). Stripe mostly counts as ISO does, with exceptions: some currencies
 * are counted in whole units, two in hundredths that must be whole, and three-decimal ones must end in a zero.
 */

/** Every currency that a card can be charged in. */
const chargeable = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY
   COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD
   JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD
   NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL
   THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW`.split(/\s+/),
)

/** Stripe's decimals where they are not ISO's. Hungary's and Taiwan's differ for payouts only, not for charges. */
const stripeExponents: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 }

/** The smallest amounts that Stripe names, in its own units. Elsewhere it judges by the settlement currency. */
const smallest: Readonly<Record<string, bigint>> = {
  USD: 50n, AED: 200n, AUD: 50n, BGN: 100n, BRL: 50n, CAD: 50n, CHF: 50n, CZK: 1500n, DKK: 250n, EUR: 50n, GBP: 30n,
  HKD: 400n, HUF: 17_500n, INR: 50n, JPY: 50n, MXN: 1000n, MYR: 200n, NOK: 300n, NZD: 50n, PLN: 200n, RON: 200n,
  SEK: 300n, SGD: 50n, THB: 1000n,
} // prettier-ignore

/** Eight digits are taken in every currency; rupiah go further, being worth so little. */
const largestOf = (currency: string) => (currency === 'IDR' ? 999_999_999_999n : 99_999_999n)

/** Why this amount cannot be charged; null: it can. */
export function stripeAmountProblem(amountMinor: bigint, currency: string): AmountProblem | null {
  if (!isCurrencyCode(currency) || !chargeable.has(currency)) return 'CURRENCY_UNSUPPORTED'
  if (!isRound(amountMinor, currency)) return 'AMOUNT_NOT_ROUND'
  const amount = scale(amountMinor, currency)
  if (amount < (smallest[currency] ?? 1n)) return 'AMOUNT_TOO_SMALL'
  return amount > largestOf(currency) ? 'AMOUNT_TOO_LARGE' : null
}

/** Can it be expressed at all? A part of a charge (a refund, a capture) may be below the smallest charge. */
export function isStripeAmount(amountMinor: bigint, currency: string): boolean {
  return chargeable.has(currency) && amountMinor > 0n && isRound(amountMinor, currency)
}

/** Crashes on what `isStripeAmount` refuses: an amount is never rounded here. */
export function toStripeAmount(amountMinor: bigint, currency: string): number {
  if (!isStripeAmount(amountMinor, currency)) throw new Error(`Stripe cannot move ${amountMinor} minor ${currency}`)
  const amount = scale(amountMinor, currency)
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error(`${amount} is beyond exact numbers`)
  return Number(amount)
}

export function fromStripeAmount(amount: number, stripeCurrency: string): bigint {
  const currency = toCurrencyCode(stripeCurrency.toUpperCase())
  const difference = exponentOf(currency) - exponentAtStripe(currency)
  return difference >= 0 ? BigInt(amount) * 10n ** BigInt(difference) : BigInt(amount) / 10n ** BigInt(-difference)
}

function exponentAtStripe(currency: string): number {
  return stripeExponents[currency] ?? exponentOf(toCurrencyCode(currency))
}

function isRound(amountMinor: bigint, currency: string): boolean {
  const exponent = exponentOf(toCurrencyCode(currency))
  if (exponent === 3) return amountMinor % 10n === 0n
  const dropped = exponent - exponentAtStripe(currency)
  return dropped <= 0 || amountMinor % 10n ** BigInt(dropped) === 0n
}

function scale(amountMinor: bigint, currency: string): bigint {
  const difference = exponentAtStripe(currency) - exponentOf(toCurrencyCode(currency))
  return difference >= 0 ? amountMinor * 10n ** BigInt(difference) : amountMinor / 10n ** BigInt(-difference)
}
