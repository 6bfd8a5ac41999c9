import { merchantAbsorbedReversalsSql, merchantCommissionPayableSql } from '#app/domain/ledger/account-names.sql.ts'

const payable = merchantCommissionPayableSql('commission."shopId"')
const absorbed = merchantAbsorbedReversalsSql('commission."shopId"')

/** What a posting adds to what is booked for a commission: accrued less reversed, whoever bore it. */
const bookedMinorSql = `CASE ${payable} WHEN posting."debitAccount" THEN posting."amountMinor"
  WHEN posting."creditAccount" THEN -posting."amountMinor" ELSE 0 END`

/**
 * What a posting adds to a commission as people mean it: what its creator has and its merchant pays. A reversal that the
 * merchant bears alone (D6) takes nothing from the one and spares the other nothing.
 */
export const movedMinorSql = `CASE WHEN ${absorbed} IN (posting."debitAccount", posting."creditAccount") THEN 0 ELSE ${bookedMinorSql} END`

/** Accrued less reversed, per commission: what its next target is compared with (D1). */
export const netAmountsSql = `
  SELECT commission."id" AS "commissionId", COALESCE(sum(${bookedMinorSql}), 0)::int8 AS "netMinor"
  FROM "Commission" commission
  LEFT JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  LEFT JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."id" = ANY($1::text[]) GROUP BY commission."id"`

/** D6: what the merchant has borne of each of these commissions so far. $1 commissions */
export const borneAmountsSql = `
  SELECT commission."id" AS "commissionId", sum(CASE WHEN posting."debitAccount" = ${absorbed} THEN posting."amountMinor"
         ELSE -posting."amountMinor" END)::int8 AS "borneMinor"
  FROM "Commission" commission
  JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    AND ${absorbed} IN (posting."debitAccount", posting."creditAccount")
  WHERE commission."id" = ANY($1::text[]) GROUP BY commission."id"`

/** What refunds, edits and cancellations have left of a commission's base, on rows of "Commission" commission. */
export const netBaseSql = `COALESCE(
  (SELECT (entry."arithmetic"->>'netBaseMinor')::int8 FROM "CommissionEntry" entry
    WHERE entry."commissionId" = commission."id" AND entry."arithmetic" ? 'netBaseMinor' ORDER BY entry."id" DESC LIMIT 1),
  (commission."explanation"->'base'->>'baseMinor')::int8)`
