/** Who may see an order: the browser it was bought in, and the account it was bought with. */
export type OrderOwner = { readonly shopperKey?: string | null; readonly accountId?: string | null }

/** Conditions of which one must hold; none given matches nothing. */
export function ownedBy({ shopperKey, accountId }: OrderOwner) {
  return [...(shopperKey ? [{ shopperKey }] : []), ...(accountId ? [{ accountId }] : [])]
}
