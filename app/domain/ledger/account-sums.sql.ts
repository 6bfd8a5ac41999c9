/**
 * The balances of one account, a row for each currency that ever moved: columns "currency" and "amount". Both halves are read
 * from an index alone, because posting_balance_credit and posting_balance_debit hold the amounts. `account` is a column or
 * an expression, never a value.
 */
export function accountSumsSql(account: string): string {
  return `(SELECT half."currency", sum(half."amount")::int8 AS "amount" FROM (
    SELECT "currency", sum("amountMinor") AS "amount" FROM "Posting" WHERE "creditAccount" = ${account} GROUP BY "currency"
    UNION ALL SELECT "currency", -sum("amountMinor") FROM "Posting" WHERE "debitAccount" = ${account} GROUP BY "currency"
  ) AS half GROUP BY half."currency")`
}
