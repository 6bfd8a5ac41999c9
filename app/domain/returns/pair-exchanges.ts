export type ReturnedGoods = {
  readonly orderLineId: string
  readonly position: number
  readonly productId: string | null
}
export type GivenGoods = { readonly orderLineId: string; readonly position: number; readonly productId: string | null }

/**
 * D8: for which returned line each line was given. Shopify names only what went back and what was given, so goods of the
 * same product belong together, then the rest in the order's own sequence; what is left over was given for the last.
 */
export function pairExchanges(returned: readonly ReturnedGoods[], given: readonly GivenGoods[]): Map<string, string> {
  const inOrder = [...given].sort((a, b) => a.position - b.position)
  const free = [...returned].sort((a, b) => a.position - b.position)
  const last = free.at(-1)
  const pairs = new Map<string, string>()
  const take = (one: GivenGoods, index: number) => {
    const [found] = index < 0 ? [] : free.splice(index, 1)
    if (found) pairs.set(one.orderLineId, found.orderLineId)
  }
  for (const one of inOrder) {
    if (one.productId !== null)
      take(
        one,
        free.findIndex(({ productId }) => productId === one.productId),
      )
  }
  for (const one of inOrder) {
    if (pairs.has(one.orderLineId)) continue
    if (free.length > 0) take(one, 0)
    else if (last) pairs.set(one.orderLineId, last.orderLineId)
  }
  return pairs
}
