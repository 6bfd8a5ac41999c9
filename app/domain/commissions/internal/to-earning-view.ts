import type { Verdict } from '#app/domain/attribution/winning-touch.ts'
import {
  payoutBlocksOf,
  releaseBlocks,
  standingBlocks,
  type CreatorPayoutFacts,
  type ReleaseBlock,
} from '#app/domain/commissions/blocks.ts'
import type { BlockView, ConsideredView, EarningEntryView, EarningView } from '#app/domain/commissions/earning-view.ts'
import type { CommissionExplanation } from '#app/domain/commissions/explanation.ts'
import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { toMoneyView } from '#app/kernel/money.ts'

export function toConsideredView(explained: CommissionExplanation, creatorId: string): ConsideredView[] {
  const { considered, touchId, productId } = explained.attribution
  const { currency } = explained
  return considered.map((touch) => ({
    isWinner: touch.touchId === touchId,
    isOwn: touch.creatorId === creatorId,
    surface: touch.surface,
    occurredAt: touch.occurredAt,
    isSameProduct: touch.productId !== null && touch.productId === productId,
    verdict: touch.verdict as Verdict,
    windowDays: touch.windowDays,
    isAd: touch.isAd ?? false,
    codeDiscount:
      touch.code && touch.creatorId === creatorId ? toMoneyView(BigInt(touch.code.discountMinor), currency) : null,
    broughtAt: touch.lifetime?.broughtAt ?? null,
  }))
}

export function toResaleView({ resale, currency }: CommissionExplanation): EarningView['resale'] {
  if (!resale) return null
  const { marginMinor, affiliation } = resale
  return { margin: toMoneyView(BigInt(marginMinor), currency), factorBps: affiliation?.factorBps ?? 10_000 }
}

export function toBaseView({ base, exchange, currency }: CommissionExplanation): EarningView['base'] {
  const view = (minor: string) => toMoneyView(BigInt(minor), currency)
  const paid = BigInt(base.grossMinor) - BigInt(base.discountMinor) - BigInt(base.includedTaxMinor)
  const cut = exchange && !base.isGiftCard ? paid - BigInt(base.baseMinor) : 0n
  return {
    exchangeCut: cut > 0n ? toMoneyView(cut, currency) : null,
    quantity: base.quantity,
    unitPrice: view(base.unitPriceMinor),
    gross: view(base.grossMinor),
    discount: view(base.discountMinor),
    includedTax: view(base.includedTaxMinor),
    base: view(base.baseMinor),
  }
}

export function toCalculationView({ commission, rate, currency }: CommissionExplanation): EarningView['calculation'] {
  const places = exponentOf(toCurrencyCode(currency)) + 4
  const digits = commission.numerator.padStart(places + 1, '0')
  const exact = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  const view = (minor: string) => toMoneyView(BigInt(minor), currency)
  const isCapped = rate?.cap !== undefined && rate.cap.leftMinor === commission.amountMinor
  return {
    appliedBps: rate?.appliedBps ?? 0,
    exact,
    fixed: commission.fixedMinor === undefined ? null : view(commission.fixedMinor),
    cappedTo: isCapped ? view(commission.amountMinor) : null,
    rounded: view(commission.amountMinor),
  }
}

type RateParts = Omit<NonNullable<EarningView['rate']>, 'planKind' | 'isForThisProduct' | 'since' | 'raisedToBps'>

/** B1, B4-B8, E12: every part of the rate that played one. */
export function toRateParts(rate: NonNullable<CommissionExplanation['rate']>, currency: string): RateParts {
  const view = (minor: string) => toMoneyView(BigInt(minor), currency)
  const {
    planBps,
    lockedUntil,
    factorBps,
    appliedBps,
    storefrontBps,
    adsBps,
    fixedPerUnitMinor,
    tier,
    flash,
    affiliation,
    cap,
  } = rate
  return {
    ...{ planBps, lockedUntil, factorBps, appliedBps },
    storefrontBps: storefrontBps ?? null,
    adsBps: adsBps ?? null,
    perUnit: fixedPerUnitMinor === undefined ? null : view(fixedPerUnitMinor),
    tier: tier ? { rateBps: tier.rateBps, from: view(tier.fromMinor), settled: view(tier.settledMinor) } : null,
    flash: flash ? { kind: flash.kind, rateBps: flash.rateBps } : null,
    affiliation: affiliation ?? null,
    cap: cap ? { cap: view(cap.capMinor), period: cap.period, left: view(cap.leftMinor) } : null,
  }
}

export type EntryRow = {
  kind: string
  sourceKey: string
  arithmetic: Record<string, unknown>
  occurredAt: Date
  amountMinor: bigint
  movedMinor: bigint
}

export function toEntryView(row: EntryRow, currency: string): EarningEntryView {
  const view = (minor: unknown) => (typeof minor === 'string' ? toMoneyView(BigInt(minor), currency) : null)
  return {
    kind: row.kind as EarningEntryView['kind'],
    change: toMoneyView(row.movedMinor, currency),
    moved: toMoneyView(row.amountMinor, currency),
    occurredAt: row.occurredAt,
    source: row.sourceKey.split(':')[0] ?? row.sourceKey,
    netBase: view(row.arithmetic.netBaseMinor ?? row.arithmetic.baseMinor),
    target: view(row.arithmetic.targetMinor),
    tierBps: typeof row.arithmetic.tierBps === 'number' ? row.arithmetic.tierBps : null,
    isBorneByShop: row.kind === 'clawback' && row.arithmetic.account === 'merchantAbsorbs',
    reason: typeof row.arithmetic.reason === 'string' && row.arithmetic.reason !== '' ? row.arithmetic.reason : null,
  }
}

type BlockRow = { kind: string; since: Date; clockAt: Date; clearedAt: Date | null }

/** E3: every block, one by one; those of the payout only once there is something to pay. */
export function toBlockViews(rows: readonly BlockRow[], payoutFacts: CreatorPayoutFacts | null, at: Date): BlockView[] {
  const release = standingBlocks(rows, at).flatMap(({ kind, since, clockAt }): BlockView[] => {
    const known = releaseBlocks.find((one): one is ReleaseBlock => one === kind)
    return known ? [{ kind: known, stops: 'release', since, clockAt }] : []
  })
  const payout = payoutFacts ? payoutBlocksOf(payoutFacts) : []
  return [...release, ...payout.map((kind): BlockView => ({ kind, stops: 'payout', since: null, clockAt: null }))]
}
