import { fill } from '#app/domain/orders/mails/compose.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import type { Prisma } from '@prisma/client'
import { mailsToShop, returnMailWords, type ReturnMailKind } from './mails.ts'

const include = {
  order: { include: { shop: { select: { name: true, contactEmail: true } } } },
} satisfies Prisma.ReturnInclude
type Row = Prisma.ReturnGetPayload<{ include: typeof include }>

/**
 * Writes about a return to whoever has to act or wants to know; the shop in English, the shopper in their language.
 * Idempotent on: (return, kind): the same news is never mailed twice.
 */
export async function mailAboutReturn(tx: Tx, returnId: string, kind: ReturnMailKind): Promise<void> {
  const row = await tx.return.findUniqueOrThrow({ where: { id: returnId }, include })
  const isToShop = mailsToShop.includes(kind)
  const to = isToShop ? row.order.shop.contactEmail : row.order.email
  if (!to) return
  const language = !isToShop && row.order.locale === 'ar' ? 'ar' : 'en'
  const words = returnMailWords[language][kind]
  const vars = varsOf(row, language, isToShop)
  const [subject, body] = [fill(words.subject, vars), fill(words.body, vars)]
  const link = appLink(isToShop ? `/app/orders/${row.order.number}` : `/orders/${row.order.number}`)
  await sendMail(tx, {
    key: `return:${returnId}:${kind}`,
    to,
    locale: language,
    template: `return.${kind}`,
    subject,
    text: [body, '', `${words.button}: ${link}`].join('\n'),
    html: toHtml(language, body, words.button, link),
  })
}

function varsOf({ order, answerBy, sendBy, declineReason, instructions }: Row, language: string, isToShop: boolean) {
  const until = isToShop ? answerBy : sendBy
  const tag = language === 'ar' ? 'ar-u-nu-latn' : 'en'
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return {
    number: order.number,
    shop: order.shop.name,
    until: until ? `${format.format(until)} UTC` : '',
    reason: declineReason ?? '',
    instructions: instructions ?? '',
  }
}

function toHtml(language: string, body: string, button: string, link: string): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><body style="margin:0;background:#f5f5f4">` +
    `<div style="max-width:520px;margin:0 auto;padding:32px 24px;background:#fff;font:16px/1.6 system-ui,sans-serif">` +
    `<p style="margin:0 0 24px">${escapeHtml(body)}</p><p style="margin:0"><a href="${escapeHtml(link)}">${button}</a></p>` +
    `</div></body></html>`
  )
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
