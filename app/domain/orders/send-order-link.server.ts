import type { Tx } from '#app/platform/db/database.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { normalizeOrderNumber } from './order-number.ts'

/**
 * Sends whoever bought an order a new link to it, if number and address belong together. Answers nothing either way:
 * nobody learns here which orders or addresses exist.
 * Idempotent on: (order, hour): asked again within the hour, the link that was sent is the answer.
 */
export async function sendOrderLink(tx: Tx, asked: { readonly number: string; readonly email: string }): Promise<void> {
  const order = await tx.order.findFirst({
    where: {
      number: normalizeOrderNumber(asked.number),
      email: { equals: asked.email.trim(), mode: 'insensitive' },
      NOT: { email: '' },
    },
    select: { id: true },
  })
  if (order) await mailShopper(tx, order.id, 'link', { about: tx.now.toISOString().slice(0, 13) })
}
