/**
 * Who may see an order: the browser it was bought in, the account it was bought with, and a browser that opened it by
 * the signed link of its mail (`openedOrderIds`, kept by the edge in a signed cookie). What was bought in a merchant's own
 * shop is no order of theirs here: it is known only for the commission it brings.
 */
export type OrderOwner = {
  readonly shopperKey?: string | null
  readonly accountId?: string | null
  readonly openedOrderIds?: readonly string[]
}

const boughtHere = { mode: { not: 'STOREFRONT' } }

/** Conditions of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId, openedOrderIds = [] }: OrderOwner) {
  return [
    ...(shopperKey ? [{ shopperKey, ...boughtHere }] : []),
    ...(accountId ? [{ accountId, ...boughtHere }] : []),
    ...(openedOrderIds.length > 0 ? [{ id: { in: [...openedOrderIds] }, ...boughtHere }] : []),
  ]
}
