import type { Shop } from '@prisma/client'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { listFlashRates, type FlashRateView } from '#app/domain/programs/list-flash-rates.server.ts'
import { listPlans, type PlanRateView, type PlanView } from '#app/domain/programs/list-plans.server.ts'
import { tierSchemesOf } from '#app/domain/programs/tier-schemes-of.server.ts'
import type { TierSchemeFacts } from '#app/domain/programs/rate-facts.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { db, now } from './database.server.ts'
import { toWallClock } from './local-time.ts'

export const rateViews = ['plans', 'flash', 'tiers', 'archived'] as const

/** One page of what a program pays: its plans, its flash rates or its tiers. */
export async function readRates(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const name = rateViews.find((one) => one === search.get('view')) ?? 'plans'
  const { programId } = program
  const cursor = search.get('cursor')
  const frame = { currency: shop.currency, timeZone: shop.timeZone, startsAt: toWallClock(now(), shop.timeZone) }
  if (name === 'flash') {
    const page = await listFlashRates(db, { programId, cursor })
    return { ...frame, name, campaign: '', page: { ...page, items: page.items.map(toFlash) } }
  }
  if (name === 'tiers') {
    const schemes = await tierSchemesOf(db, programId)
    return { ...frame, name, campaign: '', schemes: schemes.reverse().map((scheme) => toScheme(scheme, shop.currency)) }
  }
  const campaign = (search.get('campaign') ?? '').slice(0, 80)
  const question = { shopId: shop.id, programId, campaign: campaign || null, withArchived: name === 'archived', cursor }
  const page = await listPlans(db, question)
  return { ...frame, name, campaign, page: { ...page, items: page.items.map(toPlan) } }
}

function toPlan({ createdAt, archivedAt, rate, planned, history, ...plan }: PlanView) {
  return {
    ...plan,
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    rate: rate && toRate(rate),
    planned: planned.map(toRate),
    history: history.map(toRate),
  }
}

function toRate({ startsAt, endsAt, ...rate }: PlanRateView) {
  return { ...rate, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null }
}

function toFlash({ startsAt, endsAt, cancelledAt, ...flash }: FlashRateView) {
  const state: FlashState = cancelledAt ? 'cancelled' : spanState(startsAt, endsAt)
  return { ...flash, state, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

type SpanState = 'over' | 'planned' | 'running'
type FlashState = 'cancelled' | SpanState

function spanState(startsAt: Date, endsAt: Date | null): SpanState {
  const at = now()
  if (startsAt > at) return 'planned'
  return endsAt !== null && endsAt <= at ? 'over' : 'running'
}

function toScheme({ id, mode, period, steps, startsAt, endsAt }: TierSchemeFacts, currency: string) {
  return {
    schemeId: id, mode, period,
    state: spanState(startsAt, endsAt),
    steps: steps.map(({ fromMinor, rateBps }) => ({ from: toMoneyView(fromMinor, currency), rateBps })),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  } // prettier-ignore
}
