import type { Outcome } from '#app/kernel/outcome.ts'
import type { CheckoutFields, FieldsPage } from './checkout-fields.ts'
import type { PaymentNotice } from './payment-notice.ts'
import type { DisputeRefusal, ProcessorDispute } from './processor-dispute.ts'

/** Any more is the issuer's business and would teach a thief (K11): the list is closed, the rest is `card_declined`. */
export type DeclineCode =
  | 'card_declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'authentication_failed'
  | 'processing_error'

/** A card that stays at the processor; `ref` pays with it again, for its own customer only. */
export type SavedCardFacts = {
  readonly ref: string
  readonly brand: string
  readonly last4: string
  readonly expiryMonth: number
  readonly expiryYear: number
  /** The same for the same number, so that one card is not listed twice. */
  readonly fingerprint: string | null
}

/** What a card processor holds for one attempt to pay. Amounts in the currency's ISO minor units. */
export type Intent = {
  readonly ref: string
  readonly orderReference: string
  readonly status: 'challenge' | 'authorized' | 'captured' | 'voided' | 'failed'
  readonly amountMinor: bigint
  /** What was taken; below `amountMinor` after a partial capture, whose rest went back to the shopper. */
  readonly capturedMinor: bigint
  readonly currency: string
  /** Where the shopper confirms with their bank, while `status` is challenge. */
  readonly challengeUrl: string | null
  readonly declineCode: DeclineCode | null
  readonly card: { readonly brand: string; readonly last4: string; readonly fingerprint: string | null } | null
  /** The card of this payment as it is kept for the next one; null where it is not kept, or not authorised yet. */
  readonly savedCard: SavedCardFacts | null
}

/** Exactly one of `token` and `savedCardRef` says what is paid with; a saved card needs its `customerRef`. */
export type CreateIntent = {
  readonly orderReference: string
  readonly amountMinor: bigint
  readonly currency: string
  /** Single-use stand-in for the card; card numbers never reach us. */
  readonly token: string | null
  readonly savedCardRef?: string | null
  readonly customerRef?: string | null
  /** Keep the card of `token` at the processor, for `customerRef`. */
  readonly keepCard?: boolean
  readonly returnUrl: string
  readonly locale: string
  /** Shown in the processor's own pages, for people who look there: shops and orders, never personal data. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly idempotencyKey: string
}

export type ProcessorRefund = {
  readonly ref: string
  readonly intentRef: string
  readonly amountMinor: bigint
  readonly currency: string
  /** A bank may send a refund back days later: succeeded can still become failed. */
  readonly status: 'pending' | 'succeeded' | 'failed'
}

/** Why an amount cannot be moved in its currency at this processor (C6). */
export type AmountProblem = 'CURRENCY_UNSUPPORTED' | 'AMOUNT_NOT_ROUND' | 'AMOUNT_TOO_SMALL' | 'AMOUNT_TOO_LARGE'

export type CreateRefusal = 'CARD_TOKEN_UNUSABLE' | 'SAVED_CARD_UNUSABLE' | 'AMOUNT_UNPAYABLE'
export type CaptureRefusal = 'NOT_AUTHORIZED' | 'VOIDED' | 'EXCEEDS_AUTHORIZED' | 'AMOUNT_UNPAYABLE'
export type RefundRefusal = 'NOT_CAPTURED' | 'EXCEEDS_CAPTURED' | 'AMOUNT_UNPAYABLE' | 'DISPUTED'

/**
 * A company that moves card money. A declined card is an intent with status `failed`; a refusal here means that the
 * request changed nothing. When nobody knows what happened, `ProcessorUnreachable` is thrown and the caller asks
 * again with the same key.
 */
export interface PaymentProcessor {
  readonly name: string
  /** Express ways to pay that the checkout may offer: `apple_pay`, `google_pay`, `test_express`. */
  readonly wallets: readonly string[]
  /** null: can be charged, captured and refunded. To be asked of every part before a shopper sees a total. */
  amountProblem(amountMinor: bigint, currency: string): AmountProblem | null
  createIntent(request: CreateIntent): Promise<Outcome<Intent, CreateRefusal>>
  getIntent(ref: string): Promise<Intent>
  /**
   * Every attempt made for one reference in a span of time, for reconciliation. Exact, also for what was made a
   * second ago; a processor without an exact index reads the whole span, so keep it short.
   */
  findIntents(orderReference: string, made: { readonly from: Date; readonly until: Date }): Promise<readonly Intent[]>
  /**
   * Takes the money once: all that is held or less, and lets the rest go. Captured already, under whatever key, is a
   * success that says how much was taken.
   */
  capture(ref: string, amountMinor: bigint, key: string): Promise<Outcome<Intent, CaptureRefusal>>
  /** Voiding what is voided or failed already is a success. */
  void(ref: string, key: string): Promise<Outcome<{ readonly status: 'voided' | 'failed' }, 'CAPTURED'>>
  /**
   * DISPUTED: the bank has taken this money back itself; giving it back too would pay twice (D10). A refusal is not for
   * ever: the same key asks anew. So does the key of a refund that the bank sent back.
   */
  refund(ref: string, amountMinor: bigint, key: string): Promise<Outcome<ProcessorRefund, RefundRefusal>>
  getRefund(ref: string): Promise<ProcessorRefund>
  /** Every refund of one payment, also those that did not come from here. */
  listRefunds(intentRef: string): Promise<readonly ProcessorRefund[]>

  /** Who an account is at the processor. Idempotent on: account key. */
  ensureCustomer(accountKey: string): Promise<{ readonly ref: string }>
  listCards(customerRef: string): Promise<readonly SavedCardFacts[]>
  /** Removing a card that is gone already is a success. */
  removeCard(cardRef: string, key: string): Promise<void>

  getDispute(ref: string): Promise<ProcessorDispute>
  listDisputes(intentRef: string): Promise<readonly ProcessorDispute[]>
  /** Gives in: the dispute is lost. */
  acceptDispute(ref: string, key: string): Promise<Outcome<ProcessorDispute, DisputeRefusal>>
  /** Sends the merchant's account of the sale to the bank, once; plain text of at most 20,000 characters. */
  submitEvidence(ref: string, text: string, key: string): Promise<Outcome<ProcessorDispute, DisputeRefusal>>

  /** What takes the card number in the browser; null where nobody can pay. */
  checkoutFields(page: FieldsPage): CheckoutFields | null
  /** K10: a notice that is not signed by the processor, or long ago, is BAD_SIGNATURE. */
  parseWebhook(rawBody: string, headers: Headers, now: Date): Outcome<PaymentNotice, 'BAD_SIGNATURE' | 'UNREADABLE'>
}

/** The outcome is unknown: no answer, or an answer that settles nothing. Ask again with the same key. */
export class ProcessorUnreachable extends Error {
  override name = 'ProcessorUnreachable'
}
