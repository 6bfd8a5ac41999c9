import type { Locale } from '../judge-card.ts'

export const FIELDS_WORDS: Record<Locale, Record<string, string>> = {
  en: {
    wallet: 'Pay with Test Express',
    or: 'or by card',
    legend: 'Card details',
    number: 'Card number',
    expiry: 'Expiry date',
    cvc: 'Security code',
    cvcHint: '3 digits on the back, 4 on the front of American Express',
    expiryPlaceholder: 'MM / YY',
    cvcPlaceholder: 'CVC',
    testCards: 'Test payments: no money moves. Pick a test card',
    offline: 'The card could not be checked. Check your connection and try again.',
    secure: 'The shop never sees your card number.',
  },
  ar: {
    wallet: 'ادفع عبر محفظة الاختبار السريعة',
    or: 'أو بالبطاقة',
    legend: 'بيانات البطاقة',
    number: 'رقم البطاقة',
    expiry: 'تاريخ الانتهاء',
    cvc: 'رمز الأمان',
    cvcHint: '3 أرقام خلف البطاقة، أو 4 أرقام على وجه أمريكان إكسبريس',
    expiryPlaceholder: 'MM / YY',
    cvcPlaceholder: 'CVC',
    testCards: 'مدفوعات تجريبية بلا أموال حقيقية. اختر بطاقة اختبار',
    offline: 'تعذر التحقق من البطاقة. تحقق من الاتصال ثم حاول مرة أخرى.',
    secure: 'لا يرى المتجر رقم بطاقتك أبدًا.',
  },
}
