import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorsOfYearSql } from './internal/tax-year.sql.ts'
import { taxFactsOf, type TaxYear } from './tax-facts-of.server.ts'

export type TaxYearOf = TaxYear & {
  readonly creatorId: string
  readonly handle: string
  readonly legalName: string
  readonly country: string
  readonly isUsPerson: boolean
  /** The form on file, by its name; the number on it stays sealed (K11). */
  readonly taxForm: string | null
  readonly taxIdLast4: string | null
}

/** F7: everybody to whom something was paid or who kept a sample in a calendar year (UTC), one after the other by id. */
export async function* listTaxYears(db: Reader, year: number): AsyncGenerator<TaxYearOf> {
  const [from, until] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))]
  for (let after = ''; ;) {
    const page = await sql<{ creatorId: string }>(db, creatorsOfYearSql, [from, until, after])
    for (const { creatorId } of page)
      yield { ...(await taxFactsOf(db, creatorId, year)), ...(await personOf(db, creatorId)) }
    const last = page.at(-1)
    if (!last) return
    after = last.creatorId
  }
}

async function personOf(db: Reader, creatorId: string) {
  const { handle, payoutProfile } = await db.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: {
      handle: true,
      payoutProfile: { select: { legalName: true, country: true, isUsPerson: true, taxForm: true, taxIdLast4: true } },
    },
  })
  const nobody = { legalName: '', country: '', isUsPerson: false, taxForm: null, taxIdLast4: null }
  return { creatorId, handle, ...(payoutProfile ?? nobody) }
}
