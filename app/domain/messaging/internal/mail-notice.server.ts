import type { Tx } from '#app/platform/db/database.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'
import { toMailLocale, type MailBlock } from '#app/platform/mail/mail-document.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import { renderMail } from '#app/platform/mail/render-mail.ts'
import { noticePath } from '../notice-path.ts'
import type { NoticeInput } from '../notify.server.ts'
import { sayNotice } from '../say-notice.ts'
import { footers } from '../words/words-of.ts'

type Reader = { readonly to: string; readonly locale: string; readonly shopDomain: string | null }

/**
 * The notice as a mail, in the language of whoever reads it. Whoever has no address, closed the account or has left is
 * not written to.
 * Idempotent on: the notice's key.
 */
export async function mailNotice(tx: Tx, notice: NoticeInput): Promise<void> {
  const reader = await readerOf(tx, notice)
  if (!reader) return
  const language = toMailLocale(reader.locale)
  const { title, text, quote, button } = sayNotice(language, notice)
  const said: MailBlock[] = quote ? [{ kind: 'note', text: quote }] : []
  const { shop = '', creator = '' } = notice.params
  const mail = renderMail({
    locale: language,
    subject: title,
    preheader: text,
    sender: notice.recipientKind === 'creator' ? shop : creator,
    heading: title,
    blocks: [
      { kind: 'text', text },
      ...said,
      { kind: 'button', label: button, link: appLink(pathFor(reader, notice)) },
    ],
    footer: footers[language][notice.recipientKind],
  })
  await sendMail(tx, {
    key: `notice:${notice.key}`,
    to: reader.to,
    locale: language,
    template: `${notice.recipientKind}.${notice.kind}`,
    ...mail,
  })
}

/** The Shopify admin is told whose app to open. */
function pathFor({ shopDomain }: Reader, notice: NoticeInput): `/${string}` {
  const path = noticePath(notice)
  if (!shopDomain) return path
  return `${path}${path.includes('?') ? '&' : '?'}shop=${shopDomain}`
}

async function readerOf(tx: Tx, { recipientKind, recipientId }: NoticeInput): Promise<Reader | null> {
  if (recipientKind === 'shop') {
    const shop = await tx.shop.findUniqueOrThrow({ where: { id: recipientId } })
    if (!shop.contactEmail || shop.uninstalledAt) return null
    return { to: shop.contactEmail, locale: shop.primaryLocale, shopDomain: shop.domain }
  }
  const { language, account } = await tx.creator.findUniqueOrThrow({
    where: { id: recipientId },
    select: { language: true, account: { select: { email: true, closedAt: true } } },
  })
  return account.closedAt ? null : { to: account.email, locale: language, shopDomain: null }
}
