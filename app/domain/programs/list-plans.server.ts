import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { toFixedAmounts } from './internal/stored-facts.ts'

export type PlanRateView = {
  readonly rateVersionId: string
  /** 0 where amounts are paid */
  readonly rateBps: number
  readonly fixedAmounts: readonly MoneyView[]
  readonly storefrontBps: number | null
  /** A17 */
  readonly adsBps: number | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

export type PlanView = {
  readonly planId: string
  /** open | targeted */
  readonly kind: string
  readonly name: string
  readonly campaign: string | null
  readonly creator: { readonly creatorId: string; readonly handle: string } | null
  readonly product: { readonly productId: string; readonly title: string } | null
  readonly collection: { readonly collectionId: string; readonly title: string } | null
  /** `spent`: in the period that runs. */
  readonly cap: { readonly amount: MoneyView; readonly period: string; readonly spent: MoneyView } | null
  readonly createdAt: Date
  readonly archivedAt: Date | null
  /** What holds now; null once the plan is archived. */
  readonly rate: PlanRateView | null
  /** Changes that are planned, soonest first (B3). */
  readonly planned: readonly PlanRateView[]
  /** What held before, latest first. */
  readonly history: readonly PlanRateView[]
}

export type PlansQuestion = {
  readonly shopId: string
  readonly programId: string
  readonly kind?: 'open' | 'targeted' | null
  readonly campaign?: string | null
  readonly withArchived?: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

/** A program's plans with their rates, latest made first. */
export async function listPlans(db: Reader, question: PlansQuestion): Promise<Page<PlanView>> {
  const { shopId, programId, kind, campaign, withArchived = false, cursor, limit = 20 } = question
  const [after] = decodeCursor(cursor, 1) ?? []
  const rows = await db.plan.findMany({
    where: {
      programId,
      program: { shopId },
      ...(kind && { kind }),
      ...(campaign && { campaign }),
      ...(!withArchived && { archivedAt: null }),
      ...(typeof after === 'string' && { id: { lt: after } }),
    },
    include: { rates: { orderBy: { startsAt: 'asc' } }, collection: true, program: { include: { shop: true } } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.id])
  const names = await namesOf(db, page.items)
  const spent = await spentOf(db, page.items)
  return { ...page, items: page.items.map((row) => toPlanView(row, names, spent.get(row.id) ?? 0n)) }
}

type Names = Awaited<ReturnType<typeof namesOf>>
type PlanRow = {
  id: string
  kind: string
  name: string
  campaign: string | null
  creatorId: string | null
  productId: string | null
  collection: { id: string; title: string } | null
  capMinor: bigint | null
  capPeriod: string | null
  createdAt: Date
  archivedAt: Date | null
  rates: readonly VersionRow[]
  program: { shop: { currency: string } }
}
type VersionRow = Omit<PlanRateView, 'rateVersionId' | 'fixedAmounts'> & { id: string; fixedAmounts: unknown }

async function namesOf(db: Reader, plans: readonly { creatorId: string | null; productId: string | null }[]) {
  const creatorIds = plans.flatMap(({ creatorId }) => creatorId ?? [])
  const productIds = plans.flatMap(({ productId }) => productId ?? [])
  const creators = await db.creator.findMany({ where: { id: { in: creatorIds } }, select: { id: true, handle: true } })
  const products = await db.product.findMany({ where: { id: { in: productIds } }, select: { id: true, title: true } })
  return {
    creators: new Map(creators.map(({ id, handle }) => [id, { creatorId: id, handle }])),
    products: new Map(products.map(({ id, title }) => [id, { productId: id, title }])),
  }
}

/** B8: what each plan with a cap has cost in the period that runs. */
async function spentOf(db: Reader, plans: readonly PlanRow[]): Promise<Map<string, bigint>> {
  const at = now()
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1))
  const capped = plans.filter(({ capMinor }) => capMinor !== null)
  const wanted = capped.map(({ id, capPeriod }) => ({ planId: id, periodStart: capPeriod === 'month' ? month : new Date(0) })) // prettier-ignore
  if (wanted.length === 0) return new Map()
  const rows = await db.planSpend.findMany({ where: { OR: wanted } })
  return new Map(rows.map(({ planId, spentMinor }) => [planId, spentMinor]))
}

function toPlanView(row: PlanRow, names: Names, spentMinor: bigint): PlanView {
  const at = now()
  const { id, kind, name, campaign, collection, capMinor, capPeriod, createdAt, archivedAt } = row
  const { currency } = row.program.shop
  const begun = row.rates.filter(({ startsAt }) => startsAt <= at)
  const holds = ({ endsAt }: VersionRow) => endsAt === null || endsAt > at
  const current = begun.find(holds)
  const real = begun.filter((version) => !holds(version) && version.startsAt.getTime() !== version.endsAt?.getTime())
  return {
    planId: id,
    kind,
    name,
    campaign,
    creator: names.creators.get(row.creatorId ?? '') ?? null,
    product: names.products.get(row.productId ?? '') ?? null,
    collection: collection && { collectionId: collection.id, title: collection.title },
    cap:
      capMinor === null
        ? null
        : {
            amount: toMoneyView(capMinor, currency),
            period: capPeriod ?? 'total',
            spent: toMoneyView(spentMinor, currency),
          },
    createdAt,
    archivedAt,
    rate: current ? toRateView(current) : null,
    planned: row.rates.filter(({ startsAt }) => startsAt > at).map(toRateView),
    history: real.reverse().map(toRateView),
  }
}

function toRateView({ id, fixedAmounts, rateBps, storefrontBps, adsBps, startsAt, endsAt }: VersionRow): PlanRateView {
  const amounts = Object.entries(toFixedAmounts(fixedAmounts) ?? {})
  return {
    rateVersionId: id,
    rateBps,
    fixedAmounts: amounts.map(([currency, amountMinor]) => toMoneyView(amountMinor, currency)),
    storefrontBps,
    adsBps,
    startsAt,
    endsAt,
  }
}
