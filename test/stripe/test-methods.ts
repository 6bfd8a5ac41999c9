export type Card = {
  brand: string
  last4: string
  exp_month: number
  exp_year: number
  fingerprint: string
}

/** How an issuer answers, as Stripe's ready-made test payment methods have it. */
export type Behaviour =
  | { kind: 'approve' }
  | { kind: 'dispute' }
  | { kind: 'challenge' }
  | { kind: 'decline'; code: string; declineCode: string; message: string }

const card = (brand: string, last4: string): Card => ({
  brand,
  last4,
  exp_month: 12,
  exp_year: 2030,
  fingerprint: `fp_${brand}_${last4}`,
})
const decline = (code: string, declineCode: string, message: string): Behaviour => ({
  kind: 'decline',
  code,
  declineCode,
  message,
})

export const TEST_METHODS: Readonly<Record<string, { card: Card; behaviour: Behaviour }>> = {
  pm_card_visa: { card: card('visa', '4242'), behaviour: { kind: 'approve' } },
  pm_card_mastercard: { card: card('mastercard', '4444'), behaviour: { kind: 'approve' } },
  pm_card_createDispute: { card: card('visa', '0259'), behaviour: { kind: 'dispute' } },
  pm_card_authenticationRequired: { card: card('visa', '3184'), behaviour: { kind: 'challenge' } },
  pm_card_visa_chargeDeclined: {
    card: card('visa', '0002'),
    behaviour: decline('card_declined', 'generic_decline', 'Your card was declined.'),
  },
  pm_card_chargeDeclinedStolenCard: {
    card: card('visa', '9979'),
    behaviour: decline('card_declined', 'stolen_card', 'Your card was declined.'),
  },
  pm_card_visa_chargeDeclinedInsufficientFunds: {
    card: card('visa', '9995'),
    behaviour: decline('card_declined', 'insufficient_funds', 'Your card has insufficient funds.'),
  },
  pm_card_chargeDeclinedExpiredCard: {
    card: card('visa', '0069'),
    behaviour: decline('expired_card', 'expired_card', 'Your card has expired.'),
  },
  pm_card_chargeDeclinedIncorrectCvc: {
    card: card('visa', '0127'),
    behaviour: decline('incorrect_cvc', 'incorrect_cvc', 'Your card’s security code is incorrect.'),
  },
  pm_card_chargeDeclinedProcessingError: {
    card: card('visa', '0119'),
    behaviour: decline('processing_error', 'processing_error', 'An error occurred while processing your card.'),
  },
}
