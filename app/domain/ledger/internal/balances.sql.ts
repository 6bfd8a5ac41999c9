import { accountSumsSql } from '#app/domain/ledger/account-sums.sql.ts'

/** Balances of named accounts. $1 accounts */
export const balancesSql = `
  SELECT named."account", sums."currency", sums."amount" AS "balanceMinor"
  FROM (SELECT DISTINCT unnest($1::text[]) AS "account") AS named CROSS JOIN LATERAL ${accountSumsSql('named."account"')} AS sums
  ORDER BY named."account", sums."currency"`
