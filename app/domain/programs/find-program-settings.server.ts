import type { Reader } from '#app/platform/db/database.server.ts'
import { eligibilityRules, type ProgramSettings } from './inputs.ts'

export type ProgramSettingsView = ProgramSettings & { readonly programId: string; readonly status: string }

/** What a shop's running program says of itself, as saveProgram takes it; null before the first and after the last. */
export async function findProgramSettings(db: Reader, shopId: string): Promise<ProgramSettingsView | null> {
  const row = await db.program.findFirst({ where: { shopId, status: { not: 'ended' } } })
  if (!row) return null
  const { id: programId, status, name, description, terms, lifetimeDays, affiliatedFactorBps, marginCapBps } = row
  return {
    programId, status, name, description, terms, lifetimeDays, affiliatedFactorBps, marginCapBps,
    paysRenewals: row.paysRenewals,
    approval: row.approval === 'review' ? 'review' : 'open',
    productMode: row.productMode === 'chosen' ? 'chosen' : 'all',
    eligibility: eligibilityRules.parse(row.eligibility),
  } // prettier-ignore
}
