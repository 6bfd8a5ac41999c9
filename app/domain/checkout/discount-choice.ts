import { isWithinBudget, judgeVoucher } from '#app/domain/deals/judge-voucher.ts'
import type { VoucherRefusal } from '#app/domain/deals/refusals.ts'
import type { TypedVouchers, VoucherFacts, VoucherFunder } from '#app/domain/deals/voucher-facts.ts'
import { sum } from '#app/kernel/money.ts'
import type { RefusalDetail } from '#app/kernel/outcome.ts'
import type { Lowerable, QuoteDiscount } from './discount-lines.ts'

/** A code the shopper typed: what it took off this part, or why it takes off nothing (`detail` fills the words). */
export type QuotedVoucher = {
  readonly code: string
  readonly voucherId: string | null
  readonly funder: VoucherFunder | null
  readonly state: 'applied' | VoucherRefusal
  readonly detail: RefusalDetail
  readonly amountMinor: bigint
  /** In the shop's currency: what is taken from the voucher's budget. */
  readonly shopAmountMinor: bigint
}

/** What some vouchers make of the purchase. `shopLeftMinor`: what is left to pay before added taxes. */
export type Tried = {
  readonly shopLeftMinor: bigint
  readonly discounts: readonly QuoteDiscount[]
  readonly isShippingChosen: boolean
}

type Refused = { readonly state: VoucherRefusal; readonly detail: RefusalDetail }
type Attempt<Outcome> = { readonly vouchers: readonly VoucherFacts[]; readonly tried: Outcome }

/**
 * H8, H14: those that may stand beside each other together, or one that stands alone: whatever leaves the shopper least
 * to pay; of two equal ones the earlier typed. `attempt` prices the purchase with some vouchers.
 */
export function chooseVouchers<Outcome extends Tried>(
  { vouchers, shopCurrency, lines }: { vouchers?: TypedVouchers; shopCurrency: string; lines: readonly Lowerable[] },
  attempt: (vouchers: readonly VoucherFacts[]) => Outcome,
): { readonly tried: Outcome; readonly quoted: QuotedVoucher[] } {
  if (!vouchers || vouchers.list.length === 0) return { tried: attempt([]), quoted: [] }
  const refused = new Map<string, Refused>()
  for (const { code, voucher } of vouchers.list) {
    const refusal = judgeVoucher(voucher, { at: vouchers.at, currency: shopCurrency, lines })
    if (refusal) refused.set(code, { state: refusal.code, detail: refusal.detail })
  }
  for (;;) {
    const passing = vouchers.list.flatMap(({ code, voucher }) => (voucher && !refused.has(code) ? [voucher] : []))
    const best = bestOf(passing, attempt)
    const unfit = best.vouchers.flatMap((voucher) => whyUnfit(voucher, best.tried))
    if (unfit.length === 0) return { tried: best.tried, quoted: toQuoted(vouchers, refused, best) }
    for (const { code, state } of unfit) refused.set(code, { state, detail: {} })
  }
}

function bestOf<Outcome extends Tried>(
  passing: readonly VoucherFacts[],
  attempt: (vouchers: readonly VoucherFacts[]) => Outcome,
): Attempt<Outcome> {
  const together = passing.filter((voucher) => voucher.isStackable)
  const first = together[0]
  const sets = passing.flatMap((voucher) => {
    if (!voucher.isStackable) return [[voucher]]
    return voucher === first ? [together] : []
  })
  let best: Attempt<Outcome> = { vouchers: [], tried: attempt([]) }
  for (const vouchers of sets) {
    const tried = attempt(vouchers)
    if (best.vouchers.length === 0 || tried.shopLeftMinor < best.tried.shopLeftMinor) best = { vouchers, tried }
  }
  return best
}

/** Amounts are known now: over its budget it is used up, and one that takes off nothing is not spent. */
function whyUnfit(voucher: VoucherFacts, tried: Tried): { code: string; state: VoucherRefusal }[] {
  const { amountMinor, shopAmountMinor } = takenBy(voucher.id, tried.discounts)
  if (!isWithinBudget(voucher, shopAmountMinor)) return [{ code: voucher.code, state: 'VOUCHER_USED_UP' }]
  const waitsForShipping = voucher.kind === 'freeShipping' && !tried.isShippingChosen
  if (waitsForShipping || amountMinor > 0n || shopAmountMinor > 0n) return []
  return [{ code: voucher.code, state: 'VOUCHER_NOTHING_TO_LOWER' }]
}

function takenBy(voucherId: string, discounts: readonly QuoteDiscount[]) {
  const own = discounts.filter((discount) => discount.voucherId === voucherId)
  return {
    amountMinor: sum(own.map((one) => one.amountMinor)),
    shopAmountMinor: sum(own.map((one) => one.shopAmountMinor)),
  }
}

function toQuoted(
  { list }: TypedVouchers,
  refused: ReadonlyMap<string, Refused>,
  { vouchers, tried }: Attempt<Tried>,
): QuotedVoucher[] {
  return list.map(({ code, voucher }) => {
    const names = { code, voucherId: voucher?.id ?? null, funder: voucher?.funder ?? null }
    const why = refused.get(code)
    if (why) return { ...names, ...why, amountMinor: 0n, shopAmountMinor: 0n }
    const isApplied = voucher !== null && vouchers.includes(voucher)
    const state = isApplied ? 'applied' : 'VOUCHER_NOT_STACKABLE'
    return { ...names, state, detail: {}, ...takenBy(isApplied ? voucher.id : '', tried.discounts) }
  })
}
