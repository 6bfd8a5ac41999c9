import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { isPaidInShopify } from '#app/domain/orders/paid-in-shopify.ts'
import { shippingWithoutTax } from '#app/domain/orders/shipping-left.ts'

const include = {
  lines: { orderBy: { id: 'asc' }, include: { orderLine: { select: { shopifyLineGid: true } } } },
  order: {
    include: {
      shop: { select: { domain: true } },
      fulfillments: { orderBy: { shippedAt: 'desc' }, select: { locationGid: true, status: true } },
    },
  },
} satisfies Prisma.ReturnInclude

type Row = Prisma.ReturnGetPayload<{ include: typeof include }>

type ToldMoney = { readonly amountMinor: bigint; readonly shippingMinor: bigint; readonly currency: string }

export type ReturnToTell = Row & {
  /** What was paid back, in the currency that was paid; `pending`: still on its way, so nothing is told yet. */
  readonly money: ToldMoney | 'pending' | null
}

/** A return with all that Shopify may have to be told of it. */
export async function loadToTell(db: Reader, returnId: string): Promise<ReturnToTell | null> {
  const row = await db.return.findUnique({ where: { id: returnId }, include })
  return row && { ...row, money: await moneyOf(db, row) }
}

async function moneyOf(db: Reader, row: Row): Promise<ReturnToTell['money']> {
  const refund = row.refundId ? await db.refund.findUnique({ where: { id: row.refundId } }) : null
  if (!refund || refund.initiator !== 'vitrine') return null
  if (!refund.paymentRefundId) {
    // Shopify took this money in its own checkout, so it is Shopify that gives it back.
    const isShopifys = isPaidInShopify(row.order.mode) && refund.amountMinor > 0n
    return isShopifys
      ? toMoney({ ...refund, shippingMinor: shippingWithoutTax(row.order, refund.shippingMinor) })
      : null
  }
  const sent = await db.paymentRefund.findUnique({ where: { id: refund.paymentRefundId } })
  if (!sent || sent.state === 'failed') return null
  if (sent.state === 'pending') return 'pending'
  // In another currency the delivery's part is inside the amount: Shopify would count it by its own rate.
  const shippingMinor = row.order.presentmentCurrency ? 0n : shippingWithoutTax(row.order, refund.shippingMinor)
  return { amountMinor: sent.amountMinor, shippingMinor, currency: sent.currency }
}

function toMoney({ amountMinor, shippingMinor, currency }: ToldMoney): ToldMoney {
  return { amountMinor, shippingMinor, currency }
}
