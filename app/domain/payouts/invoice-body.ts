import type { PayoutAddress } from './inputs.ts'

/** F10: as issued; amounts are minor units as text. */
export type InvoiceBody = {
  readonly supplier: {
    readonly name: string
    readonly entityType: string
    readonly address: PayoutAddress
    readonly country: string
    readonly vatNumber: string | null
    /** What the register said of the number, under which name, and when it was asked; null: it has not answered. */
    readonly vatCheck: { readonly state: string; readonly ref: string | null; readonly at: string } | null
  }
  readonly customer: { readonly name: string; readonly domain: string; readonly country: string }
  readonly currency: string
  /** The commission holds its tax. */
  readonly basis: 'inclusive'
  readonly netMinor: string
  readonly vatMinor: string
  readonly grossMinor: string
  readonly payoutId: string
}
