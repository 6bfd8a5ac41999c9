import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { toDecimal } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import type { Payment } from '@prisma/client'
import { storeConfirmedQuote } from './confirmed-quote.ts'
import { holdUnits } from './hold-units.server.ts'
import { PostalAddress } from './inputs.ts'
import { beginAttemptSql } from './internal/begin-attempt.sql.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { findCheckoutForUpdate, type LockedCheckout } from './internal/lock-checkout.server.ts'
import { quoteOffers } from './internal/quote-offers.ts'
import { readOffers } from './internal/read-offers.server.ts'
import { isPayable } from './is-payable.ts'
import { judgeAge } from './judge-age.ts'
import { findAttempt, type PaymentAttempt } from './payment-attempt.ts'
import type { PurchaseQuote } from './purchase-quote.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type BeginPayment = {
  readonly checkoutId: string
  readonly shopperKey: string
  /** Who is signed in now, null for a guest; absent: who started the checkout. */
  readonly accountId?: string | null
  /** Single-use stand-in for the card, made by the processor's own fields; null: a saved card pays. */
  readonly cardToken: string | null
  /** One of the signed-in shopper's saved cards. */
  readonly savedCardId?: string | null
  /** Keep the new card for the next time; only for somebody who is signed in. */
  readonly keepCard?: boolean
  readonly confirmedTotalMinor: bigint
  /** The currency the shopper saw the total in; a change of country in another tab is caught by it. */
  readonly confirmedCurrency?: string
  readonly returnUrl: string
}

type Till = Pick<PaymentProcessor, 'name' | 'amountProblem'>

/** null: nothing to ask the processor; a second submit of a purchase that is under way or done. */
type Begun = Outcome<PaymentAttempt | null, CheckoutRefusal>

/**
 * Money flow step 1: checks everything once more (H11), holds the units, writes the attempt.
 * Idempotent on: checkout (its row is locked; only an open one begins an attempt).
 */
export async function beginPayment(tx: Tx, processor: Till, input: BeginPayment): Promise<Begun> {
  const checkout = await findCheckoutForUpdate(tx, input)
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.state !== 'open') return accept(await findAttempt(tx, checkout))
  if (!isComplete(checkout)) return refuse('DETAILS_MISSING')
  const quote = quoteOffers(checkout, await readOffers(tx, checkout))
  const accountId = input.accountId === undefined ? checkout.accountId : input.accountId
  const { minimumAge } = quote
  const tooYoung = judgeAge({ minimumAge, birthDate: await findBirthDate(tx, accountId), at: tx.now })
  if (tooYoung) return tooYoung
  const change = worseThanConfirmed(checkout, quote, input)
  if (change) return change
  if (!isPayable(processor, quote)) return refuse('AMOUNT_UNPAYABLE')
  const card = await findCard(tx, processor, { ...input, accountId })
  if (!card.ok) return card
  const held = await holdUnits(
    tx,
    checkout,
    quote.parts.flatMap((part) => part.lines),
  )
  if (!held.ok) return held
  return accept(await writeAttempt(tx, { checkout, quote, processor, input, accountId, savedCardId: card.value }))
}

function isComplete(checkout: LockedCheckout): boolean {
  return checkout.email !== null && PostalAddress.safeParse(checkout.shippingAddress).success
}

/** H11: the total charged never exceeds what the shopper agreed to; a lower one applies silently. */
function worseThanConfirmed(
  checkout: LockedCheckout,
  quote: PurchaseQuote,
  input: BeginPayment,
): Refusal<CheckoutRefusal> | null {
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country: quote.country })
  if (quote.hasMixedCurrencies) return refuse('CURRENCIES_DIFFER')
  if (quote.hasBlockingChange) return refuse('CHANGES_NEED_CONFIRMATION')
  if (!quote.hasShipping) return refuse(hasChosenShipping(checkout) ? 'SHIPPING_OPTION_GONE' : 'DETAILS_MISSING')
  if (quote.totalMinor === 0n) return refuse('NOTHING_TO_PAY')
  const confirmedCurrency = input.confirmedCurrency ?? checkout.currency
  if (quote.currency === confirmedCurrency && quote.totalMinor <= input.confirmedTotalMinor) return null
  return refuse('TOTAL_CHANGED', {
    before: `${toDecimal(input.confirmedTotalMinor, confirmedCurrency)} ${confirmedCurrency}`,
    after: `${toDecimal(quote.totalMinor, quote.currency)} ${quote.currency}`,
  })
}

function hasChosenShipping({ parts }: LockedCheckout): boolean {
  return parts.every((part) => part.shippingOptionId !== null)
}

/** The saved card that pays, null for a new one; somebody else's, or a removed one, is none. */
async function findCard(
  tx: Tx,
  { name: processor }: Till,
  { savedCardId, cardToken, accountId }: BeginPayment,
): Promise<Outcome<string | null, 'SAVED_CARD_UNUSABLE' | 'CARD_TOKEN_UNUSABLE'>> {
  if (!savedCardId) return cardToken ? accept(null) : refuse('CARD_TOKEN_UNUSABLE')
  if (!accountId) return refuse('SAVED_CARD_UNUSABLE')
  const card = await tx.savedCard.findFirst({ where: { id: savedCardId, accountId, processor, removedAt: null } })
  return card ? accept(card.id) : refuse('SAVED_CARD_UNUSABLE')
}

type Write = {
  checkout: LockedCheckout
  quote: PurchaseQuote
  processor: Till
  input: BeginPayment
  accountId: string | null
  savedCardId: string | null
}

async function writeAttempt(
  tx: Tx,
  { checkout, quote, processor, input, ...payer }: Write,
): Promise<PaymentAttempt | null> {
  const { accountId, savedCardId } = payer
  const keepCard = Boolean(input.keepCard) && savedCardId === null && accountId !== null
  const [payment] = await sql<Payment>(tx, beginAttemptSql, [
    newId('payment'),
    checkout.id,
    tx.now,
    processor.name,
    savedCardId ? null : input.cardToken,
    savedCardId,
    input.returnUrl,
    quote.totalMinor,
    quote.currency,
    accountId,
    keepCard,
    JSON.stringify(storeConfirmedQuote(quote)),
  ])
  assert(payment, 'the statement writes the attempt of a checkout that is locked')
  return findAttempt(tx, { ...checkout, state: 'submitting', accountId, keepCard, payment })
}
