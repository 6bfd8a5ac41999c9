import { malformed } from './failure.ts'

/** Stripe's words on currencies, read from its documentation and from nothing of the app's. */
const SUPPORTED = new Set(
  'usd eur gbp aed sar qar egp jpy krw vnd clp isk ugx mga huf twd kwd bhd jod omr tnd idr chf sek nok dkk'.split(' '),
)
export const CURRENCIES: readonly string[] = [...SUPPORTED]
const ENDS_IN_ZERO = new Set(['kwd', 'bhd', 'jod', 'omr', 'tnd'])
const WHOLE_HUNDREDS = new Set(['isk', 'ugx'])
const MINIMUM: Readonly<Record<string, number>> = { usd: 50, eur: 50, gbp: 30, aed: 200, jpy: 50, huf: 17_500 }

export function checkCurrency(currency: string): string {
  if (SUPPORTED.has(currency)) return currency
  throw malformed(`Invalid currency: ${currency}`, 'parameter_invalid', 'currency')
}

/** An amount as the API takes it: digits only, right for its currency. */
export function checkAmount(text: string, currency: string, param = 'amount'): number {
  if (!/^[1-9]\d*$/.test(text)) throw malformed('Invalid integer', 'parameter_invalid_integer', param)
  const amount = Number(text)
  const most = currency === 'idr' ? 999_999_999_999 : 99_999_999
  if (amount > most) throw malformed('Amount is too large', 'amount_too_large', param)
  const step = ENDS_IN_ZERO.has(currency) ? 10 : WHOLE_HUNDREDS.has(currency) ? 100 : 1
  if (amount % step !== 0) throw malformed(`Amount must be a multiple of ${step}`, 'parameter_invalid_integer', param)
  return amount
}

export function checkMinimum(amount: number, currency: string): void {
  if (amount < (MINIMUM[currency] ?? 1)) throw malformed('Amount is too small', 'amount_too_small', 'amount')
}
