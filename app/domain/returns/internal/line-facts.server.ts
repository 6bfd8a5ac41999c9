import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { windowEndsAt } from '#app/domain/orders/return-window.ts'
import { isOpen, toReturnState } from '#app/domain/returns/return-states.ts'
import type { ReturnableFacts } from '#app/domain/returns/returnable-units.ts'
import { termsOf, type MarketTerms } from './terms-of.server.ts'

const include = {
  lines: {
    orderBy: { position: 'asc' },
    include: {
      refundLines: true,
      fulfillmentLines: { include: { fulfillment: true } },
      returnLines: { include: { return: true } },
    },
  },
} satisfies Prisma.OrderInclude

export type ReturnableOrder = Prisma.OrderGetPayload<{ include: typeof include }>
type Line = ReturnableOrder['lines'][number]
export type LineOfOrder = { readonly line: Line; readonly facts: ReturnableFacts }

const goneStatuses = new Set(['cancelled', 'error', 'failure'])

/** An order's lines with everything that decides what may go back. Null if there is no such order. */
export async function lineFactsOf(
  db: Reader,
  where: Prisma.OrderWhereInput,
): Promise<{ order: ReturnableOrder; terms: MarketTerms; lines: LineOfOrder[] } | null> {
  const order = await db.order.findFirst({ where, include })
  if (!order) return null
  const terms = await termsOf(db, order)
  return { order, terms, lines: order.lines.map((line) => ({ line, facts: toFacts(line, terms) })) }
}

function toFacts(line: Line, terms: MarketTerms): ReturnableFacts {
  const { quantity, removedQuantity, requiresShipping, isGiftCard } = line
  return {
    quantity,
    removedQuantity,
    requiresShipping,
    isGiftCard,
    refundedQuantity: line.refundLines.reduce((total, refunded) => total + refunded.quantity, 0),
    returningQuantity: unitsOf(line, ({ state }) => isOpen(toReturnState(state))),
    usedQuantity: usedUp(line),
    parcels: line.fulfillmentLines
      .filter(({ fulfillment }) => !goneStatuses.has(fulfillment.status))
      .map(({ quantity: units, fulfillment: { deliveredAt } }) => ({
        quantity: units,
        deliveredAt,
        returnableUntil: deliveredAt && windowEndsAt(deliveredAt, terms),
      })),
  }
}

function unitsOf(line: Line, counts: (of: Line['returnLines'][number]['return']) => boolean): number {
  return line.returnLines.filter((one) => counts(one.return)).reduce((total, { quantity }) => total + quantity, 0)
}

/** Units that a return has used up without a refund of them: replaced, or turned down when they were inspected. */
function usedUp(line: Line): number {
  return line.returnLines.reduce((total, { quantity, acceptedQuantity, return: { outcome } }) => {
    if (outcome === 'replaced' || outcome === 'rejected') return total + quantity
    return outcome === 'refunded' ? total + quantity - (acceptedQuantity ?? quantity) : total
  }, 0)
}
