/**
 * C10: did a subscription order this by itself? Shopify names such orders subscription_contract and, since late 2025,
 * subscription_contract_checkout_one.
 */
export function isRenewal(sourceName: string | null | undefined): boolean {
  return sourceName?.startsWith('subscription_contract') ?? false
}
