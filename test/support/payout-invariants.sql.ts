const given = (owner: string, accounts: readonly string[]) => {
  const list = accounts
    .map((name) => `'creator:' || ${owner}."creatorId" || ':${name}:' || ${owner}."shopId"`)
    .join(', ')
  return `(CASE WHEN posting."creditAccount" IN (${list}) THEN posting."amountMinor" ELSE 0 END
    - CASE WHEN posting."debitAccount" IN (${list}) THEN posting."amountMinor" ELSE 0 END)`
}
const balances = `SELECT account, "currency", sum(amount) AS amount FROM (
  SELECT "creditAccount" AS account, "currency", "amountMinor" AS amount FROM "Posting"
  UNION ALL SELECT "debitAccount", "currency", -"amountMinor" FROM "Posting") AS movement GROUP BY 1, 2`
const claims = `SELECT payout.*, (SELECT sum("amountMinor") FROM "Posting" posting JOIN "LedgerEntry" entry ON entry."id" = posting."entryId"
  WHERE entry."idempotencyKey" = 'payout:' || payout."id" || ':claim') AS amount FROM "Payout" payout`

/** Statements of assert-invariants.ts about what was paid out. Each gives the rows that break a rule. */
export const brokenPayoutRules: Readonly<Record<string, string>> = {
  'Z1: entries and obligations of a creator with a shop are the balances and what arrived': `
    WITH earned AS (
      SELECT "creatorId", "shopId", "currency", sum(amount) AS amount FROM (
        SELECT commission."creatorId", commission."shopId", posting."currency", ${given('commission', ['held', 'payable'])} AS amount
        FROM "Commission" commission JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
        JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
        UNION ALL SELECT obligation."creatorId", obligation."shopId", posting."currency", ${given('obligation', ['payable'])}
        FROM "Obligation" obligation JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId"
        UNION ALL SELECT "creatorId", "shopId", "currency", -amount FROM (${claims}) AS paid WHERE "state" = 'paid') AS part
      GROUP BY 1, 2, 3
    ), balance AS (
      SELECT split_part(account, ':', 2) AS "creatorId", split_part(account, ':', 4) AS "shopId", "currency", sum(amount) AS amount
      FROM (${balances}) AS each WHERE account LIKE 'creator:%'
        AND split_part(account, ':', 3) IN ('held', 'payable', 'inTransit', 'carried') GROUP BY 1, 2, 3
    )
    SELECT "creatorId", "shopId", "currency", earned.amount AS earned, balance.amount AS balance
    FROM earned FULL JOIN balance USING ("creatorId", "shopId", "currency")
    WHERE COALESCE(earned.amount, 0) <> COALESCE(balance.amount, 0)`,
  'Z1: what arrived at creators is what completed payouts claimed, in the currency it arrived in': `
    WITH completed AS (
      SELECT COALESCE(exchange."toCurrency", payout."currency") AS "currency", sum(COALESCE(exchange."toMinor", payout.amount)) AS amount
      FROM (${claims}) AS payout LEFT JOIN "PayoutExchange" exchange ON exchange."payoutId" = payout."id" AND exchange."toMinor" > 0
      WHERE payout."state" = 'paid' GROUP BY 1
    ), arrived AS (SELECT "currency", amount FROM (${balances}) AS each WHERE account = 'platform:paidOut')
    SELECT "currency", completed.amount AS completed, arrived.amount AS arrived FROM completed FULL JOIN arrived USING ("currency")
    WHERE COALESCE(completed.amount, 0) <> COALESCE(arrived.amount, 0)`,
  'Z1: what a payout claimed is what left the balance for it': `
    SELECT "id", amount FROM (${claims}) AS payout WHERE "state" NOT IN ('failed', 'cancelled') AND amount <>
      (SELECT COALESCE(sum(part), 0) FROM (
        SELECT ${given('commission', ['held', 'payable'])} AS part FROM "CommissionEntry" entry
        JOIN "Commission" commission ON commission."id" = entry."commissionId"
        JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId" WHERE entry."payoutId" = payout."id"
        UNION ALL SELECT ${given('obligation', ['payable'])} FROM "Obligation" obligation
        JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId" WHERE obligation."payoutId" = payout."id") AS parts)`,
  'Z1: in transit is what was claimed and has not ended': `
    WITH flying AS (SELECT 'creator:' || "creatorId" || ':inTransit:' || "shopId" AS account, "currency", sum(amount) AS amount
      FROM (${claims}) AS payout WHERE "state" IN ('proposed', 'approved', 'sending', 'unknown') GROUP BY 1, 2)
    SELECT balance.* FROM (${balances}) AS balance LEFT JOIN flying USING (account, "currency")
    WHERE balance.account LIKE '%:inTransit:%' AND balance.amount <> COALESCE(flying.amount, 0)`,
  'Z1: what a rail could not carry is in a balance again': `
    SELECT * FROM (${balances}) AS balance WHERE account LIKE '%:carried:%' AND amount <> 0`,
  'F3: what ended without arriving holds nothing': `
    SELECT payout."id" FROM "Payout" payout WHERE "state" IN ('failed', 'cancelled') AND (
      EXISTS (SELECT 1 FROM "CommissionEntry" entry WHERE entry."payoutId" = payout."id")
      OR EXISTS (SELECT 1 FROM "Obligation" obligation WHERE obligation."payoutId" = payout."id"))`,
  'E1: a commission is where the payout of its entries is': `
    WITH claimed AS (
      SELECT entry."commissionId", bool_or(payout."state" IN ('proposed', 'approved', 'sending', 'unknown')) AS flies,
        bool_or(payout."state" = 'paid') AS arrived
      FROM "CommissionEntry" entry JOIN "Payout" payout ON payout."id" = entry."payoutId" GROUP BY 1)
    SELECT commission."id", commission."state", claimed.* FROM "Commission" commission
    LEFT JOIN claimed ON claimed."commissionId" = commission."id"
    WHERE (commission."state" = 'inPayout' AND claimed.flies IS NOT TRUE)
      OR (commission."state" = 'paid' AND claimed.arrived IS NOT TRUE)
      OR (commission."state" NOT IN ('inPayout', 'paid') AND claimed."commissionId" IS NOT NULL)`,
  'F3: only entries that carry money are claimed': `
    SELECT "id", "kind" FROM "CommissionEntry"
    WHERE "payoutId" IS NOT NULL AND "kind" NOT IN ('accrual', 'reversal', 'clawback', 'adjustment')`,
  'F6: every payout that arrived has its statement, and no other': `
    SELECT payout."id" FROM "Payout" payout LEFT JOIN "Statement" statement ON statement."payoutId" = payout."id"
    WHERE (payout."state" = 'paid') <> (statement."id" IS NOT NULL)`,
}
