import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { appliedRate, moneyOf, type AppliedRate } from './applied-rate.ts'
import type { ChosenFlash, ChosenRate, RatedLine } from './rate-facts.ts'
import { rateFor } from './rate-for.server.ts'
import { toRateValues, type RateInput } from './rate-input.ts'

export type PreviewQuestion = {
  readonly programId: string
  readonly shopId: string
  /** null: what any creator would get */
  readonly creatorId?: string | null
  readonly productId: string
  readonly quantity?: number
  /** Minor units off the whole line. */
  readonly discountMinor?: bigint
  /** A rate that is only being thought about; absent: what holds now. */
  readonly thought?: RateInput
}

export type EarningPart = {
  readonly rateBps: number
  readonly perUnit: MoneyView | null
  readonly earns: MoneyView
}

export type EarningPreview = {
  readonly title: string
  /** The lowest price of the product. */
  readonly unitPrice: MoneyView
  readonly quantity: number
  readonly discount: MoneyView
  /** What the share is taken of. */
  readonly base: MoneyView
  /** True: tax is in the price and comes off the base, so this is the most that is earned. */
  readonly isTaxInPrice: boolean
  readonly onVitrine: EarningPart
  readonly onStorefront: EarningPart
  readonly flash: ChosenFlash | null
  readonly lockedUntil: Date | null
  /** B8: in the shop's currency; the plan pays no more than this in each period. */
  readonly cap: { readonly amount: MoneyView; readonly period: string } | null
  /** E2: from delivery on, at least */
  readonly holdDays: number
}

/** B1-B9: what one sale of a product would bring a creator; null if the product has no price or no plan holds for it. */
export async function previewEarning(db: Reader, question: PreviewQuestion): Promise<EarningPreview | null> {
  const { programId, shopId, productId, creatorId = null, quantity = 1, discountMinor = 0n } = question
  const product = await db.product.findFirst({
    where: { id: productId, shopId, shop: { programs: { some: { id: programId } } } },
    include: { shop: { select: { currency: true, taxesIncluded: true } } },
  })
  if (!product || product.minPriceMinor === null) return null
  const { minPriceMinor, currency, shop, title } = product
  const grossMinor = minPriceMinor * BigInt(quantity)
  const baseMinor = discountMinor > grossMinor ? 0n : grossMinor - discountMinor
  const line = { currency, baseMinor, quantity, isStorefront: false }
  const own = await rateOn(db, { ...question, creatorId }, line)
  const storefront = await rateOn(db, { ...question, creatorId }, { ...line, isStorefront: true })
  if (!own || !storefront) return null
  const { holds } = (await policyAt(db, { programId, at: now() })).values
  return {
    title, quantity, isTaxInPrice: shop.taxesIncluded,
    unitPrice: toMoneyView(minPriceMinor, currency),
    discount: toMoneyView(grossMinor - baseMinor, currency),
    base: toMoneyView(baseMinor, currency),
    onVitrine: toPart(appliedRate(own, line), line),
    onStorefront: toPart(appliedRate(storefront, { ...line, isStorefront: true }), line),
    flash: own.flash,
    lockedUntil: own.lock?.until ?? null,
    cap: own.cap && { amount: toMoneyView(own.cap.capMinor, shop.currency), period: own.cap.capPeriod },
    holdDays: holds.chosenHoldDays ?? holds.holdDays,
  } // prettier-ignore
}

async function rateOn(
  db: Reader,
  { programId, creatorId = null, productId, thought }: PreviewQuestion,
  line: RatedLine,
): Promise<ChosenRate | null> {
  const rate = await rateFor(db, { programId, creatorId, productId, at: now(), line })
  if (!thought) return rate
  const none = { lock: null, flash: null, cap: null, tier: null }
  return { ...none, ...rate, planId: rate?.planId ?? '', rateVersionId: '', lock: null, ...toRateValues(thought) }
}

function toPart(applied: AppliedRate, line: RatedLine): EarningPart {
  const { currency } = line
  return {
    rateBps: applied.bps,
    perUnit: applied.perUnitMinor === null ? null : toMoneyView(applied.perUnitMinor, currency),
    earns: toMoneyView(moneyOf(applied, line), currency),
  }
}
