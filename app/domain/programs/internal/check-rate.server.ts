import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { isCurrencyCode } from '#app/kernel/currency.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { RateValues } from '../rate-input.ts'

type Refused = Refusal<'RATE_OUT_OF_RANGE' | 'FIXED_AMOUNT_INVALID'> | null

/** B1: null if the policy allows the rate. Amounts have no range of their own: they are above zero, by known currencies. */
export async function checkRate(tx: Tx, rate: RateValues, programId: string | null): Promise<Refused> {
  const { rateBps, fixedAmounts, storefrontBps, adsBps = null } = rate
  if (fixedAmounts !== null && !areAmounts(fixedAmounts)) return refuse('FIXED_AMOUNT_INVALID')
  if (fixedAmounts === null) {
    const refusal = await checkPercent(tx, rateBps, programId)
    if (refusal) return refusal
  }
  for (const ofSome of [storefrontBps, adsBps]) {
    const refusal = ofSome === null || ofSome === 0 ? null : await checkPercent(tx, ofSome, programId)
    if (refusal) return refusal
  }
  return null
}

/** B1: a whole number of basis points inside the policy's range. */
export async function checkPercent(
  tx: Tx,
  rateBps: number,
  programId: string | null,
): Promise<Refusal<'RATE_OUT_OF_RANGE'> | null> {
  const { minimumBps, maximumBps } = (await policyAt(tx, { programId, at: tx.now })).values.rates
  if (Number.isInteger(rateBps) && rateBps >= minimumBps && rateBps <= maximumBps) return null
  return refuse('RATE_OUT_OF_RANGE', { minimumPercent: minimumBps / 100, maximumPercent: maximumBps / 100 })
}

function areAmounts(amounts: Readonly<Record<string, bigint>>): boolean {
  const entries = Object.entries(amounts)
  return entries.length > 0 && entries.every(([currency, amountMinor]) => isCurrencyCode(currency) && amountMinor > 0n)
}
