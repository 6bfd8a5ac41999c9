import { assert } from './assert.ts'
import { exponentOf, toCurrencyCode, type CurrencyCode } from './currency.ts'

/** An amount in the currency's own minor unit: KWD 1.999 is 1999n, JPY 1999 is 1999n, USD 19.99 is 1999n. */
export type Money = { readonly amountMinor: bigint; readonly currency: CurrencyCode }

/** What leaves the server: an exact decimal string that `Intl.NumberFormat` formats without a float in between. */
export type MoneyView = { readonly amount: string; readonly currency: string }

export function money(amountMinor: bigint, currency: string): Money {
  return { amountMinor, currency: toCurrencyCode(currency) }
}

/**
 * Reads a decimal string as Shopify writes it ("19.99", "24.0", "1999" for JPY), with the currency's exponent (C6).
 * Refuses (throws) anything that is not a plain decimal or that has non-zero digits beyond the exponent.
 */
export function parseDecimal(decimal: string, currency: string): bigint {
  const exponent = exponentOf(toCurrencyCode(currency))
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim())
  if (!match) throw new Error(`Not a decimal amount: ${JSON.stringify(decimal)}`)
  const [, sign, whole = '0', fraction = ''] = match
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  if (/[1-9]/.test(fraction.slice(exponent))) throw new Error(`${decimal} has more decimals than ${currency} allows`)
  const amountMinor = BigInt(whole + kept)
  return sign === '-' ? -amountMinor : amountMinor
}

export function toDecimal(amountMinor: bigint, currency: string): string {
  const exponent = exponentOf(toCurrencyCode(currency))
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const text = exponent === 0 ? whole : `${whole}.${digits.slice(digits.length - exponent)}`
  return amountMinor < 0n ? `-${text}` : text
}

export function toMoneyView(amountMinor: bigint, currency: string): MoneyView {
  return { amount: toDecimal(amountMinor, currency), currency }
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/** Integer division rounding half away from zero (C4). */
export function divideRoundHalfAway(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, 'the denominator must be positive')
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n)
  return numerator < 0n ? -rounded : rounded
}

/** `rateBps` of an amount, rounded half away from zero to the minor unit (C4). */
export function applyBasisPoints(amountMinor: bigint, rateBps: number): bigint {
  assert(Number.isInteger(rateBps) && rateBps >= 0, 'a rate is a whole number of basis points')
  return divideRoundHalfAway(amountMinor * BigInt(rateBps), 10_000n)
}

/**
 * Splits `totalMinor` over the weights by largest remainder, ties to the earlier part (C3).
 * Zero weights get 0; the parts always sum to the total exactly. All-zero weights: everything stays unallocated,
 * so that is refused by throwing unless the total is 0.
 */
export function allocate(totalMinor: bigint, weights: readonly bigint[]): bigint[] {
  assert(totalMinor >= 0n, 'allocate takes a total of zero or more')
  assert(
    weights.every((weight) => weight >= 0n),
    'weights are zero or more',
  )
  const totalWeight = sum(weights)
  if (totalMinor === 0n) return weights.map(() => 0n)
  assert(totalWeight > 0n, 'there is nothing to allocate a non-zero total to')
  const parts = weights.map((weight) => (totalMinor * weight) / totalWeight)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (totalMinor * weight) % totalWeight }))
    .filter(({ remainder }) => remainder > 0n)
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
  let left = totalMinor - sum(parts)
  for (const { index } of byRemainder) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  assert(sum(parts) === totalMinor, 'the parts sum to the total')
  return parts
}
