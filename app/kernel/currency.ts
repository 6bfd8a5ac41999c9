/** ISO 4217 exponents that are not 2 (C6). Everything absent here has two decimals. */
const unusualExponents: Readonly<Record<string, 0 | 3>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0,
  XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
} // prettier-ignore

export type CurrencyCode = string & { readonly __brand: 'CurrencyCode' }

export function isCurrencyCode(value: string): value is CurrencyCode {
  return /^[A-Z]{3}$/.test(value)
}

export function toCurrencyCode(value: string): CurrencyCode {
  if (!isCurrencyCode(value)) throw new Error(`Not an ISO 4217 currency code: ${JSON.stringify(value)}`)
  return value
}

/** Decimal places of the currency's minor unit (C6). */
export function exponentOf(currency: CurrencyCode): 0 | 2 | 3 {
  return unusualExponents[currency] ?? 2
}
