import { isForLine } from '#app/domain/deals/judge-voucher.ts'
import type { VoucherFacts, VoucherFunder } from '#app/domain/deals/voucher-facts.ts'
import { assert } from '#app/kernel/assert.ts'
import { allocate, applyBasisPoints, divideRoundHalfAway, sum } from '#app/kernel/money.ts'

/** H14: one voucher's part of one line or of the shipping, and who pays for it. */
export type QuoteDiscount = {
  readonly voucherId: string
  readonly code: string
  readonly funder: VoucherFunder
  readonly amountMinor: bigint
  readonly shopAmountMinor: bigint
}

/** A line before any voucher; totals in the quote's currency and in the shop's. */
export type Lowerable = {
  readonly variantId: string
  readonly productId?: string
  readonly isGiftCard?: boolean
  readonly totalMinor: bigint
  readonly shopTotalMinor: bigint
}

/**
 * What the vouchers take off each line, one after another, each from what the earlier ones left (H14, C3): a line never
 * costs less than nothing, a free line gets nothing. The same arithmetic runs once in each currency, so each sums.
 */
export function discountLines(vouchers: readonly VoucherFacts[], lines: readonly Lowerable[]): QuoteDiscount[][] {
  const taken = lines.map((): QuoteDiscount[] => [])
  for (const voucher of vouchers) {
    if (voucher.kind === 'freeShipping') continue
    const left = lines.map((line, index) =>
      isForLine(voucher, line)
        ? leftOf(line, taken[index] ?? [])
        : { variantId: line.variantId, minor: 0n, shopMinor: 0n },
    )
    const parts = split(voucher, left)
    parts.forEach(({ amountMinor, shopAmountMinor }, index) => {
      if (amountMinor === 0n && shopAmountMinor === 0n) return
      taken[index]?.push({ ...namesOf(voucher), amountMinor, shopAmountMinor })
    })
  }
  return taken
}

export function namesOf({ id, code, funder }: VoucherFacts): Pick<QuoteDiscount, 'voucherId' | 'code' | 'funder'> {
  return { voucherId: id, code, funder }
}

type Left = { readonly variantId: string; readonly minor: bigint; readonly shopMinor: bigint }

function leftOf({ variantId, totalMinor, shopTotalMinor }: Lowerable, taken: readonly QuoteDiscount[]): Left {
  return {
    variantId,
    minor: totalMinor - sum(taken.map((one) => one.amountMinor)),
    shopMinor: shopTotalMinor - sum(taken.map((one) => one.shopAmountMinor)),
  }
}

function split(voucher: VoucherFacts, left: readonly Left[]) {
  const keys = left.map((line) => line.variantId)
  const weights = left.map((line) => line.minor)
  const shopWeights = left.map((line) => line.shopMinor)
  const off = amountOff(voucher, sum(weights), sum(shopWeights))
  const parts = allocateSteadily(off.minor, weights, keys)
  const shopParts = allocateSteadily(off.shopMinor, shopWeights, keys)
  return left.map((_, index) => ({ amountMinor: parts[index] ?? 0n, shopAmountMinor: shopParts[index] ?? 0n }))
}

/** A percentage is one in every currency; a fixed amount is the shop's, carried over at the rate of the lines it lowers. */
function amountOff(voucher: VoucherFacts, eligible: bigint, shopEligible: bigint) {
  if (voucher.kind === 'percent') {
    const rate = Math.min(voucher.percentBps ?? 0, 10_000)
    return { minor: applyBasisPoints(eligible, rate), shopMinor: applyBasisPoints(shopEligible, rate) }
  }
  const fixed = voucher.amountMinor ?? 0n
  const shopMinor = fixed < shopEligible ? fixed : shopEligible
  assert(shopMinor >= 0n, 'a voucher lowers a price')
  const minor = shopEligible === 0n ? 0n : divideRoundHalfAway(shopMinor * eligible, shopEligible)
  return { minor, shopMinor }
}

/** Largest remainder (C3) with ties by variant, so that the order in which lines were put into the cart moves no cent. */
export function allocateSteadily(total: bigint, weights: readonly bigint[], keys: readonly string[]): bigint[] {
  const order = keys.map((key, index) => ({ key, index })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const parts = allocate(
    total,
    order.map(({ index }) => weights[index] ?? 0n),
  )
  const placed = weights.map(() => 0n)
  order.forEach(({ index }, place) => (placed[index] = parts[place] ?? 0n))
  return placed
}
