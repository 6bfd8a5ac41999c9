/**
 * Who may see and begin returns of an order: the browser it was bought in, the account it was bought with, and a browser
 * that opened it by the signed link of its mail.
 */
export type ReturnOwner = {
  readonly shopperKey?: string | null
  readonly accountId?: string | null
  readonly openedOrderIds?: readonly string[]
}

/** Conditions on the order of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId, openedOrderIds = [] }: ReturnOwner) {
  return [
    ...(shopperKey ? [{ shopperKey }] : []),
    ...(accountId ? [{ accountId }] : []),
    ...(openedOrderIds.length > 0 ? [{ id: { in: [...openedOrderIds] } }] : []),
  ]
}
