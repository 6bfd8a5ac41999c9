import { showInstant } from '#app/domain/orders/mails/show.ts'
import type { ComposedMail, MailLocale } from '#app/platform/mail/mail-document.ts'
import { renderMail } from '#app/platform/mail/render-mail.ts'
import type { AlarmLevel } from './alarm-times.ts'
import type { ProblemCause } from './problem-causes.ts'
import { causeSentences } from './problem-mail-causes.ts'

export type ProblemMailLocale = MailLocale
export type ProblemMail = {
  readonly level: AlarmLevel
  readonly cause: ProblemCause
  readonly shop: string
  readonly orderNumber: string | null
  /** When the shopper is paid back by itself; null if that does not happen. */
  readonly refundAt: Date | null
  /** Until when the bank waits for an answer; null where no bank asks. */
  readonly answerBy: Date | null
  readonly link: string
}

type Words = Readonly<Record<AlarmLevel, { readonly subject: string; readonly body: string }>> & {
  readonly order: string
  readonly orders: string
  readonly refund: string
  readonly answer: string
  readonly footer: string
  readonly open: string
}

const words: Readonly<Record<ProblemMailLocale, Words>> = {
  en: {
    first: { subject: 'An order needs you', body: 'Something about {order} has to be settled before it can go on.' },
    again: { subject: 'An order still needs you', body: 'Nobody has settled the problem with {order} yet.' },
    lastCall: { subject: 'Last call for an order', body: 'The problem with {order} is still open.' },
    order: 'order {number}',
    orders: 'orders that cannot reach your store',
    refund: 'If nothing is done, the shopper is paid back on {time}.',
    answer: 'Answer by {time}; after that the bank decides without you.',
    footer: 'You get this mail because your shop sells on Vitrine. It is about your orders; it is not advertising.',
    open: 'Open your problem inbox',
  },
  ar: {
    first: { subject: 'طلب يحتاج إليك', body: 'هناك أمر في {order} يجب حلّه حتى يستمر.' },
    again: { subject: 'ما زال طلب يحتاج إليك', body: 'لم يحلّ أحد مشكلة {order} بعد.' },
    lastCall: { subject: 'آخر تنبيه بشأن طلب', body: 'ما زالت مشكلة {order} مفتوحة.' },
    order: 'الطلب {number}',
    orders: 'طلبات لا تصل إلى متجرك',
    refund: 'إن لم يُتخذ إجراء فسيُعاد المبلغ إلى المتسوق في {time}.',
    answer: 'أجب قبل {time}، وبعد ذلك يقرر البنك دونك.',
    footer: 'وصلتك هذه الرسالة لأن متجرك يبيع على Vitrine. تخص طلباتك وليست إعلانًا.',
    open: 'افتح صندوق المشكلات',
  },
}

/** A mail to the merchant about a problem that stays. */
export function composeProblemMail(locale: ProblemMailLocale, problem: ProblemMail): ComposedMail {
  const { level, cause, shop, orderNumber, refundAt, answerBy, link } = problem
  const say = words[locale]
  const order = orderNumber ? say.order.replace('{number}', orderNumber) : say.orders
  const body = say[level].body.replace('{order}', order)
  const until = (text: string, at: Date | null) =>
    at ? [{ kind: 'note', text: text.replace('{time}', showInstant(at, locale)) } as const] : []
  return renderMail({
    locale,
    subject: orderNumber ? `${say[level].subject}: ${orderNumber}` : say[level].subject,
    preheader: body,
    sender: shop,
    heading: say[level].subject,
    blocks: [
      { kind: 'text', text: body },
      { kind: 'text', text: causeSentences[locale][cause] },
      ...until(say.refund, refundAt),
      ...until(say.answer, answerBy),
      { kind: 'button', label: say.open, link },
    ],
    footer: say.footer,
  })
}
