import { z } from 'zod'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { askToCancel, cancelReasons } from '#app/domain/orders/ask-to-cancel.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { cancelRestByShopper } from '#app/domain/orders/cancel-rest-by-shopper.server.ts'
import { changeAddress } from '#app/domain/orders/change-address.server.ts'
import { findOrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderRefusal } from '#app/domain/orders/refusals.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { orderWords } from '#app/ui/messages/orders.ts'
import { db, inTransaction } from './database.server.ts'
import type { OrderCaller } from './opened-orders.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'
import { ensureShopperKey } from './sessions.server.ts'

export const orderInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('cancelRest') }),
  z.object({
    intent: z.literal('ask'),
    reason: z.enum(cancelReasons),
    note: z.string().max(500, 'tooLong').default(''),
  }),
  z.object({ intent: z.literal('address'), address: PostalAddress }),
  z.object({ intent: z.literal('again') }),
])

type OrderInput = z.infer<typeof orderInput>
type At = { readonly number: string; readonly caller: OrderCaller; readonly request: Request }

/** What a shopper may ask about one of their own orders. */
export async function answerOrder(input: OrderInput, at: At) {
  const { number, caller } = at
  const of = { ...caller.owner, number }
  switch (input.intent) {
    case 'cancel':
      return say(at, await cancelByShopper(of))
    case 'cancelRest':
      return say(at, await cancelRestByShopper(of))
    case 'ask':
      return say(at, await askToCancel({ ...of, reason: input.reason, note: input.note }))
    case 'address':
      return say(at, await changeAddress({ ...of, address: input.address }))
    case 'again':
      return buyAgain(at)
  }
}

function say({ caller }: At, outcome: Outcome<unknown, OrderRefusal>) {
  return outcome.ok ? accepted({ again: null }) : refused<OrderRefusal>(caller.locale, orderWords, outcome)
}

/** Puts what is still sold of the order into the cart, at today's prices, and says what is not. */
async function buyAgain({ number, caller, request }: At) {
  const bill = await findOrderBill(db, { ...caller.owner, number })
  if (!bill) throw notFound()
  const { shopperKey, headers } = ensureShopperKey(request)
  const who = { shopperKey, country: caller.country, accountId: caller.account?.id ?? null }
  const tries = await inTransaction('buy again', async (tx) => {
    const outcomes: { title: string; isAdded: boolean }[] = []
    for (const { variantId, title, quantity } of bill.lines) {
      const added = variantId ? await addToCart(tx, { ...who, variantId, quantity }) : null
      // Fewer than then may be left: one is better than none.
      const one = added?.ok === false && added.code === 'LESS_STOCK' && quantity > 1 && variantId
      const isAdded = added?.ok ?? false
      const retried = one ? await addToCart(tx, { ...who, variantId: one, quantity: 1 }) : null
      outcomes.push({ title, isAdded: isAdded || retried?.ok === true })
    }
    return outcomes
  })
  const gone = tries.filter(({ isAdded }) => !isAdded).map(({ title }) => title)
  return accepted({ again: { added: tries.length - gone.length, gone } }, headers)
}
