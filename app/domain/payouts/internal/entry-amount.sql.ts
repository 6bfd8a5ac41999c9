import { creatorHeldSql, creatorPayableSql } from '#app/domain/ledger/account-names.sql.ts'

/** What a posting gives the creator of `commission`, whichever of their accounts it touches; a release gives nothing. */
const [held, payable] = [
  creatorHeldSql('commission."creatorId"', 'commission."shopId"'),
  creatorPayableSql('commission."creatorId"', 'commission."shopId"'),
]
export const givenByCommissionSql = `(
  CASE WHEN posting."creditAccount" IN (${held}, ${payable}) THEN posting."amountMinor" ELSE 0 END
  - CASE WHEN posting."debitAccount" IN (${held}, ${payable}) THEN posting."amountMinor" ELSE 0 END)`

/** What a posting gives the creator of `obligation`. */
const due = creatorPayableSql('obligation."creatorId"', 'obligation."shopId"')
export const givenByObligationSql = `(
  CASE WHEN posting."creditAccount" = ${due} THEN posting."amountMinor" ELSE 0 END
  - CASE WHEN posting."debitAccount" = ${due} THEN posting."amountMinor" ELSE 0 END)`

/** The kinds of entry that carry money; the others move it between a creator's accounts. */
export const moneyKindsSql = `('accrual', 'reversal', 'clawback', 'adjustment')`

/** What a payout claimed, for good: the amount of its first ledger entry. `payout` is its row. */
export const claimedMinorSql = `COALESCE((SELECT sum(claim_posting."amountMinor") FROM "LedgerEntry" claim_entry
  JOIN "Posting" claim_posting ON claim_posting."entryId" = claim_entry."id"
  WHERE claim_entry."idempotencyKey" = 'payout:' || payout."id" || ':claim'), 0)::int8`
