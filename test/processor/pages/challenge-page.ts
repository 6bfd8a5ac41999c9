import type { Locale } from '../judge-card.ts'
import type { Intent } from '../records.ts'
import { challengeStyle } from './challenge-style.ts'
import { escapeHtml } from './markup.ts'
import { showAmount } from './show-amount.ts'

type Challenge = { intent: Intent; action: string; locale: Locale }

const WORDS = {
  en: {
    title: 'Confirm your payment',
    bank: 'Meridian Test Bank',
    secure: 'Secure confirmation',
    intro: 'The shop asked your bank to confirm that it is you.',
    amount: 'Amount',
    card: 'Card',
    reference: 'Reference',
    approve: 'Approve payment',
    decline: 'Decline',
    note: 'This is a test bank. No money moves, whichever button you choose.',
    other: 'العربية',
    ending: 'ending in',
  },
  ar: {
    title: 'أكّد عملية الدفع',
    bank: 'بنك ميريديان التجريبي',
    secure: 'تأكيد آمن',
    intro: 'طلب المتجر من بنكك التأكد من هويتك.',
    amount: 'المبلغ',
    card: 'البطاقة',
    reference: 'المرجع',
    approve: 'الموافقة على الدفع',
    decline: 'رفض',
    note: 'هذا بنك تجريبي. لن تُخصم أي أموال أيًا كان اختيارك.',
    other: 'English',
    ending: 'المنتهية بـ',
  },
} as const

/** What the shopper's bank would show. Works without script: two buttons of one form. */
export function challengePage({ intent, action, locale }: Challenge, nonce: string): string {
  const words = WORDS[locale]
  const otherLocale = locale === 'ar' ? 'en' : 'ar'
  const rows: [string, string][] = [
    [words.amount, `<strong>${escapeHtml(showAmount(intent.amountMinor, intent.currency, locale))}</strong>`],
    [
      words.card,
      `${escapeHtml(intent.card.brand.toUpperCase())} ${words.ending} <bdi dir="ltr">${intent.card.last4}</bdi>`,
    ],
    [words.reference, `<bdi dir="ltr">${escapeHtml(intent.orderReference)}</bdi>`],
  ]
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${words.title} · ${words.bank}</title><style nonce="${nonce}">${challengeStyle}</style></head>
<body><main>
<header><span class="mark" aria-hidden="true"><i></i></span><span class="bank">${words.bank}<small>${words.secure}</small></span>
<a href="${escapeHtml(action)}?locale=${otherLocale}" lang="${otherLocale}">${words.other}</a></header>
<section><h1>${words.title}</h1><p class="intro">${words.intro}</p>
<dl>${rows.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>
<form method="post" action="${escapeHtml(action)}">
<button class="approve" name="decision" value="approve">${words.approve}</button>
<button class="decline" name="decision" value="decline">${words.decline}</button></form>
<p class="note">${words.note}</p></section>
</main></body></html>`
}
