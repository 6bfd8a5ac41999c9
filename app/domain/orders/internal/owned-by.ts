/**
 * Who may see an order: the browser it was bought in, the account it was bought with, and a browser that opened it by
 * the signed link of its mail (`openedOrderIds`, kept by the edge in a signed cookie).
 */
export type OrderOwner = {
  readonly shopperKey?: string | null
  readonly accountId?: string | null
  readonly openedOrderIds?: readonly string[]
}

/** Conditions of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId, openedOrderIds = [] }: OrderOwner) {
  return [
    ...(shopperKey ? [{ shopperKey }] : []),
    ...(accountId ? [{ accountId }] : []),
    ...(openedOrderIds.length > 0 ? [{ id: { in: [...openedOrderIds] } }] : []),
  ]
}
