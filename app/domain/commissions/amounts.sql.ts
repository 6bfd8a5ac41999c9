import { merchantCommissionPayableSql } from '#app/domain/ledger/account-names.sql.ts'

const payable = merchantCommissionPayableSql('commission."shopId"')

/** What a posting adds to a commission: what the merchant owes because of it, less what was taken back. */
export const movedMinorSql = `CASE ${payable} WHEN posting."debitAccount" THEN posting."amountMinor"
  WHEN posting."creditAccount" THEN -posting."amountMinor" ELSE 0 END`

/** Accrued less reversed, per commission: the amount that a person means by "the commission". */
export const netAmountsSql = `
  SELECT commission."id" AS "commissionId", COALESCE(sum(${movedMinorSql}), 0)::int8 AS "netMinor"
  FROM "Commission" commission
  LEFT JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  LEFT JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."id" = ANY($1::text[]) GROUP BY commission."id"`

/** What refunds, edits and cancellations have left of a commission's base, on rows of "Commission" commission. */
export const netBaseSql = `COALESCE(
  (SELECT (entry."arithmetic"->>'netBaseMinor')::int8 FROM "CommissionEntry" entry
    WHERE entry."commissionId" = commission."id" AND entry."arithmetic" ? 'netBaseMinor' ORDER BY entry."id" DESC LIMIT 1),
  (commission."explanation"->'base'->>'baseMinor')::int8)`
