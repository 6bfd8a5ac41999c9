import type { AlarmLevel } from './alarm-times.ts'

export type ProblemMailLocale = 'en' | 'ar'
export type ProblemMail = {
  readonly level: AlarmLevel
  readonly orderNumber: string | null
  /** When the shopper is paid back by itself; null if that does not happen. */
  readonly refundAt: Date | null
  readonly link: string
}

type Words = Readonly<Record<AlarmLevel, { readonly subject: string; readonly body: string }>> & {
  readonly order: string
  readonly orders: string
  readonly refund: string
  readonly open: string
}

const words: Readonly<Record<ProblemMailLocale, Words>> = {
  en: {
    first: { subject: 'An order needs you', body: 'Something about {order} has to be settled before it can go on.' },
    again: { subject: 'An order still needs you', body: 'Nobody has settled the problem with {order} yet.' },
    lastCall: { subject: 'Last call for an order', body: 'The problem with {order} is still open.' },
    order: 'order {number}',
    orders: 'orders that cannot reach your store',
    refund: 'If nothing is done, the shopper is paid back at {time} UTC.',
    open: 'Open your problem inbox',
  },
  ar: {
    first: { subject: 'طلب يحتاج إليك', body: 'هناك أمر في {order} يجب حلّه حتى يستمر.' },
    again: { subject: 'ما زال طلب يحتاج إليك', body: 'لم يحلّ أحد مشكلة {order} بعد.' },
    lastCall: { subject: 'آخر تنبيه بشأن طلب', body: 'ما زالت مشكلة {order} مفتوحة.' },
    order: 'الطلب {number}',
    orders: 'طلبات لا تصل إلى متجرك',
    refund: 'إن لم يُتخذ إجراء فسيُعاد المبلغ إلى المتسوق في {time} بالتوقيت العالمي.',
    open: 'افتح صندوق المشكلات',
  },
}

/** A mail to the merchant about a problem that stays: plain text, and the same as a small page. */
export function composeProblemMail(
  locale: ProblemMailLocale,
  { level, orderNumber, refundAt, link }: ProblemMail,
): { subject: string; text: string; html: string } {
  const say = words[locale]
  const order = orderNumber ? say.order.replace('{number}', orderNumber) : say.orders
  const time = refundAt?.toISOString().slice(0, 16).replace('T', ' ')
  const lines = [say[level].body.replace('{order}', order), ...(time ? [say.refund.replace('{time}', time)] : [])]
  const subject = orderNumber ? `${say[level].subject}: ${orderNumber}` : say[level].subject
  return {
    subject,
    text: [...lines, '', `${say.open}: ${link}`].join('\n'),
    html: toHtml(locale, lines, link, say.open),
  }
}

function toHtml(locale: ProblemMailLocale, lines: readonly string[], link: string, label: string): string {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`).join('')
  return (
    `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><body style="margin:0;background:#f5f5f4">` +
    `<div style="max-width:520px;margin:0 auto;padding:32px 24px;background:#fff;font:16px/1.6 system-ui,sans-serif;color:#1c1917">` +
    `${paragraphs}<p style="margin:20px 0 0"><a href="${escapeHtml(link)}">${escapeHtml(label)}</a></p></div></body></html>`
  )
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
