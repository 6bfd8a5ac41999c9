import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { fundingNeedOf } from './internal/funding-need.server.ts'
import { toFundingState, type FundingState } from './payout-states.ts'

export type OpenFunding = {
  readonly fundingId: string
  readonly shopId: string
  readonly shop: string
  readonly reference: string
  readonly state: FundingState
  readonly dueAt: Date
  readonly due: MoneyView
}

const mostAtOnce = 200

/** F8: what shops still have to send for runs that the platform pays, the most urgent first. */
export async function openFundings(db: Reader, reference?: string): Promise<OpenFunding[]> {
  const rows = await db.funding.findMany({
    where: {
      state: { in: ['open', 'overdue'] },
      run: { payouts: { some: { rail: 'stripe' } } },
      ...(reference ? { reference } : {}),
    },
    include: { shop: { select: { name: true } } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: mostAtOnce,
  })
  const found: OpenFunding[] = []
  for (const row of rows) {
    const { dueMinor } = await fundingNeedOf(db, row)
    found.push({
      fundingId: row.id, shopId: row.shopId, shop: row.shop.name, reference: row.reference, dueAt: row.dueAt,
      state: toFundingState(row.state), due: toMoneyView(dueMinor, row.currency),
    }) // prettier-ignore
  }
  return found
}
