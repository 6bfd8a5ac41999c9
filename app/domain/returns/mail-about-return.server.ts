import { mailImageUrl } from '#app/domain/orders/mail-image.server.ts'
import { linkToOrder } from '#app/domain/orders/order-link.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'
import { toMailLocale } from '#app/platform/mail/mail-document.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import type { Prisma } from '@prisma/client'
import { composeReturnMail, type ReturnMailFacts } from './compose-return-mail.ts'
import { mailsToShop, type ReturnMailKind } from './mails.ts'

const include = {
  order: { include: { shop: { select: { name: true, domain: true, contactEmail: true, primaryLocale: true } } } },
  lines: { include: { orderLine: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.ReturnInclude
type Row = Prisma.ReturnGetPayload<{ include: typeof include }>

/**
 * Writes about a return to whoever has to act or wants to know, each in their own language.
 * Idempotent on: (return, kind): the same news is never mailed twice.
 */
export async function mailAboutReturn(tx: Tx, returnId: string, kind: ReturnMailKind): Promise<void> {
  const row = await tx.return.findUniqueOrThrow({ where: { id: returnId }, include })
  const { order } = row
  const isToShop = mailsToShop.includes(kind)
  const to = isToShop ? order.shop.contactEmail : order.email
  if (!to) return
  const language = toMailLocale(isToShop ? order.shop.primaryLocale : order.locale)
  const link = isToShop ? appLink(`/app/returns/${returnId}?shop=${order.shop.domain}`) : linkToOrder(order)
  await sendMail(tx, {
    key: returnMailKey(returnId, kind),
    to,
    locale: language,
    template: `return.${kind}`,
    ...composeReturnMail(kind, language, factsOf(row), link),
  })
}

/** What a mail about a return is known by. */
export function returnMailKey(returnId: string, kind: ReturnMailKind): string {
  return `return:${returnId}:${kind}`
}

function factsOf({
  order,
  lines,
  answerBy,
  sendBy,
  inspectBy,
  declineReason,
  instructions,
  labelUrl,
}: Row): ReturnMailFacts {
  return {
    number: order.number,
    shop: order.shop.name,
    answerBy,
    sendBy,
    inspectBy,
    declineReason,
    instructions,
    labelUrl,
    lines: lines.map(({ orderLine: { title, variantTitle, imageUrl }, quantity }) => ({
      title,
      variantTitle,
      quantity,
      imageUrl: mailImageUrl(imageUrl),
    })),
  }
}
