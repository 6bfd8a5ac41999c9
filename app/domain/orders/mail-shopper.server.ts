import type { Tx } from '#app/platform/db/database.server.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import { composeMail, type MailVars } from './mails/compose.ts'
import type { MailKind } from './mails/words.ts'
import { linkToOrder } from './order-link.server.ts'

/** What a shop's own Shopify writes to whoever paid in its checkout: nobody gets the same news twice. */
const toldByShopify: readonly MailKind[] = ['confirmed', 'shipped', 'delivered', 'refunded', 'cancelled']

/**
 * Writes to the buyer about their order, in the language they bought in.
 * Idempotent on: (order, kind, about): the same news is never mailed twice.
 */
export async function mailShopper(
  tx: Tx,
  orderId: string,
  kind: MailKind,
  { about = '', vars = {} }: { readonly about?: string; readonly vars?: MailVars } = {},
): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      id: true,
      accountId: true,
      number: true,
      mode: true,
      email: true,
      locale: true,
      shop: { select: { name: true } },
    },
  })
  if (!order.email || (order.mode === 'SHOPIFY_CHECKOUT' && toldByShopify.includes(kind))) return
  const filled = { number: order.number, shop: order.shop.name, ...vars }
  const mail = composeMail(kind, order.locale, filled, linkToOrder(order))
  await sendMail(tx, {
    key: ['order', orderId, kind, about].filter(Boolean).join(':'),
    to: order.email,
    locale: order.locale,
    template: `order.${kind}`,
    ...mail,
  })
}
