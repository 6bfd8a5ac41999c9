import type { Prisma } from '@prisma/client'
import { toMoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { CreatorPayoutFacts } from './blocks.ts'
import type { EarningDisputeView, EarningView, FindingView, TransitionView } from './earning-view.ts'
import { explanation, type CommissionExplanation } from './explanation.ts'
import { holdOf } from './hold.ts'
import { entriesSql } from './internal/list-earnings.sql.ts'
import {
  toBaseView,
  toBlockViews,
  toCalculationView,
  toConsideredView,
  toEntryView,
  toRateParts,
  toResaleView,
  type EntryRow,
} from './internal/to-earning-view.ts'
import { toHandoverFacts } from './internal/update-holds.server.ts'
import type { ReasonCode } from './reasons.ts'
import { toCommissionState } from './states.ts'
import type { TransitionReason } from './transition-reasons.ts'

const include = {
  orderLine: {
    include: {
      fulfillmentLines: { include: { fulfillment: true } },
      order: {
        include: { refunds: { include: { lines: true } }, shop: { select: { id: true, name: true, handle: true } } },
      },
      commission: true,
    },
  },
  program: { select: { id: true, name: true } },
  plan: true,
  rateVersion: true,
  blocks: { orderBy: { since: 'asc' } },
  findings: { orderBy: { foundAt: 'asc' } },
  disputes: { orderBy: { openedAt: 'desc' } },
  transitions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.CommissionInclude

type Row = Prisma.CommissionGetPayload<{ include: typeof include }>

/** E3: what the payout of a creator waits for, as payouts know it; without it the view leaves those blocks out. */
type PayoutFactsOf = (creatorId: string) => Promise<CreatorPayoutFacts>
type Asked = { readonly commissionId: string; readonly payoutFactsOf?: PayoutFactsOf }

/** One line with its whole explanation, for the creator who earned it; null for anybody else's. */
export async function getEarning(
  db: Reader,
  { creatorId, commissionId, payoutFactsOf }: Asked & { readonly creatorId: string },
): Promise<EarningView | null> {
  const row = await db.commission.findFirst({ where: { id: commissionId, creatorId }, include })
  return row ? toEarningView(db, row, payoutFactsOf) : null
}

/** The same for the merchant who owes it. */
export async function getShopCommission(
  db: Reader,
  { shopId, commissionId, payoutFactsOf }: Asked & { readonly shopId: string },
): Promise<EarningView | null> {
  const row = await db.commission.findFirst({ where: { id: commissionId, shopId }, include })
  return row ? toEarningView(db, row, payoutFactsOf) : null
}

async function toEarningView(db: Reader, row: Row, payoutFactsOf?: PayoutFactsOf): Promise<EarningView> {
  const creatorId = row.creatorId ?? ''
  const explained = explanation.parse(row.explanation)
  const entries = await sql<EntryRow>(db, entriesSql, [row.id])
  const netMinor = entries.reduce((total, { movedMinor }) => total + movedMinor, 0n)
  const { productId, title, variantTitle, imageUrl, order } = row.orderLine
  const payoutFacts = netMinor > 0n && row.creatorId !== null ? await payoutFactsOf?.(row.creatorId) : undefined
  return {
    commissionId: row.id,
    state: toCommissionState(row.state),
    reasonCode: row.reasonCode as ReasonCode,
    amount: toMoneyView(netMinor, row.currency),
    currency: row.currency,
    placedAt: row.placedAt,
    product: { productId, title, variantTitle, imageUrl },
    shop: { shopId: order.shop.id, name: order.shop.name, handle: order.shop.handle },
    program: row.program && { programId: row.program.id, name: row.program.name },
    attribution: {
      step: explained.attribution.step,
      isEvaluated: explained.attribution.isEvaluated,
      considered: toConsideredView(explained, creatorId),
    },
    rate: toRateView(row, explained),
    resale: toResaleView(explained),
    base: toBaseView(explained),
    calculation: toCalculationView(explained),
    hold: toHoldView(row, explained),
    blocks: toBlockViews(row.blocks, payoutFacts ?? null, now()),
    findings: row.findings.map(toFindingView),
    disputes: row.disputes.map(toDisputeView),
    entries: entries.map((entry) => toEntryView(entry, row.currency)),
    transitions: row.transitions.map(toTransitionView),
  }
}

function toRateView(row: Row, { rate, attribution }: CommissionExplanation): EarningView['rate'] {
  const { plan, rateVersion, tierBps, currency } = row
  if (!rate || !plan || !rateVersion) return null
  return {
    ...toRateParts(rate, currency),
    planKind: plan.kind === 'targeted' ? 'targeted' : 'open',
    isForThisProduct: plan.productId !== null && plan.productId === attribution.productId,
    since: rateVersion.startsAt,
    raisedToBps: tierBps !== null && tierBps > row.rateBps ? tierBps : null,
  }
}

function toFindingView({ rule, foundAt, outcome }: Row['findings'][number]): FindingView {
  return { rule: rule as FindingView['rule'], foundAt, outcome: outcome as FindingView['outcome'] }
}

function toDisputeView(row: Row['disputes'][number]): EarningDisputeView {
  const { id: disputeId, openedAt, answerBy, decideBy } = row
  const state = row.state as EarningDisputeView['state']
  const reason = row.reason as EarningDisputeView['reason']
  return {
    disputeId,
    state,
    openedBy: row.openedBy === 'creator' ? 'creator' : 'merchant',
    reason,
    openedAt,
    answerBy,
    decideBy,
  }
}

function toHoldView(row: Row, { hold }: CommissionExplanation): EarningView['hold'] {
  const { holdDays, minimumHoldDays, undeliveredDays, digitalDays } = hold
  const found = holdOf(toHandoverFacts(row.orderLine.order, row.orderLine), hold)
  return {
    term: found?.term ?? null,
    releaseAt: row.releaseAt,
    deliveredAt: row.deliveredAt,
    holdDays,
    minimumHoldDays,
    undeliveredDays,
    digitalDays,
  }
}

function toTransitionView({ fromState, toState, actor, reasonCode, at }: Row['transitions'][number]): TransitionView {
  return {
    fromState: fromState === null ? null : toCommissionState(fromState),
    toState: toCommissionState(toState),
    actor,
    reasonCode: reasonCode as TransitionReason,
    at,
  }
}
