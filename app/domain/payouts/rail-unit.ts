import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import type { Rail } from './payout-states.ts'

/** C7: what Stripe pays out in steps of, in ISO minor units, where it is not one. */
const stripeUnits: Readonly<Record<string, bigint>> = { HUF: 100n, TWD: 100n, MGA: 100n }

/** What banks move in whole units although ISO counts hundredths. */
const bankUnits: Readonly<Record<string, bigint>> = { HUF: 100n, IDR: 100n }

/** C7: the smallest step that a rail can carry, in ISO minor units of the currency. */
export function railUnitMinor(rail: Rail, currency: string): bigint {
  if (rail === 'manual') return 1n
  if (rail === 'bankFile') return bankUnits[currency] ?? 1n
  if (exponentOf(toCurrencyCode(currency)) === 3) return 10n
  return stripeUnits[currency] ?? 1n
}

/** C7: what leaves, and what stays in the creator's balance. Never rounded up. */
export function toRailAmount(totalMinor: bigint, unitMinor: bigint): { paidMinor: bigint; remainderMinor: bigint } {
  const remainderMinor = totalMinor % unitMinor
  return { paidMinor: totalMinor - remainderMinor, remainderMinor }
}
