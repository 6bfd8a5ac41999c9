import { normalizeOrderNumber } from '#app/domain/orders/order-number.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { lineFactsOf, type LineOfOrder } from './internal/line-facts.server.ts'
import { ownedBy, type ReturnOwner } from './return-owner.ts'
import type { ReturnableLineView } from './return-view.ts'
import { openableUnits, returnableUnits } from './returnable-units.ts'

/** What of an order its shopper may send back now: units, until when, and why not, line by line. Empty if not theirs. */
export async function listReturnableLines(
  db: Reader,
  input: ReturnOwner & { readonly number: string; readonly now: Date },
): Promise<ReturnableLineView[]> {
  const known = await lineFactsOf(db, { number: normalizeOrderNumber(input.number), OR: ownedBy(input) })
  if (!known || known.order.cancelledAt) return []
  return known.lines.map((each) => toView(each, returnableUnits(each.facts, input.now)))
}

/** The same for the shop, which may take back what it likes of what has left its house. */
export async function listOpenableLines(
  db: Reader,
  { shopId, orderId, now }: { readonly shopId: string; readonly orderId: string; readonly now: Date },
): Promise<ReturnableLineView[]> {
  const known = await lineFactsOf(db, { id: orderId, shopId })
  if (!known || known.order.cancelledAt) return []
  return known.lines.map((each) => {
    const { reason, until } = returnableUnits(each.facts, now)
    const units = openableUnits(each.facts)
    return toView(each, { units, reason: units > 0 ? null : (reason ?? 'ALREADY_BACK'), until })
  })
}

function toView(
  { line }: LineOfOrder,
  {
    units,
    reason,
    until,
  }: Omit<ReturnableLineView, 'lineId' | 'title' | 'variantTitle' | 'imageUrl' | 'until'> & { until: Date | null },
): ReturnableLineView {
  const { id: lineId, title, variantTitle, imageUrl } = line
  return { lineId, title, variantTitle, imageUrl, units, reason, until: until?.toISOString() ?? null }
}
