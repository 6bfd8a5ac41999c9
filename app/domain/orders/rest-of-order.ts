import type { OrderLine } from '@prisma/client'
import type { OrderToRefund } from './order-to-refund.server.ts'
import { unsentUnits } from './unsent-units.ts'

/** What is still to be sent of an order, line by line. */
export function restOfOrder(order: OrderToRefund): { readonly line: OrderLine; readonly units: number }[] {
  const back = order.refunds.flatMap(({ lines }) => lines)
  return order.lines.flatMap((line) => {
    const units = unsentUnits(
      line,
      back.filter(({ orderLineId }) => orderLineId === line.id),
    )
    return units > 0 ? [{ line, units }] : []
  })
}
