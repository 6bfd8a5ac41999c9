/** Balances of named accounts; indexes posting_balance_debit and posting_balance_credit. */
export const balancesSql = `
  SELECT "account", "currency", sum("amountMinor")::int8 AS "balanceMinor" FROM (
    SELECT "creditAccount" AS "account", "currency", "amountMinor" FROM "Posting" WHERE "creditAccount" = ANY($1::text[])
    UNION ALL
    SELECT "debitAccount", "currency", -"amountMinor" FROM "Posting" WHERE "debitAccount" = ANY($1::text[])
  ) AS movement GROUP BY "account", "currency" ORDER BY "account", "currency"`
