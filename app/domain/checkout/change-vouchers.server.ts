import { toVoucherCode } from '#app/domain/deals/voucher-facts.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { findCheckoutForUpdate } from './internal/lock-checkout.server.ts'
import type { PurchaseVoucher } from './purchase-quote.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { CheckoutRefusal } from './refusals.ts'

/** More than anybody has for one purchase; keeps a page of guesses from being tried at once (K11). */
const maximumVouchers = 5

export type ChangeVouchers = {
  readonly checkoutId: string
  readonly shopperKey: string
  /** As typed. */
  readonly code: string
}

type Changed = Outcome<
  { readonly vouchers: readonly PurchaseVoucher[] },
  Extract<CheckoutRefusal, 'CHECKOUT_NOT_FOUND' | 'CHECKOUT_CLOSED' | 'TOO_MANY_VOUCHERS'>
>

/**
 * Types a code in. Whether it lowers anything, and if not why, stands in the answer: a code that does not fit now may
 * fit when another line or shop joins (H14).
 * Idempotent on: (checkout, code).
 */
export async function addVoucher(tx: Tx, input: ChangeVouchers): Promise<Changed> {
  const code = toVoucherCode(input.code)
  return change(tx, input, (codes) => (codes.includes(code) || !code ? [...codes] : [...codes, code]))
}

/** Takes a code out again. Idempotent on: (checkout, code). */
export async function removeVoucher(tx: Tx, input: ChangeVouchers): Promise<Changed> {
  const code = toVoucherCode(input.code)
  return change(tx, input, (codes) => codes.filter((one) => one !== code))
}

async function change(
  tx: Tx,
  input: ChangeVouchers,
  to: (codes: readonly string[]) => readonly string[],
): Promise<Changed> {
  const checkout = await findCheckoutForUpdate(tx, input)
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.state !== 'open') return refuse('CHECKOUT_CLOSED')
  const voucherCodes = [...to(checkout.voucherCodes)]
  if (voucherCodes.length > maximumVouchers) return refuse('TOO_MANY_VOUCHERS', { maximum: maximumVouchers })
  await tx.checkout.update({ where: { id: checkout.id }, data: { voucherCodes } })
  const { vouchers } = await quoteCheckout(tx, checkout.id)
  return accept({ vouchers })
}
