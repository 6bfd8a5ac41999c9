import { givenByCommissionSql, givenByObligationSql, moneyKindsSql } from './entry-amount.sql.ts'

/** One worker at a time looks through a shop's entries of a currency. Held to the end of the transaction. */
export const lockPoolSql = `SELECT pg_advisory_xact_lock(hashtextextended('payouts of ' || $1::text || ' in ' || $2::text, 0))::text AS locked`

/** How a shop pays, or would by default, and whether it is behind with its money (F8). $1 shop */
export const runTermsSql = `
  SELECT shop."country", COALESCE(terms."rail", 'bankFile') AS "rail",
         EXISTS (SELECT 1 FROM "Funding" WHERE "shopId" = shop."id" AND "state" = 'overdue') AS "isBehind"
  FROM "Shop" shop LEFT JOIN "PayoutTerms" terms ON terms."shopId" = shop."id" WHERE shop."id" = $1::text`

/** $1 shop, $2 currency, $3 cut-off */
export const knownRunSql = `
  SELECT run."id" AS "runId", run."state", run."createdBy", (SELECT count(*)::int FROM "Payout" WHERE "runId" = run."id") AS "payoutCount" FROM "PayoutRun" run
  WHERE run."shopId" = $1::text AND run."currency" = $2::bpchar AND run."cutoffAt" = $3::timestamptz`

/** C7: what stays behind, once out of this payout and once into the next. $1 [{id, creatorId, kind, …}], $2 shop, $3 currency, $4 now */
export const insertCarriedSql = `
  INSERT INTO "Obligation" ("id", "creatorId", "shopId", "currency", "kind", "sourceId", "ledgerEntryId", "at", "payoutId")
  SELECT row->>'id', row->>'creatorId', $2::text, $3::bpchar, row->>'kind', row->>'sourceId', row->>'ledgerEntryId', $4::timestamptz,
         row->>'payoutId' FROM jsonb_array_elements($1::jsonb) AS row`

/** What a run may claim at this instant, of "Commission" commission. $1 shop, $2 currency, $3 cut-off. Index commissions_to_pay */
const isToPaySql = `commission."shopId" = $1::text AND commission."currency" = $2::bpchar AND commission."creatorId" IS NOT NULL
      AND commission."state" IN ('payable', 'paid')
      AND (commission."state" = 'paid' OR COALESCE(commission."releaseAt", commission."placedAt") <= $3::timestamptz)
      AND EXISTS (SELECT 1 FROM "CommissionEntry" entry WHERE entry."commissionId" = commission."id"
                  AND entry."payoutId" IS NULL AND entry."kind" IN ${moneyKindsSql})`

/**
 * For whom something waits, with the number of lines that it comes from, without those who have a payout in the run already.
 * $1 shop, $2 currency, $3 cut-off, $4 run
 */
export const claimPlanSql = `
  SELECT "creatorId" AS "id", sum(lines)::int AS "lines" FROM (
    SELECT commission."creatorId", count(*) AS lines FROM "Commission" commission WHERE ${isToPaySql} GROUP BY 1
    UNION ALL
    SELECT obligation."creatorId", count(*) FROM "Obligation" obligation
    WHERE obligation."shopId" = $1::text AND obligation."currency" = $2::bpchar AND obligation."payoutId" IS NULL GROUP BY 1
  ) AS waiting
  WHERE NOT EXISTS (SELECT 1 FROM "Payout" payout WHERE payout."runId" = $4::text AND payout."creatorId" = waiting."creatorId")
  GROUP BY "creatorId" ORDER BY "creatorId"`

/**
 * $1 shop, $2 currency, $3 cut-off, $4 rail, $5 floor, $6 smallest unit of the rail, $7 is the shop behind with its money?
 * `among`, of a column: further condition on the creators. Indexes commissions_to_pay, entries_to_pay, obligations_due.
 * F1: everything is summed within (creator, shop, currency), so a negative entry meets this shop's own entries alone.
 */
const judgedSql = (lock: '' | 'FOR UPDATE', among: (column: string) => string) => `
  candidate AS MATERIALIZED (
    SELECT commission."id", commission."creatorId", commission."shopId" FROM "Commission" commission
    WHERE ${isToPaySql} ${among('commission."creatorId"')}
    ${lock}
  ), money AS MATERIALIZED (
    SELECT entry."id", commission."id" AS "commissionId", commission."creatorId", sum(${givenByCommissionSql}) AS amount
    FROM candidate commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id" AND entry."payoutId" IS NULL
      AND entry."kind" IN ${moneyKindsSql}
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    GROUP BY 1, 2, 3 HAVING sum(${givenByCommissionSql}) <> 0
  ), due AS MATERIALIZED (
    SELECT obligation."id", obligation."creatorId", sum(${givenByObligationSql}) AS amount
    FROM "Obligation" obligation JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId"
    WHERE obligation."shopId" = $1::text AND obligation."currency" = $2::bpchar AND obligation."payoutId" IS NULL
      ${among('obligation."creatorId"')}
    GROUP BY 1, 2
  ), total AS (
    SELECT "creatorId", sum(amount)::int8 AS amount, count(*)::int8 AS entries FROM (
      SELECT "creatorId", amount FROM money UNION ALL SELECT "creatorId", amount FROM due) AS claimable
    GROUP BY "creatorId"
  ), judged AS MATERIALIZED (
    SELECT total.*, method."id" AS "methodId", CASE
        WHEN $7::boolean THEN 'MERCHANT_UNPAID'
        WHEN total.amount <= 0 THEN 'NEGATIVE_BALANCE'
        WHEN total.amount < $5::int8 AND is_member.yes THEN 'BELOW_FLOOR'
        WHEN total.amount < $6::int8 THEN 'BELOW_RAIL_UNIT'
        WHEN profile."taxFormAt" IS NULL THEN 'TAX_FORM'
        WHEN method."id" IS NULL THEN 'NO_PAYOUT_METHOD'
        WHEN method."state" <> 'ready' THEN 'METHOD_NOT_READY'
        WHEN method."flaggedAt" IS NOT NULL AND method."flagResolvedAt" IS NULL THEN 'METHOD_SHARED'
      END AS reason
    FROM total
    LEFT JOIN "PayoutProfile" profile ON profile."creatorId" = total."creatorId"
    LEFT JOIN LATERAL (
      SELECT "id", "state", "flaggedAt", "flagResolvedAt" FROM "PayoutMethod" method
      WHERE method."creatorId" = total."creatorId" AND method."archivedAt" IS NULL AND ($4::text = 'manual' OR method."rail" = $4::text)
      ORDER BY method."currency" = $2::bpchar DESC, method."state" = 'ready' DESC, method."isDefault" DESC, method."createdAt" DESC LIMIT 1
    ) AS method ON true
    CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT 1 FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
        WHERE enrollment."creatorId" = total."creatorId" AND program."shopId" = $1::text AND enrollment."status" IN ('active', 'paused')
          AND program."status" IN ('active', 'paused')) AS yes
    ) AS is_member
  )`

/** Who would be paid how much, and who is left out for which reason; changes nothing. */
export const previewRunSql = `
  WITH ${judgedSql('', () => '')}
  SELECT "creatorId", amount AS "amountMinor", entries AS "entryCount", reason FROM judged ORDER BY "creatorId"`

/** Ids in the order of time, as newId makes them: $8 and $9 are the first signs of a payout's and a transition's id. */
const idSql = (head: string) => `${head}::text || right(replace(gen_random_uuid()::text, '-', ''), 16)`

const isAmongSql = (column: string) => `AND ${column} = ANY($13::text[])`

/**
 * F3, in one statement: locks what is payable to some creators, judges each of them, makes the run where it is not there yet
 * and its payouts, claims the entries and moves the commissions, each with its transition (E1). An entry that has a payout is
 * nobody else's.
 * $8 head of payout ids, $9 head of transition ids, $10 run, $11 now, $12 who, $13 creators
 */
export const claimRunSql = `
  WITH ${judgedSql('FOR UPDATE', isAmongSql)}, fit AS (
    SELECT judged.* FROM judged WHERE reason IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Payout" WHERE "runId" = $10::text AND "creatorId" = judged."creatorId")
  ), run AS (
    INSERT INTO "PayoutRun" ("id", "shopId", "currency", "cutoffAt", "state", "createdAt", "createdBy")
    SELECT $10::text, $1::text, $2::bpchar, $3::timestamptz, 'claiming', $11::timestamptz, $12::text
    WHERE EXISTS (SELECT 1 FROM fit) ON CONFLICT ("id") DO NOTHING
  ), payout AS (
    INSERT INTO "Payout" ("id", "runId", "creatorId", "shopId", "currency", "methodId", "state", "rail", "attempts", "claimedAt")
    SELECT ${idSql('$8')}, $10::text, "creatorId", $1::text, $2::bpchar, "methodId", 'proposed', $4::text, 0, $11::timestamptz
    FROM fit RETURNING "id", "creatorId"
  ), claimed AS (
    UPDATE "CommissionEntry" entry SET "payoutId" = payout."id" FROM money JOIN payout ON payout."creatorId" = money."creatorId"
    WHERE entry."id" = money."id" AND entry."payoutId" IS NULL RETURNING entry."commissionId"
  ), obliged AS (
    UPDATE "Obligation" obligation SET "payoutId" = payout."id" FROM due JOIN payout ON payout."creatorId" = due."creatorId"
    WHERE obligation."id" = due."id" AND obligation."payoutId" IS NULL RETURNING obligation."id"
  ), moved AS (
    UPDATE "Commission" SET "state" = 'inPayout' WHERE "state" = 'payable'
      AND "id" IN (SELECT "commissionId" FROM money JOIN payout ON payout."creatorId" = money."creatorId") RETURNING "id"
  ), told AS (
    INSERT INTO "CommissionTransition" ("id", "commissionId", "fromState", "toState", "actor", "reasonCode", "at")
    SELECT ${idSql('$9')}, "id", 'payable', 'inPayout', $12::text, 'CLAIMED', $11::timestamptz FROM moved
  )
  SELECT judged."creatorId", judged.amount AS "amountMinor", judged.entries AS "entryCount", judged.reason, payout."id" AS "payoutId",
         (SELECT count(*) FROM claimed) + (SELECT count(*) FROM obliged) AS "claimedCount"
  FROM judged LEFT JOIN payout ON payout."creatorId" = judged."creatorId" ORDER BY judged."creatorId"`

/** F3: what payouts really hold, read back. $1 payouts */
export const claimedAmountsSql = `
  SELECT payout."id" AS "payoutId", payout."creatorId", COALESCE(entries.amount, 0)::int8 + COALESCE(obligations.amount, 0)::int8 AS "amountMinor"
  FROM "Payout" payout
  LEFT JOIN (
    SELECT entry."payoutId", sum(${givenByCommissionSql}) AS amount FROM "Payout" payout
    JOIN "CommissionEntry" entry ON entry."payoutId" = payout."id"
    JOIN "Commission" commission ON commission."id" = entry."commissionId"
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    WHERE payout."id" = ANY($1::text[]) GROUP BY 1
  ) AS entries ON entries."payoutId" = payout."id"
  LEFT JOIN (
    SELECT obligation."payoutId", sum(${givenByObligationSql}) AS amount FROM "Payout" payout
    JOIN "Obligation" obligation ON obligation."payoutId" = payout."id"
    JOIN "Posting" posting ON posting."entryId" = obligation."ledgerEntryId"
    WHERE payout."id" = ANY($1::text[]) GROUP BY 1
  ) AS obligations ON obligations."payoutId" = payout."id"
  WHERE payout."id" = ANY($1::text[]) ORDER BY payout."creatorId"`
