/**
 * Who may see and begin returns of an order: the browser it was bought in, the account it was bought with, and a browser
 * that opened it by the signed link of its mail.
 */
export type ReturnOwner = {
  readonly shopperKey?: string | null
  readonly accountId?: string | null
  readonly openedOrderIds?: readonly string[]
}

/** What was bought in a merchant's own shop is sent back there. */
const boughtHere = { mode: { not: 'STOREFRONT' } }

/** Conditions on the order of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId, openedOrderIds = [] }: ReturnOwner) {
  return [
    ...(shopperKey ? [{ shopperKey, ...boughtHere }] : []),
    ...(accountId ? [{ accountId, ...boughtHere }] : []),
    ...(openedOrderIds.length > 0 ? [{ id: { in: [...openedOrderIds] }, ...boughtHere }] : []),
  ]
}
