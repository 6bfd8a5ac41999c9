import type { Tx } from '#app/platform/db/database.server.ts'
import { toMailLocale } from '#app/platform/mail/mail-document.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import { composeMail } from '../mails/compose.ts'
import { mailLabels } from '../mails/labels.ts'

type Ended = { readonly id: string; readonly email: string | null; readonly locale: string }

/**
 * Tells a shopper who paid too late that nothing was charged: there is no order whose page could say so.
 * Idempotent on: checkout.
 */
export async function mailAboutCheckout(tx: Tx, checkout: Ended): Promise<void> {
  if (!checkout.email) return
  const parts = await tx.checkoutPart.findMany({ where: { checkoutId: checkout.id }, orderBy: { position: 'asc' } })
  const shops = await tx.shop.findMany({
    where: { id: { in: parts.map((part) => part.shopId) } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  const language = toMailLocale(checkout.locale)
  const names = new Intl.ListFormat(checkout.locale, { type: 'conjunction' }).format(shops.map(({ name }) => name))
  await sendMail(tx, {
    key: `checkout:${checkout.id}:soldOut`,
    to: checkout.email,
    locale: checkout.locale,
    template: 'checkout.soldOut',
    ...composeMail('soldOut', language, { shop: names, money: mailLabels[language].moneyReleased }, null),
  })
}
