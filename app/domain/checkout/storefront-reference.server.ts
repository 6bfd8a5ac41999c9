import { readSignedText, signText } from '#app/platform/signing.server.ts'

/** The cart attribute by which an order that comes back from Shopify is known to be ours. */
export const storefrontAttribute = 'vitrine_checkout'

const purpose = 'storefront-checkout'

/** A signed name of the checkout and nothing else: neither who bought nor whose video they saw (A11). */
export function toStorefrontReference(storefrontCheckoutId: string): string {
  return signText(purpose, storefrontCheckoutId)
}

/** The checkout's id; null for what we did not sign. Stays readable for good: a cart may be paid for weeks later. */
export function readStorefrontReference(reference: string): string | null {
  return reference.length > 200 ? null : readSignedText(purpose, reference)
}
