import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { isBic, isIban } from './account-numbers.ts'
import type { PayoutTermsInput } from './inputs.ts'
import { sealDebtor } from './internal/sealed.server.ts'
import type { Cadence } from './payout-dates.ts'
import { toRail, type Rail } from './payout-states.ts'
import type { PayeeRefusal } from './refusals.ts'

export type PayoutTermsView = {
  readonly cadence: Cadence
  readonly day: number
  readonly needsApproval: boolean
  readonly rail: Rail
  readonly hasDebtor: boolean
}

/** Until a shop says otherwise: on the first of the month, after a look, by bank file. */
const ordinary: PayoutTermsView = {
  cadence: 'monthly',
  day: 1,
  needsApproval: true,
  rail: 'bankFile',
  hasDebtor: false,
}

export async function payoutTermsOf(db: Reader, shopId: string): Promise<PayoutTermsView> {
  const terms = await db.payoutTerms.findUnique({ where: { shopId } })
  if (!terms) return ordinary
  const { cadence, day, needsApproval, rail, debtorSealed } = terms
  return { cadence: cadence as Cadence, day, needsApproval, rail: toRail(rail), hasDebtor: debtorSealed !== null }
}

/**
 * How a shop pays from now on; runs that are under way keep the rail they were proposed with.
 * Idempotent on: the shop; the last one counts.
 */
export async function setPayoutTerms(
  tx: Tx,
  { shopId, actor, terms }: { readonly shopId: string; readonly actor: string; readonly terms: PayoutTermsInput },
): Promise<Outcome<{ shopId: string }, PayeeRefusal>> {
  const { debtor, cadence, day, needsApproval, rail } = terms
  if (debtor && !isIban(debtor.iban)) return refuse('IBAN_INVALID')
  if (debtor && debtor.bic !== '' && !isBic(debtor.bic)) return refuse('BIC_INVALID')
  const values = {
    cadence, day, needsApproval, rail, updatedAt: tx.now, ...(debtor ? { debtorSealed: sealDebtor(debtor) } : {}),
  } // prettier-ignore
  const { hasDebtor: _, ...before } = await payoutTermsOf(tx, shopId)
  await tx.payoutTerms.upsert({ where: { shopId }, create: { shopId, ...values }, update: values })
  const after = { cadence, day, needsApproval, rail, isDebtorChanged: debtor !== null }
  await noteAudit(tx, { shopId, actor, action: 'payoutTerms.set', subject: shopId, before, after })
  return accept({ shopId })
}
