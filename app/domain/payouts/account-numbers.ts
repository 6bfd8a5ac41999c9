/** Spaces and hyphens are for people. */
export function toPlain(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}

/** How long an IBAN is in its country (ISO 13616 registry). A country that is not named has none. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24,
  DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28,
  HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20,
  LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PS: 29,
  PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SE: 24, SI: 19, SK: 24, SM: 27, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26,
  UA: 29, VA: 22, VG: 24, XK: 20,
} // prettier-ignore

/** ISO 13616: the length of its country, and 1 as the remainder of 97 once letters are numbers. */
export function isIban(text: string): boolean {
  const iban = toPlain(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false
  if (ibanLengths[iban.slice(0, 2)] !== iban.length) return false
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

/** ISO 9362: eight or eleven signs. */
export function isBic(text: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(toPlain(text))
}

/** A US routing number: nine digits whose weighted sum ends in zero. */
export function isRoutingNumber(text: string): boolean {
  const digits = toPlain(text)
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0)
  return sum % 10 === 0
}

export function isUsAccountNumber(text: string): boolean {
  return /^\d{4,17}$/.test(toPlain(text))
}

/** A US taxpayer number: nine digits, and none of the rows that are never given out. */
export function isUsTaxNumber(text: string): boolean {
  const digits = toPlain(text)
  return /^\d{9}$/.test(digits) && !/^(000|666)/.test(digits) && !/^\d{3}00\d{4}$/.test(digits) && !/0000$/.test(digits)
}

/** How a VAT or GST number is written, where we know it. */
const vatNumbers: Readonly<Record<string, RegExp>> = {
  AE: /^\d{15}$/, AT: /^ATU\d{8}$/, BE: /^BE[01]\d{9}$/, BG: /^BG\d{9,10}$/, BH: /^\d{15}$/, CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/, DE: /^DE\d{9}$/, DK: /^DK\d{8}$/, EE: /^EE\d{9}$/, ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/, FI: /^FI\d{8}$/,
  FR: /^FR[A-Z0-9]{2}\d{9}$/, GB: /^GB(\d{9}|\d{12})$/, GR: /^EL\d{9}$/, HR: /^HR\d{11}$/, HU: /^HU\d{8}$/,
  IE: /^IE\d[A-Z0-9]\d{5}[A-Z]{1,2}$/, IT: /^IT\d{11}$/, LT: /^LT(\d{9}|\d{12})$/, LU: /^LU\d{8}$/, LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/, NL: /^NL\d{9}B\d{2}$/, OM: /^OM\d{10}$/, PL: /^PL\d{10}$/, PT: /^PT\d{9}$/, RO: /^RO\d{2,10}$/,
  SA: /^3\d{13}3$/, SE: /^SE\d{12}$/, SI: /^SI\d{8}$/, SK: /^SK\d{10}$/,
} // prettier-ignore

/** Written as its country writes it; says nothing about whether it is in force. */
export function isVatNumber(text: string, country: string): boolean {
  return (vatNumbers[country] ?? /^[A-Z0-9]{5,20}$/).test(toPlain(text))
}
