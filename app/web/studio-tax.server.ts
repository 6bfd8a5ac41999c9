import { taxFactsOf } from '#app/domain/payouts/tax-facts-of.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { db, now } from './database.server.ts'

const yearsBack = 4

/** F7: a creator's calendar year, as it is told to whoever asks: what arrived, and what was kept. */
export async function taxYearView(creatorId: string, asked: string | null) {
  const current = now().getUTCFullYear()
  const years = Array.from({ length: yearsBack + 1 }, (_, index) => current - index)
  const year = years.find((one) => String(one) === asked) ?? current
  const facts = await taxFactsOf(db, creatorId, year)
  const shopIds = [...new Set([...facts.paid, ...facts.samples].map(({ shopId }) => shopId))]
  const shops = await db.shop.findMany({ where: { id: { in: shopIds } }, select: { id: true, name: true } })
  const nameOf = (shopId: string) => shops.find(({ id }) => id === shopId)?.name ?? ''
  const profile = await db.payoutProfile.findUnique({ where: { creatorId }, select: { isUsPerson: true } })
  return {
    year,
    years,
    paid: facts.paid.map(({ shopId, currency, payouts, amountMinor }) => ({
      ...{ shopId, currency, payouts, shopName: nameOf(shopId) },
      amount: toMoneyView(amountMinor, currency),
    })),
    samples: facts.samples.map(({ shopId, currency, count, valueMinor }) => ({
      ...{ shopId, currency, count, shopName: nameOf(shopId) },
      value: toMoneyView(valueMinor, currency),
    })),
    /** Only for US persons: a form is made from this on. */
    nec: profile?.isUsPerson
      ? {
          total: toMoneyView(facts.necMinor, 'USD'),
          threshold: toMoneyView(facts.necThresholdMinor, 'USD'),
          isDue: facts.isNecDue,
        }
      : null,
  }
}
