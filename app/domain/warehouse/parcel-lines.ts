export type ParcelLine = { readonly lineGid: string; readonly quantity: number }

/** What a stored parcel holds. */
export function toParcelLines(stored: unknown): ParcelLine[] {
  return Array.isArray(stored) ? (stored as ParcelLine[]) : []
}

type Parcel = { readonly lines: unknown; readonly fulfillmentGid: string | null; readonly sentAt: Date | null }

/** Packed here and not yet known to Shopify. */
export const isUnsent = ({ fulfillmentGid, sentAt }: Parcel): boolean => fulfillmentGid === null && sentAt === null

/** Units of a line in all its parcels, or in those that are still here. */
export function unitsIn(parcels: readonly Parcel[], lineGid: string): number {
  return parcels
    .flatMap(({ lines }) => toParcelLines(lines))
    .filter((line) => line.lineGid === lineGid)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}
