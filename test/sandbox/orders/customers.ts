import type { SandboxContext } from '../context.ts'
import { numberOf } from '../graphql/gid.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { OrderInput } from './order-input.ts'
import { isAbsent } from '../present.ts'

/** Who the order belongs to: the one named, the one with that address, or somebody who is met for the first time. */
export function findOrAddCustomer(ctx: SandboxContext, state: ShopState, input: OrderInput): number | null {
  const { toAssociate, toUpsert } = input.customer ?? {}
  const reference = input.customerId ?? toAssociate?.id ?? toUpsert?.id
  const email = toAssociate?.email ?? toUpsert?.email ?? (input.customer ? null : input.email)
  const named = isAbsent(reference) ? undefined : state.customers.get(numberOf(reference, 'Customer') ?? -1)
  const known = named ?? (isAbsent(email) ? undefined : state.customers.find((one) => one.email === email))
  if (known) {
    if (toUpsert) {
      known.firstName = toUpsert.firstName ?? known.firstName
      known.lastName = toUpsert.lastName ?? known.lastName
      known.phone = toUpsert.phone ?? known.phone
      known.updatedAt = ctx.clock.iso()
      state.customers.put(known)
    }
    return known.id
  }
  if (!toUpsert && isAbsent(email)) return null
  const now = ctx.clock.iso()
  return state.customers.put({
    id: ctx.store.ids.next(),
    email: email ?? null,
    phone: toUpsert?.phone ?? null,
    firstName: toUpsert?.firstName ?? input.shippingAddress?.firstName ?? null,
    lastName: toUpsert?.lastName ?? input.shippingAddress?.lastName ?? null,
    note: toUpsert?.note ?? null,
    tags: toUpsert?.tags ?? [],
    createdAt: now,
    updatedAt: now,
  }).id
}
