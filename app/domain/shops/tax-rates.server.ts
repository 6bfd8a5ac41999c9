import type { TaxRate } from '@prisma/client'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { taxRateInput, type TaxRateInput } from './inputs.ts'
import { lockShopSql } from './internal/lock-shop.sql.ts'
import type { ShopRefusal } from './refusals.ts'

type TaxRefusal = Extract<ShopRefusal, 'UNKNOWN_TAX_RATE' | 'TAX_KIND_MIXED' | 'TAX_TOO_HIGH'>

const wholePpm = 1_000_000

/** What the merchant charges, by country, its own taxes before those of its regions. */
export async function listTaxRates(db: Reader, shopId: string, country?: string): Promise<TaxRate[]> {
  return db.taxRate.findMany({
    where: { shopId, archivedAt: null, ...(country === undefined ? {} : { country }) },
    orderBy: [{ country: 'asc' }, { region: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
  })
}

/**
 * Creates a tax, or changes the one named: several of one country add up, each with a line of its own. The prices of one
 * country hold all its taxes or none of them, and no place is taxed at more than the price itself. Orders keep what they
 * were charged.
 * Idempotent on: tax rate id, where given.
 */
export async function saveTaxRate(
  tx: Tx,
  shopId: string,
  input: TaxRateInput,
): Promise<Outcome<{ taxRateId: string }, TaxRefusal>> {
  const { taxRateId, ...rate } = taxRateInput.parse(input)
  // The rule is about several rows, so changes to one shop's taxes wait for each other.
  await sql(tx, lockShopSql, [shopId])
  const others = (await listTaxRates(tx, shopId, rate.country)).filter(({ id }) => id !== taxRateId)
  if (others.some(({ isIncluded }) => isIncluded !== rate.isIncluded)) return refuse('TAX_KIND_MIXED')
  if (highestWith(others, rate) > wholePpm) return refuse('TAX_TOO_HIGH')
  if (taxRateId === undefined) {
    const id = newId('taxRate')
    await tx.taxRate.create({ data: { id, shopId, ...rate, createdAt: tx.now } })
    return accept({ taxRateId: id })
  }
  const { count } = await tx.taxRate.updateMany({ where: { id: taxRateId, shopId, archivedAt: null }, data: rate })
  return count === 1 ? accept({ taxRateId }) : refuse('UNKNOWN_TAX_RATE')
}

/** Takes a tax off; orders keep it. Idempotent on: tax rate. */
export async function archiveTaxRate(tx: Tx, shopId: string, taxRateId: string): Promise<Outcome<null, TaxRefusal>> {
  const rate = await tx.taxRate.findFirst({ where: { id: taxRateId, shopId }, select: { id: true } })
  if (!rate) return refuse('UNKNOWN_TAX_RATE')
  await tx.taxRate.updateMany({ where: { id: taxRateId, archivedAt: null }, data: { archivedAt: tx.now } })
  return accept(null)
}

type Charged = { readonly region: string | null; readonly ratePpm: number }

/** The most that any one region would be charged. */
function highestWith(others: readonly Charged[], added: Charged): number {
  const rates = [...others, added]
  const inPlace = (region: string | null) =>
    rates
      .filter((rate) => rate.region === null || rate.region === region)
      .reduce((total, rate) => total + rate.ratePpm, 0)
  return Math.max(...rates.map((rate) => inPlace(rate.region)))
}
