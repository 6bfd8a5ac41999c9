import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { recomputeForOrder } from '#app/domain/commissions/recompute-for-order.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { voidForOrder } from '#app/domain/commissions/void-for-order.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aParcel, aRefund } from '#test/support/money-world.ts'
import { accrue, aSale, held, on, owed, payable, run, setToday, type Sale } from '#test/support/sale.ts'

/** What happens to an order of two attributed lines and one without a product of its own. */
const lineCount = 3
const refund = fc.record({
  kind: fc.constant('refund' as const),
  day: fc.integer({ min: 1, max: 9 }),
  line: fc.nat(lineCount - 1),
  quantity: fc.integer({ min: 0, max: 2 }),
  discrepancyMinor: fc.constantFrom(0n, 0n, 37n, 501n, -100n),
})
const parcel = fc.record({
  kind: fc.constant('parcel' as const),
  day: fc.integer({ min: 1, max: 9 }),
  line: fc.nat(lineCount - 1),
  quantity: fc.integer({ min: 1, max: 3 }),
  isDelivered: fc.boolean(),
})
const edit = fc.record({ kind: fc.constant('edit' as const), day: fc.constant(5), line: fc.nat(lineCount - 1) })
const cancel = fc.record({ kind: fc.constant('cancel' as const), day: fc.constant(8) })
const placed = fc.record({ kind: fc.constant('placed' as const) })
type Happening =
  | (typeof refund extends fc.Arbitrary<infer T> ? T : never)
  | (typeof parcel extends fc.Arbitrary<infer T> ? T : never)
  | (typeof edit extends fc.Arbitrary<infer T> ? T : never)
  | (typeof cancel extends fc.Arbitrary<infer T> ? T : never)
  | { kind: 'placed' }

const prices = fc.tuple(...Array.from({ length: lineCount }, () => fc.bigInt({ min: 1n, max: 5000n })))
const happenings = fc.array(fc.oneof(refund, refund, parcel, edit, cancel, placed), {
  minLength: 1,
  maxLength: 6,
})

/** Each happening becomes true once, and is told as often as the list says; a later telling finds the fact there already. */
function teller(sale: Sale) {
  const known = new Map<number, () => Promise<unknown>>()
  return async (happening: Happening, index: number) => {
    const tell = known.get(index) ?? (await makeTrue(sale, happening, index))
    known.set(index, tell)
    await tell()
  }
}

async function makeTrue(sale: Sale, happening: Happening, index: number): Promise<() => Promise<unknown>> {
  const orderId = sale.order.id
  const orderLineId = 'line' in happening ? (sale.lineIds[happening.line] ?? '') : ''
  if (happening.kind === 'placed') return () => accrue(orderId)
  const at = on(happening.day)
  if (happening.kind === 'cancel') {
    await db.order.update({ where: { id: orderId }, data: { cancelledAt: at, cancelledBy: 'merchant' } })
    return () => run((tx) => voidForOrder(tx, orderId))
  }
  if (happening.kind === 'edit') {
    await db.orderLine.update({ where: { id: orderLineId }, data: { removedQuantity: 1 } })
    return () => run((tx) => recomputeForOrder(tx, { orderId, editedAt: at }))
  }
  const { quantity } = happening
  if (happening.kind === 'parcel') {
    const lines = [{ orderLineId, quantity }]
    await aParcel({ orderId, shippedAt: at, deliveredAt: happening.isDelivered ? on(happening.day + 3) : null, lines })
    return () => run((tx) => noteDelivery(tx, { orderId }))
  }
  const price = sale.order.lines[happening.line]?.unitPriceMinor ?? 0n
  const lines = quantity === 0 ? [] : [{ orderLineId, quantity, subtotalMinor: price * BigInt(quantity) }]
  const { id: refundId } = await aRefund({
    orderId,
    createdAt: at,
    discrepancyMinor: happening.discrepancyMinor,
    lines,
    shopifyRefundGid: `gid://shopify/Refund/${orderId}${index}`,
  })
  return () => run((tx) => applyRefundToCommissions(tx, { orderId, refundId }))
}

async function outcomeOf(sale: Sale) {
  const lines = await Promise.all(
    sale.lineIds.map((id) =>
      db.commission.findUniqueOrThrow({ where: { orderLineId: id }, select: { state: true, reasonCode: true } }),
    ),
  )
  return { lines, held: await held(sale), payable: await payable(sale), owed: await owed(sale) }
}

it(
  'Z7, D13: whatever the order and repetition of events, money and states end the same',
  { timeout: 120_000 },
  async () => {
    const told = happenings.chain((some) => {
      const twice = [...some.keys(), ...some.keys()]
      return fc.tuple(fc.constant(some), fc.shuffledSubarray(twice, { minLength: twice.length }))
    })
    await fc.assert(
      fc.asyncProperty(prices, told, async (unitPrices, [some, order]) => {
        const lines = unitPrices.map((unitPriceMinor) => ({ unitPriceMinor, quantity: 3 }))
        const outcomes = []
        for (const sequence of [[...some.keys()], order]) {
          const sale = await aSale(lines)
          const tell = teller(sale)
          if (sequence !== order) await accrue(sale.order.id)
          for (const index of sequence) await tell(some[index] ?? { kind: 'placed' }, index)
          setToday(on(400))
          await run(releaseDue)
          outcomes.push(await outcomeOf(sale))
        }
        expect(outcomes[1]).toEqual(outcomes[0])
      }),
      { numRuns: 5 },
    )
    await assertInvariants()
  },
)
