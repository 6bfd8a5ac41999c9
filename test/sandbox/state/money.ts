// Currency arithmetic of the stand-in, deliberately its own: it must be able to contradict the app.
const ZERO = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const THREE = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** Units per US dollar. Shopify asks a rate provider; here the same question always has the same answer. */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.92,
  GBP: 0.79,
  JPY: 150,
  IDR: 16000,
  KWD: 0.31,
  SAR: 3.75,
  AED: 3.67,
  BHD: 0.38,
  QAR: 3.64,
  OMR: 0.38,
  EGP: 48,
  CAD: 1.36,
  AUD: 1.52,
  NZD: 1.65,
  SGD: 1.34,
  MYR: 4.7,
  THB: 36,
  PHP: 56,
  VND: 25000,
  KRW: 1350,
  CNY: 7.2,
  HKD: 7.8,
  INR: 83,
  CHF: 0.9,
  SEK: 10.5,
  NOK: 10.7,
  DKK: 6.9,
  PLN: 4,
  BRL: 5.2,
  MXN: 17.5,
  TRY: 34,
}

const CURRENCY_OF_COUNTRY: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  ID: 'IDR',
  JP: 'JPY',
  KW: 'KWD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SA: 'SAR',
  AE: 'AED',
  BH: 'BHD',
  QA: 'QAR',
  OM: 'OMR',
  EG: 'EGP',
  SG: 'SGD',
  MY: 'MYR',
  TH: 'THB',
  PH: 'PHP',
  VN: 'VND',
  KR: 'KRW',
  CN: 'CNY',
  HK: 'HKD',
  IN: 'INR',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  BR: 'BRL',
  MX: 'MXN',
  TR: 'TRY',
}
const EURO = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '))

export function exponentOf(currency: string): number {
  return ZERO.has(currency) ? 0 : THREE.has(currency) ? 3 : 2
}

export function currencyOfCountry(country: string): string | undefined {
  return CURRENCY_OF_COUNTRY[country] ?? (EURO.has(country) ? 'EUR' : undefined)
}

export function isKnownCurrency(currency: string): boolean {
  return PER_DOLLAR[currency] !== undefined
}

/** Exact, from text: `undefined` when it is not a number or has more decimals than the currency has. */
export function toMinor(amount: string | number, currency: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(String(amount).trim())
  if (!match) return undefined
  const exponent = exponentOf(currency)
  const decimals = match[3] ?? ''
  if (/[1-9]/.test(decimals.slice(exponent))) return undefined
  const minor = Number((match[2] ?? '') + decimals.slice(0, exponent).padEnd(exponent, '0'))
  return match[1] === '-' ? -minor : minor
}

/** `24.00`: webhooks and the `Money` scalar. */
export function toMoneyText(minor: number, currency: string): string {
  const exponent = exponentOf(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** `24.0`: amounts of `MoneyV2`, with as few decimals as the number allows but never none. */
export function toDecimalText(minor: number, currency: string): string {
  const text = toMoneyText(minor, currency)
  if (!text.includes('.')) return `${text}.0`
  return text.replace(/0+$/, '').replace(/\.$/, '.0')
}

export function convertMinor(minor: number, from: string, to: string): number {
  if (from === to) return minor
  const dollars = minor / 10 ** exponentOf(from) / (PER_DOLLAR[from] ?? 1)
  return Math.round(dollars * (PER_DOLLAR[to] ?? 1) * 10 ** exponentOf(to))
}

/** Splits an amount in the proportion of the weights; the parts always sum to the whole. */
export function splitInProportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  let rest = total - parts.reduce((one, other) => one + other, 0)
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  byRemainder.sort((one, other) => other.rest - one.rest || one.index - other.index)
  for (const { index } of byRemainder) {
    if (rest <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    rest -= 1
  }
  return parts
}
