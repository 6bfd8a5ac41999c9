import type { Outcome } from '#app/kernel/outcome.ts'

/** What a card processor holds for one attempt to pay. Amounts in minor units. */
export type Intent = {
  readonly ref: string
  readonly orderReference: string
  readonly status: 'challenge' | 'authorized' | 'captured' | 'voided' | 'failed'
  readonly amountMinor: bigint
  readonly currency: string
  /** Where the shopper confirms with their bank, while `status` is challenge. */
  readonly challengeUrl: string | null
  readonly declineCode: string | null
  readonly card: { readonly brand: string; readonly last4: string; readonly fingerprint: string } | null
}

export type CreateIntent = {
  readonly orderReference: string
  readonly amountMinor: bigint
  readonly currency: string
  /** Single-use stand-in for the card; card numbers never reach us. */
  readonly token: string
  readonly returnUrl: string
  readonly locale: string
  readonly idempotencyKey: string
}

export type FieldsPage = { readonly locale: string; readonly theme: 'light' | 'dark'; readonly origin: string }

/** Who is told of what: the facts themselves are always asked for again, never believed from a notice. */
export type PaymentNotice = { readonly type: string; readonly intentRef: string; readonly orderReference: string }

/**
 * A company that moves card money. A declined card is an intent with status `failed`; a refusal here means that the
 * request changed nothing. When nobody knows what happened, `ProcessorUnreachable` is thrown and the caller asks
 * again with the same key.
 */
export interface PaymentProcessor {
  readonly name: string
  createIntent(request: CreateIntent): Promise<Outcome<Intent, 'CARD_TOKEN_UNUSABLE'>>
  getIntent(ref: string): Promise<Intent>
  /** Every attempt made for one reference, for reconciliation. */
  findIntents(orderReference: string): Promise<readonly Intent[]>
  capture(ref: string, amountMinor: bigint, key: string): Promise<Outcome<Intent, 'NOT_AUTHORIZED' | 'VOIDED'>>
  /** Voiding what is voided or failed already is a success. */
  void(ref: string, key: string): Promise<Outcome<{ readonly status: 'voided' | 'failed' }, 'CAPTURED'>>
  refund(
    ref: string,
    amountMinor: bigint,
    key: string,
  ): Promise<Outcome<{ readonly ref: string }, 'NOT_CAPTURED' | 'EXCEEDS_CAPTURED'>>
  /** The frame that takes the card number; null where nobody can pay. */
  fieldsUrl(page: FieldsPage): string | null
  parseWebhook(rawBody: string, headers: Headers, now: Date): Outcome<PaymentNotice, 'BAD_SIGNATURE' | 'UNREADABLE'>
}

/** The outcome is unknown: no answer, or an answer that settles nothing. Ask again with the same key. */
export class ProcessorUnreachable extends Error {
  override name = 'ProcessorUnreachable'
}
