import { brandOf, findTestCard } from './test-cards.ts'

export type CardField = 'number' | 'expiry' | 'cvc'
export type CardInput = { number: string; expMonth: string; expYear: string; cvc: string }
export type FieldError = { field: CardField; code: keyof typeof CARD_MESSAGES.en; message: string }
export type Locale = 'en' | 'ar'

export const CARD_MESSAGES = {
  en: {
    number_incomplete: 'Enter the full card number.',
    number_invalid: 'This card number is not valid. Check the digits.',
    number_not_a_test_card: 'Only test cards work here. Use 4242 4242 4242 4242, never a real card.',
    expiry_incomplete: 'Enter the expiry date as MM / YY.',
    expiry_invalid: 'This expiry date is not valid.',
    expiry_past: 'This card has expired. Check the date or use another card.',
    cvc_incomplete: 'Enter the security code.',
  },
  ar: {
    number_incomplete: 'أدخل رقم البطاقة كاملًا.',
    number_invalid: 'رقم البطاقة غير صحيح. تحقق من الأرقام.',
    number_not_a_test_card: 'تعمل هنا بطاقات الاختبار فقط. استخدم 4242 4242 4242 4242 ولا تدخل بطاقة حقيقية.',
    expiry_incomplete: 'أدخل تاريخ الانتهاء: شهر / سنة.',
    expiry_invalid: 'تاريخ الانتهاء غير صحيح.',
    expiry_past: 'انتهت صلاحية هذه البطاقة. تحقق من التاريخ أو استخدم بطاقة أخرى.',
    cvc_incomplete: 'أدخل رمز الأمان.',
  },
} as const

/** Digits as ASCII: an Arabic keyboard types ٤٢٤٢ and means 4242. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s-]/g, '')
}

export function passesLuhn(number: string): boolean {
  let sum = 0
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return number.length > 0 && sum % 10 === 0
}

export function judgeCard(input: CardInput, now: Date, locale: Locale): FieldError[] {
  const codes: [CardField, keyof typeof CARD_MESSAGES.en | null][] = [
    ['number', judgeNumber(input.number)],
    ['expiry', judgeExpiry(input.expMonth, input.expYear, now)],
    ['cvc', judgeCvc(input.cvc, input.number)],
  ]
  return codes.flatMap(([field, code]) => (code ? [{ field, code, message: CARD_MESSAGES[locale][code] }] : []))
}

function judgeNumber(number: string) {
  if (!/^\d{13,19}$/.test(number)) return 'number_incomplete'
  if (!passesLuhn(number)) return 'number_invalid'
  return findTestCard(number) ? null : 'number_not_a_test_card'
}

function judgeExpiry(month: string, year: string, now: Date) {
  if (!/^\d{1,2}$/.test(month) || !/^\d{2}(\d{2})?$/.test(year)) return 'expiry_incomplete'
  if (Number(month) < 1 || Number(month) > 12) return 'expiry_invalid'
  const monthsAhead = (fullYear(year) - now.getUTCFullYear()) * 12 + Number(month) - (now.getUTCMonth() + 1)
  if (monthsAhead < 0) return 'expiry_past'
  return monthsAhead > 20 * 12 ? 'expiry_invalid' : null
}

function judgeCvc(cvc: string, number: string) {
  const length = brandOf(number) === 'amex' ? 4 : 3
  return new RegExp(`^\\d{${length}}$`).test(cvc) ? null : 'cvc_incomplete'
}

export function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}
