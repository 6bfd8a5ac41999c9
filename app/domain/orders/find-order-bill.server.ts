import { sum, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { paidAmounts } from './internal/to-amounts.ts'
import { normalizeOrderNumber } from './order-number.ts'
import { isPaidInShopify } from './paid-in-shopify.ts'

/** What the shopper's page says beyond the order itself. Amounts are in the currency the shopper paid in. */
export type OrderBill = {
  readonly isPaidInShopify: boolean
  readonly contactEmail: string | null
  /** Lines and shipping; null: nothing was taken off. */
  readonly discount: MoneyView | null
  readonly discountCodes: readonly string[]
  readonly taxesIncluded: boolean
  readonly taxes: readonly { readonly title: string; readonly ratePpm: number; readonly amount: MoneyView }[]
  readonly lines: readonly {
    readonly lineId: string
    readonly discount: MoneyView | null
    readonly variantId: string | null
    readonly title: string
    readonly quantity: number
  }[]
  /** I8: the order that this one replaces something of. */
  readonly replacesNumber: string | null
  /** The other shops' orders of the same purchase. */
  readonly boughtWith: readonly { readonly number: string; readonly shopName: string }[]
}

const include = {
  lines: { orderBy: { position: 'asc' } },
  discounts: { orderBy: { code: 'asc' } },
  taxLines: { orderBy: [{ title: 'asc' }, { id: 'asc' }] },
  shop: { select: { contactEmail: true } },
  checkout: { select: { orders: { select: { number: true, shop: { select: { name: true } } } } } },
} satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof include }>

/** Discounts, taxes, and what belongs to one of the shopper's own orders; null if it is not theirs. */
export async function findOrderBill(
  db: Reader,
  { number, ...owner }: OrderOwner & { readonly number: string },
): Promise<OrderBill | null> {
  const where = { number: normalizeOrderNumber(number), OR: ownedBy(owner) }
  const order = await db.order.findFirst({ where, include })
  if (!order) return null
  const amounts = paidAmounts(order)
  const view = (minor: bigint) => (minor === 0n ? null : toMoneyView(minor, amounts.currency))
  const replaced = order.replacesOrderId
    ? await db.order.findUnique({ where: { id: order.replacesOrderId }, select: { number: true } })
    : null
  return {
    isPaidInShopify: isPaidInShopify(order.mode),
    contactEmail: order.shop.contactEmail,
    discount: view(amounts.discountMinor),
    discountCodes: [...new Set(order.discounts.map(({ code }) => code))],
    taxesIncluded: order.taxesIncluded,
    taxes: taxesOf(order, amounts.currency),
    lines: order.lines.map(({ id, variantId, title, quantity }) => ({
      lineId: id,
      discount: view(amounts.discountOf(id)),
      variantId,
      title,
      quantity,
    })),
    replacesNumber: replaced?.number ?? null,
    boughtWith: (order.checkout?.orders ?? [])
      .filter((other) => other.number !== order.number)
      .map((other) => ({ number: other.number, shopName: other.shop.name })),
  }
}

function taxesOf({ taxLines, presentmentCurrency }: Row, currency: string): OrderBill['taxes'] {
  const paid = (line: Row['taxLines'][number]) =>
    presentmentCurrency ? (line.presentmentMinor ?? 0n) : line.amountMinor
  const kinds = new Map(taxLines.map((line) => [`${line.title} ${line.ratePpm}`, line]))
  return [...kinds.values()].map(({ title, ratePpm }) => {
    const same = taxLines.filter((line) => line.title === title && line.ratePpm === ratePpm)
    return { title, ratePpm, amount: toMoneyView(sum(same.map(paid)), currency) }
  })
}
