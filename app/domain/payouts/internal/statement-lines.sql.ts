import { givenByCommissionSql, givenByObligationSql } from './entry-amount.sql.ts'

/** What payouts claimed, line by line, oldest first. $1 payouts; index entries_of_payout */
export const statementLinesSql = `
  SELECT entry."payoutId", entry."id", entry."kind", entry."occurredAt" AS "at", sum(${givenByCommissionSql})::int8 AS "amountMinor",
         "order"."number" AS "order", line."title" AS "product"
  FROM "CommissionEntry" entry
  JOIN "Commission" commission ON commission."id" = entry."commissionId"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" "order" ON "order"."id" = line."orderId"
  WHERE entry."payoutId" = ANY($1::text[])
  GROUP BY entry."payoutId", entry."id", entry."kind", entry."occurredAt", "order"."number", line."title"
  UNION ALL
  SELECT obligation."payoutId", obligation."id", obligation."kind", obligation."at", sum(${givenByObligationSql})::int8, NULL, NULL
  FROM "Obligation" obligation JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId"
  WHERE obligation."payoutId" = ANY($1::text[])
  GROUP BY obligation."payoutId", obligation."id", obligation."kind", obligation."at"
  ORDER BY 1, 4, 2`

/** Where each chain of statements stands. $1 creators, $2 shop */
export const lastStatementsSql = `
  SELECT DISTINCT ON ("creatorId", "currency") "creatorId", "currency", "sequence", "hash" FROM "Statement"
  WHERE "creatorId" = ANY($1::text[]) AND "shopId" = $2::text ORDER BY "creatorId", "currency", "sequence" DESC`

/** The last number that each creator's invoices to a legal entity have. $1 creators, $2 legal entity */
export const lastInvoicesSql = `
  SELECT "creatorId", max("sequence") AS "sequence" FROM "SelfBilledInvoice"
  WHERE "creatorId" = ANY($1::text[]) AND "legalEntity" = $2::text GROUP BY "creatorId"`
