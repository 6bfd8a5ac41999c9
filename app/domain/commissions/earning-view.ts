import type { StepName } from '#app/domain/attribution/precedence.ts'
import type { Surface } from '#app/domain/attribution/surfaces.ts'
import type { Verdict } from '#app/domain/attribution/winning-touch.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { BlockKind } from './blocks.ts'
import type { CommissionDisputeState, DisputeReason, Party } from './dispute-rules.ts'
import type { HoldTerm } from './hold.ts'
import type { ReasonCode } from './reasons.ts'
import type { RiskRuleName } from './risk-rules.ts'
import type { CommissionState } from './states.ts'
import type { TransitionReason } from './transition-reasons.ts'

/** A touch that was looked at. Of other creators a creator learns the fact and the time, never who it was. */
export type ConsideredView = {
  readonly isWinner: boolean
  readonly isOwn: boolean
  readonly surface: Surface
  readonly occurredAt: string
  readonly isSameProduct: boolean
  readonly verdict: Verdict
  readonly windowDays: number | null
  /** A17: an authorised ad led to it. */
  readonly isAd: boolean
  /** A8: what the code took off this line. */
  readonly codeDiscount: MoneyView | null
  /** A9: when the customer was brought. */
  readonly broughtAt: string | null
}

export type EarningEntryView = {
  readonly kind: 'accrual' | 'reversal' | 'clawback' | 'adjustment' | 'release' | 'freeze'
  /** Signed change of the commission; a release moves the amount from held to payable, a freeze back again; neither changes it. */
  readonly change: MoneyView
  readonly moved: MoneyView
  readonly occurredAt: Date
  /** order.placed | refund | edit | exchange | dispute | order.cancelled | release | objection | finding | takenBack | content | tier */
  readonly source: string
  /** What was left of the base and the target it gave, for changes after the sale (D1). */
  readonly netBase: MoneyView | null
  readonly target: MoneyView | null
  /** B6: the rate that this entry raised the line to. */
  readonly tierBps: number | null
  /** D6: the merchant bears it alone; the creator keeps what they were paid. */
  readonly isBorneByShop: boolean
  /** E13: in the words of whoever took it back. */
  readonly reason: string | null
}

export type BlockView = {
  readonly kind: BlockKind
  /** `release`: this line waits. `payout`: payable money waits. */
  readonly stops: 'release' | 'payout'
  readonly since: Date | null
  readonly clockAt: Date | null
}

export type FindingView = {
  readonly rule: RiskRuleName
  readonly foundAt: Date
  readonly outcome: 'cleared' | 'confirmed' | 'lapsed' | null
}

export type EarningDisputeView = {
  readonly disputeId: string
  readonly state: CommissionDisputeState
  readonly openedBy: Party
  readonly reason: DisputeReason
  readonly openedAt: Date
  readonly answerBy: Date
  readonly decideBy: Date
}

export type TransitionView = {
  readonly fromState: CommissionState | null
  readonly toState: CommissionState
  readonly actor: string
  readonly reasonCode: TransitionReason
  readonly at: Date
}

/** One line's commission with everything that explains it. */
export type EarningView = {
  readonly commissionId: string
  readonly state: CommissionState
  readonly reasonCode: ReasonCode
  readonly amount: MoneyView
  readonly currency: string
  readonly placedAt: Date
  readonly product: {
    readonly productId: string | null
    readonly title: string
    readonly variantTitle: string
    readonly imageUrl: string | null
  }
  readonly shop: { readonly shopId: string; readonly name: string; readonly handle: string }
  readonly program: { readonly programId: string; readonly name: string } | null
  readonly attribution: {
    readonly step: StepName | null
    readonly isEvaluated: boolean
    readonly considered: readonly ConsideredView[]
  }
  readonly rate: {
    readonly planKind: 'open' | 'targeted'
    readonly isForThisProduct: boolean
    readonly planBps: number
    /** This rate version holds since then (B3). */
    readonly since: Date
    readonly lockedUntil: string | null
    readonly factorBps: number
    readonly appliedBps: number
    /** For an order of the merchant's own storefront, in place of the plan's rate. */
    readonly storefrontBps: number | null
    /** A17: for a sale that an authorised ad brought, in place of both. */
    readonly adsBps: number | null
    /** B1: for each unit, in place of a percentage. */
    readonly perUnit: MoneyView | null
    /** B6: the tier reached at placement: from which settled base on, how much that was, and its rate. */
    readonly tier: { readonly rateBps: number; readonly from: MoneyView; readonly settled: MoneyView } | null
    /** B7 */
    readonly flash: { readonly kind: 'add' | 'replace'; readonly rateBps: number } | null
    /** E12: the share that somebody of the shop has of the rate. */
    readonly affiliation: {
      readonly kind: 'official' | 'owner' | 'employee' | 'agency'
      readonly factorBps: number
    } | null
    /** B8: the plan's cap and what was left of it. */
    readonly cap: { readonly cap: MoneyView; readonly period: 'total' | 'month'; readonly left: MoneyView } | null
    /** B6, E5: raised since, to this. */
    readonly raisedToBps: number | null
  } | null
  /** Bought at the creator's own price, in place of a rate: what of the line was theirs before discounts and included tax. */
  readonly resale: {
    readonly margin: MoneyView
    /** E12: the share that somebody of the shop has of it, in basis points; 10000 for everybody else. */
    readonly factorBps: number
  } | null
  readonly base: {
    readonly quantity: number
    readonly unitPrice: MoneyView
    readonly gross: MoneyView
    readonly discount: MoneyView
    readonly includedTax: MoneyView
    /** D8: it was given in exchange and counts no more than what came back did; null: nothing was cut off. */
    readonly exchangeCut: MoneyView | null
    readonly base: MoneyView
  }
  readonly calculation: {
    readonly appliedBps: number
    /** Before rounding, in the currency's main unit, exact. */
    readonly exact: string
    /** B1: of fixed amounts, for all units. */
    readonly fixed: MoneyView | null
    /** B8: what the cap cut it down to; null: it did not. */
    readonly cappedTo: MoneyView | null
    /** At placement, after rounding half away from zero (C4). */
    readonly rounded: MoneyView
  }
  readonly hold: {
    /** null: not all of the line is on its way yet. */
    readonly term: HoldTerm | null
    readonly releaseAt: Date | null
    readonly deliveredAt: Date | null
    readonly holdDays: number
    readonly minimumHoldDays: number
    readonly undeliveredDays: number
    readonly digitalDays: number
  }
  readonly blocks: readonly BlockView[]
  /** E8-E11: what is or was looked at, by the name of its rule. */
  readonly findings: readonly FindingView[]
  /** E5: objections to this line, latest first. */
  readonly disputes: readonly EarningDisputeView[]
  readonly entries: readonly EarningEntryView[]
  readonly transitions: readonly TransitionView[]
}
