import type { Tx } from '#app/platform/db/database.server.ts'
import { toMailLocale } from '#app/platform/mail/mail-document.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import { mailFactsOf } from './internal/mail-facts.server.ts'
import { composeMail, type MailVars } from './mails/compose.ts'
import { orderBlocks, orderVars } from './mails/order-blocks.ts'
import type { MailKind } from './mails/words.ts'
import { linkToOrder } from './order-link.server.ts'

/** What a shop's own Shopify writes to whoever paid in its checkout: nobody gets the same news twice. */
const toldByShopify: readonly MailKind[] = [
  'confirmed',
  'shipped',
  'outForDelivery',
  'deliveryFailed',
  'delivered',
  'refunded',
  'credited',
  'cancelled',
]

/**
 * Writes to the buyer about their order, in the language they bought in. `about`: the parcel (Shopify's gid) or the refund
 * that it is about; the mail then shows what is in it.
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
    select: { id: true, accountId: true, number: true, mode: true, email: true, locale: true },
  })
  // Whoever bought in the merchant's own shop is the merchant's customer: they never asked to hear from us.
  if (!order.email || order.mode === 'STOREFRONT') return
  if (order.mode === 'SHOPIFY_CHECKOUT' && toldByShopify.includes(kind)) return
  const language = toMailLocale(order.locale)
  const facts = await mailFactsOf(tx, orderId, about)
  const told = { ...orderVars(kind, language, facts), ...vars }
  const mail = composeMail(kind, language, told, linkToOrder(order), orderBlocks(kind, language, facts))
  await sendMail(tx, {
    key: ['order', orderId, kind, about].filter(Boolean).join(':'),
    to: order.email,
    locale: order.locale,
    template: `order.${kind}`,
    ...mail,
  })
}
