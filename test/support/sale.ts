import { beforeEach } from 'vitest'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { creatorHeld, creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import {
  accepted,
  aMember,
  aProduct,
  aProgram,
  aRefund,
  aShop,
  aShopperKey,
  anOrder,
  aTouch,
  type LineInput,
  type OrderInput,
} from './money-world.ts'

/** The story that commission tests begin with: a tag was tapped, a day later the shopper bought. */

export const placedAt = new Date('2026-11-20T12:00:00Z')
let today = placedAt
useClock({ now: () => today })
beforeEach(() => setToday(addDays(placedAt, -10)))

/** The clock stands still until a story moves it. */
export function setToday(instant: Date): void {
  today = instant
}

/** So many days after the order was placed. */
export const on = (days: number) => addDays(placedAt, days)

export const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
export const accrue = (orderId: string) => run((tx) => accrueForOrder(tx, orderId))
export const refund = async (input: Parameters<typeof aRefund>[0]) => {
  const { id: refundId, orderId } = await aRefund(input)
  accepted(await run((tx) => applyRefundToCommissions(tx, { orderId, refundId })))
  return refundId
}

/** A shop at 12.5%, a creator in its program, and an order of one shopper who had tapped the creator's tag. */
export async function aSale(lines: LineInput[], order: Partial<OrderInput> = {}) {
  today = addDays(placedAt, -10)
  const shop = await aShop()
  const { programId, planId } = await aProgram(shop.id, 1250)
  const creator = await aMember(programId)
  const rival = await aMember(programId)
  const product = await aProduct(shop.id)
  const shopperKey = await aShopperKey()
  await aTouch({
    shopperKey, creatorId: creator.id, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id,
    occurredAt: addDays(placedAt, -1),
  }) // prettier-ignore
  const sold = await anOrder({
    shopId: shop.id, shopperKey, placedAt, lines: lines.map((line) => ({ productId: product.id, ...line })), ...order,
  }) // prettier-ignore
  today = addMilliseconds(placedAt, 1000)
  const lineIds = sold.lines.map(({ id }) => id)
  return {
    shop,
    programId,
    planId,
    creator,
    rival,
    product,
    shopperKey,
    order: sold,
    lineIds,
    lineId: lineIds[0] ?? '',
  }
}

export type Sale = Awaited<ReturnType<typeof aSale>>
export const commissionOf = (lineId: string) => db.commission.findUniqueOrThrow({ where: { orderLineId: lineId } })
export const held = ({ creator, shop }: Sale) => balanceOf(db, creatorHeld(creator.id, shop.id), 'USD')
export const payable = ({ creator, shop }: Sale) => balanceOf(db, creatorPayable(creator.id, shop.id), 'USD')
export const owed = ({ shop }: Sale) => balanceOf(db, merchantCommissionPayable(shop.id), 'USD')
