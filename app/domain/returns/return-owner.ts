/** Who may see and begin returns of an order: the browser it was bought in, and the account it was bought with. */
export type ReturnOwner = { readonly shopperKey?: string | null; readonly accountId?: string | null }

/** Conditions on the order of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId }: ReturnOwner) {
  return [...(shopperKey ? [{ shopperKey }] : []), ...(accountId ? [{ accountId }] : [])]
}
