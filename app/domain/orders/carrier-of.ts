import { carriers, type Carrier } from './carriers.ts'

export type CarrierView = {
  /** Null for one we do not know: its name passes through as text (I11). */
  readonly code: string | null
  readonly name: string | null
  /** Where the parcel can be followed; null if nobody told and the carrier is not known. */
  readonly url: string | null
}

/**
 * Who carries a parcel, from what the merchant wrote and from the tracking number's own form. A link that came with the
 * parcel is kept, because the merchant's carrier knows better. An unknown carrier passes through; nothing blocks (I11).
 */
export function carrierOf(name: string | null, number: string | null, toldUrl: string | null = null): CarrierView {
  const tracking = number?.replace(/\s+/g, '').toUpperCase() || null
  const known = byName(name) ?? byNumber(name, tracking)
  const url = toldUrl ?? (known && tracking ? known.follow.replace('{n}', encodeURIComponent(tracking)) : null)
  return { code: known?.code ?? null, name: known?.name ?? (name?.trim() || null), url }
}

function byName(name: string | null): Carrier | null {
  const wanted = plain(name ?? '')
  if (wanted === '') return null
  return carriers.find((one) => one.names.includes(wanted)) ?? null
}

/** Only where no carrier was named: somebody's own courier may number parcels as a big one does. */
function byNumber(name: string | null, tracking: string | null): Carrier | null {
  const isUnnamed = /^(other|others|unknown|custom|n a)?$/.test(plain(name ?? ''))
  if (!isUnnamed || !tracking) return null
  return carriers.find((one) => one.number?.test(tracking)) ?? null
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
