import { divideRoundHalfAway, sum } from '#app/kernel/money.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { InvoiceBody } from '#app/domain/payouts/invoice-body.ts'
import { toVatCheckState, vatTreatmentOf, type VatDecision } from '#app/domain/payouts/vat-treatment.ts'
import type { Lines, PaidPayout } from './issue-statements.server.ts'
import { lastInvoicesSql } from './statement-lines.sql.ts'

type Shop = { readonly id: string; readonly name: string; readonly domain: string; readonly country: string; readonly handle: string } // prettier-ignore

/**
 * F10: the creator's invoice to the shop, written for those who agreed. Numbers go up by one for each creator and legal
 * entity: the caller holds the lock on the shop's documents, and a number is only taken by what commits.
 */
export async function issueInvoices(
  tx: Tx,
  shop: Shop,
  payouts: readonly PaidPayout[],
  lines: ReadonlyMap<string, Lines>,
): Promise<void> {
  const creators = [...new Set(payouts.map(({ creatorId }) => creatorId))]
  const profiles = await tx.payoutProfile.findMany({
    where: { creatorId: { in: creators }, selfBillingAgreedAt: { not: null } },
    omit: { taxIdSealed: true, taxIdLast4: true },
  })
  if (profiles.length === 0) return
  const profileOf = new Map(profiles.map((profile) => [profile.creatorId, profile]))
  const last = await sql<{ creatorId: string; sequence: number }>(tx, lastInvoicesSql, [creators, shop.id])
  const numbers = new Map(last.map(({ creatorId, sequence }) => [creatorId, sequence]))
  const rows = payouts.flatMap((payout) => {
    const profile = profileOf.get(payout.creatorId)
    const grossMinor = sum((lines.get(payout.id)?.entries ?? []).map(({ amountMinor }) => BigInt(amountMinor)))
    if (!profile || grossMinor <= 0n) return []
    const sequence = (numbers.get(payout.creatorId) ?? 0) + 1
    numbers.set(payout.creatorId, sequence)
    const decision = vatTreatmentOf({
      supplierCountry: profile.country,
      hasVatNumber: profile.vatNumber !== null,
      vatCheck: toVatCheckState(profile.vatCheckState),
      customerCountry: shop.country,
    })
    return [{
      id: newId('invoice'), creatorId: payout.creatorId, legalEntity: shop.id, sequence, payoutId: payout.id,
      number: `SB-${shop.handle.toUpperCase()}-${String(sequence).padStart(5, '0')}`,
      treatment: decision.treatment, treatmentReason: decision.reason, vatBps: decision.vatBps, issuedAt: tx.now,
      body: toBody(profile, shop, payout, grossMinor, decision),
    }] // prettier-ignore
  })
  await tx.selfBilledInvoice.createMany({ data: rows })
}

type Profile = {
  legalName: string
  entityType: string
  address: unknown
  country: string
  vatNumber: string | null
  vatCheckState: string | null
  vatCheckRef: string | null
  vatCheckedAt: Date | null
}

/** A commission holds its own tax: what the shop pays is the gross amount, and the tax is the part of it that says so. */
function toBody(profile: Profile, shop: Shop, payout: PaidPayout, grossMinor: bigint, { vatBps }: VatDecision) {
  const netMinor = divideRoundHalfAway(grossMinor * 10_000n, 10_000n + BigInt(vatBps))
  const { legalName, entityType, country, vatNumber } = profile
  const { vatCheckState: state, vatCheckRef: ref, vatCheckedAt: at } = profile
  const vatCheck = state && at ? { state, ref, at: at.toISOString() } : null
  const body: InvoiceBody = {
    supplier: { name: legalName, entityType, address: profile.address as InvoiceBody['supplier']['address'], country, vatNumber, vatCheck },
    customer: { name: shop.name, domain: shop.domain, country: shop.country },
    currency: payout.currency,
    basis: 'inclusive',
    netMinor: netMinor.toString(),
    vatMinor: (grossMinor - netMinor).toString(),
    grossMinor: grossMinor.toString(),
    payoutId: payout.id,
  } // prettier-ignore
  return body
}
