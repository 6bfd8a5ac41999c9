import type { Tx } from '#app/platform/db/database.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'
import { toMailLocale, type MailBlock, type MailLocale } from '#app/platform/mail/mail-document.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import type { CancelRequest } from '@prisma/client'
import { composeShopMail } from './mails/compose-shop-mail.ts'
import { showInstant } from './mails/show.ts'
import { shopMailWords } from './mails/shop-words.ts'

type Asked = Pick<CancelRequest, 'id' | 'orderId' | 'reason' | 'note' | 'answerBy'>

/**
 * I6: tells the shop that a shopper wants to cancel and until when it may answer, in the shop's language. A shop without an
 * address, or one that has left, is not written to.
 * Idempotent on: cancel request.
 */
export async function mailShopAboutCancel(tx: Tx, request: Asked): Promise<void> {
  const { number, shop } = await tx.order.findUniqueOrThrow({
    where: { id: request.orderId },
    select: { number: true, shop: true },
  })
  if (!shop.contactEmail || shop.uninstalledAt) return
  const language = toMailLocale(shop.primaryLocale)
  const vars = { number, shop: shop.name, until: showInstant(request.answerBy, language) }
  const link = appLink(`/app/orders/${number}?shop=${shop.domain}`)
  await sendMail(tx, {
    key: `shop:cancelRequest:${request.id}`,
    to: shop.contactEmail,
    locale: language,
    template: 'shop.cancelRequest',
    ...composeShopMail('cancelRequest', language, vars, { link, blocks: blocksOf(request, language) }),
  })
}

function blocksOf({ reason, note }: Asked, language: MailLocale): MailBlock[] {
  const say = shopMailWords[language]
  const why = { kind: 'rows', rows: [{ label: say.reason, value: say.reasons[reason] ?? reason }] } as const
  return note ? [why, { kind: 'title', text: say.note }, { kind: 'text', text: note }] : [why]
}
