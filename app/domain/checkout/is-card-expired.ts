/** A card is good until the last instant of its month (UTC). */
export function isCardExpired(
  { expiryMonth, expiryYear }: { readonly expiryMonth: number; readonly expiryYear: number },
  at: Date,
): boolean {
  return at.getTime() >= Date.UTC(expiryYear, expiryMonth)
}
