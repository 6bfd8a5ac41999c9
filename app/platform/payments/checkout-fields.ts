/** What is being paid and how the page looks, for the fields that take the card. */
export type FieldsPage = {
  readonly locale: string
  readonly theme: 'light' | 'dark'
  /** Origin of our page: the fields talk to no other. */
  readonly origin: string
  readonly amountMinor: bigint
  readonly currency: string
}

/** How the page shows the processor's card fields. The number is typed into the processor's page, never into ours. */
export type CheckoutFields =
  | { readonly kind: 'frame'; readonly url: string }
  | {
      readonly kind: 'stripe'
      readonly publishableKey: string
      readonly locale: string
      /** In Stripe's own units, as its script wants them. */
      readonly amount: number
      readonly currency: string
    }
