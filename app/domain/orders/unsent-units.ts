type Line = {
  readonly quantity: number
  readonly removedQuantity: number
  readonly requiresShipping: boolean
  readonly fulfillmentLines: readonly { readonly quantity: number; readonly fulfillment: { readonly status: string } }[]
}
type Back = { readonly quantity: number; readonly restockType: string | null }

const unitsOf = (parts: readonly { readonly quantity: number }[]) =>
  parts.reduce((units, { quantity }) => units + quantity, 0)

/**
 * Units of a line that somebody still waits for: neither in a parcel nor taken off the order. `back`: what was refunded
 * of it; what came back had been sent before, and an edit and its refund tell of the same units.
 */
export function unsentUnits(line: Line, back: readonly Back[]): number {
  if (!line.requiresShipping) return 0
  const sent = unitsOf(line.fulfillmentLines.filter(({ fulfillment }) => fulfillment.status === 'success'))
  const returned = unitsOf(back.filter(({ restockType }) => restockType === 'return'))
  const takenOff = Math.max(unitsOf(back) - returned, line.removedQuantity - returned)
  return Math.max(0, line.quantity - takenOff - sent)
}
