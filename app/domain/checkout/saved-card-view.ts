/** A card to choose at the till. Brand and last digits are all that anybody sees of it (K10). */
export type SavedCardView = {
  readonly savedCardId: string
  readonly brand: string
  readonly last4: string
  readonly expiryMonth: number
  readonly expiryYear: number
  /** Its month is over: the bank will decline it. */
  readonly isExpired: boolean
  readonly isDefault: boolean
}
