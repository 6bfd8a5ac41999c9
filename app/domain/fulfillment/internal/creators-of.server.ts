import { resalesOfLines, type SoldLine } from '#app/domain/attribution/resales-of-lines.server.ts'
import { touchesBefore } from '#app/domain/attribution/touches-before.server.ts'
import { winningTouch } from '#app/domain/attribution/winning-touch.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

type Order = {
  readonly shopId: string
  readonly shopperKey: string
  readonly accountId: string | null
  readonly country: string
  readonly placedAt: Date
  readonly lines: readonly SoldLine[]
}

/**
 * Handles of the creators who led to an order, for the merchant to read in Shopify. Information only: what is paid to
 * whom is decided by the commissions, from the same touches.
 */
export async function creatorsOf(db: Reader, order: Order): Promise<string[]> {
  const { shopId, placedAt } = order
  const touches = await touchesBefore(db, order)
  const resales = await resalesOfLines(db, order)
  if (touches.length === 0 && resales.size === 0) return []
  const { values } = await policyAt(db, { market: order.country, at: placedAt })
  const winners = order.lines.flatMap(({ id, productId }) => {
    const line = { shopId, productId }
    const resale = resales.get(id)
    const near = resale ? [resale, ...touches] : touches
    return winningTouch({ line, touches: near, placedAt, policy: values.attribution }).touch?.creatorId ?? []
  })
  const creators = await db.creator.findMany({ where: { id: { in: winners } }, select: { handle: true } })
  return creators.map((creator) => creator.handle).sort()
}
