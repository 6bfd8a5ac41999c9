type OurLine = { readonly id: string; readonly variantGid: string | null; readonly quantity: number }
type TheirLine = { readonly gid: string; readonly variantGid: string | null; readonly quantity: number }

/**
 * Which of Shopify's lines is which of ours. Shopify keeps the order of lines; variant and quantity guard against the
 * day it does not. A custom line has no variant there, so what is left is matched in order.
 */
export function matchLines(ours: readonly OurLine[], theirs: readonly TheirLine[]): Map<string, string> {
  const matched = new Map<string, string>()
  const free = [...theirs]
  const take = (line: OurLine, fits: (their: TheirLine) => boolean) => {
    const index = free.findIndex(fits)
    if (index < 0) return
    const [their] = free.splice(index, 1)
    if (their) matched.set(line.id, their.gid)
  }
  for (const line of ours) {
    take(line, (their) => their.variantGid === line.variantGid && their.quantity === line.quantity)
  }
  for (const line of ours) if (!matched.has(line.id)) take(line, (their) => their.quantity === line.quantity)
  return matched
}
