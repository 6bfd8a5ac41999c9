import type { Locale } from './locale.ts'

/** What is said beside the fields of the program's forms. */
export const programFieldWords: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    amount: 'Enter an amount as your currency writes it, for example 4.90.',
    countries: 'Use two-letter country codes, for example AE, SA.',
    languages: 'Use two-letter language codes, for example en, ar.',
    rate: 'Enter a percentage, for example 12.5.',
    days: 'Enter a number of days.',
    age: 'Enter an age from 18 to 99.',
    scope: 'Choose a creator, a product or a collection. The standard rate is changed in its own row.',
  },
  ar: {
    amount: 'أدخل مبلغًا بصيغة عملتك، مثل 4.90.',
    countries: 'استخدم رموز البلدان من حرفين، مثل AE, SA.',
    languages: 'استخدم رموز اللغات من حرفين، مثل en, ar.',
    rate: 'أدخل نسبة مئوية، مثل 12.5.',
    days: 'أدخل عدد الأيام.',
    age: 'أدخل عمرًا من 18 إلى 99.',
    scope: 'اختر صانع محتوى أو منتجًا أو مجموعة. أما النسبة الأساسية فتُغيَّر في صفها.',
  },
}
