import { brokenPayoutRules } from './payout-invariants.sql.ts'

/** Statements of assert-invariants.ts. Each gives the rows that break a rule: none, when all is well. */
export const brokenRules: Readonly<Record<string, string>> = {
  ...brokenPayoutRules,
  'Z1: the ledger sums to zero per currency': `
    SELECT "currency", sum("amountMinor") FROM (
      SELECT "creditAccount" AS account, "currency", "amountMinor" FROM "Posting"
      UNION ALL SELECT "debitAccount", "currency", -"amountMinor" FROM "Posting") AS movement
    GROUP BY "currency" HAVING sum("amountMinor") <> 0`,

  'Z1: money of a commission is where its state says': `
    SELECT commission."id", commission."state" FROM "Commission" commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    GROUP BY commission."id"
    HAVING (commission."state" IN ('estimated', 'held', 'frozen', 'disputed') AND
        sum(CASE WHEN posting."creditAccount" LIKE '%:payable:%' THEN posting."amountMinor" WHEN posting."debitAccount" LIKE '%:payable:%' THEN -posting."amountMinor" ELSE 0 END) <> 0)
      OR (commission."state" IN ('payable', 'inPayout') AND
        sum(CASE WHEN posting."creditAccount" LIKE '%:held:%' THEN posting."amountMinor" WHEN posting."debitAccount" LIKE '%:held:%' THEN -posting."amountMinor" ELSE 0 END) <> 0)
      OR (commission."state" IN ('void', 'reversed') AND
        sum(CASE WHEN posting."creditAccount" LIKE 'creator:%' THEN posting."amountMinor" ELSE 0 END
          - CASE WHEN posting."debitAccount" LIKE 'creator:%' THEN posting."amountMinor" ELSE 0 END) <> 0)`,

  'Z2: nothing is reversed that was not accrued': `
    SELECT commission."id" FROM "Commission" commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    GROUP BY commission."id"
    HAVING sum(CASE WHEN posting."debitAccount" LIKE 'merchant:%:commissionPayable' THEN posting."amountMinor"
      WHEN posting."creditAccount" LIKE 'merchant:%:commissionPayable' THEN -posting."amountMinor" ELSE 0 END) < 0`,

  'Z3: stock counters are the sums of reservations, none below zero': `
    SELECT level."variantId", level."reserved", level."awaitingPush" FROM "StockLevel" level
    WHERE level."reserved" <> (SELECT COALESCE(sum("quantity"), 0) FROM "Reservation" r
        WHERE r."variantId" = level."variantId" AND r."state" = 'active')
      OR level."awaitingPush" <> (SELECT COALESCE(sum("quantity"), 0) FROM "Reservation" r
        WHERE r."variantId" = level."variantId" AND r."state" = 'converted' AND r."pushedAt" IS NULL)
      OR level."reserved" < 0 OR level."awaitingPush" < 0`,

  'Z3: a reservation ends once, and only what was sold goes to Shopify': `
    SELECT "id", "state" FROM "Reservation"
    WHERE ("state" = 'active') <> ("settledAt" IS NULL) OR ("pushedAt" IS NOT NULL AND "state" <> 'converted')
      OR "state" NOT IN ('active', 'converted', 'expired', 'released')`,

  'Z3: what lies in our warehouse is the sum of its movements, and no more is promised than lies there': `
    SELECT stock."shopId", stock."variantId", stock."onHand", stock."committed" FROM "WarehouseStock" stock
    WHERE stock."onHand" <> (SELECT COALESCE(sum(movement."quantity"), 0) FROM "WarehouseMovement" movement
        WHERE movement."shopId" = stock."shopId" AND movement."variantId" = stock."variantId")
      OR stock."committed" > stock."onHand" OR stock."committed" < 0`,

  'H14: the counters of a voucher are the sums of its uses that were not given back': `
    SELECT voucher."id", voucher."usedCount", voucher."spentMinor" FROM "Voucher" voucher
    LEFT JOIN "VoucherUse" used ON used."voucherId" = voucher."id" AND used."returnedAt" IS NULL
    GROUP BY voucher."id"
    HAVING voucher."usedCount" <> count(used."orderId") OR voucher."spentMinor" <> COALESCE(sum(used."amountMinor"), 0)
      OR voucher."usedCount" > voucher."totalLimit" OR voucher."spentMinor" > voucher."budgetMinor"`,

  'I3: one order for each shop of a purchase, each with its way into Shopify, none without money': `
    SELECT "order"."id" FROM "Order" "order"
    JOIN "Checkout" checkout ON checkout."id" = "order"."checkoutId"
    LEFT JOIN "Payment" payment ON payment."checkoutId" = checkout."id"
    WHERE payment."id" IS NULL OR payment."state" IN ('creating', 'challenged', 'failed')
      OR NOT EXISTS (SELECT 1 FROM "OrderPush" push WHERE push."orderId" = "order"."id")`,

  'Refunds of a payment are no more than was taken': `
    SELECT payment."id" FROM "Payment" payment JOIN "PaymentRefund" refund ON refund."paymentId" = payment."id"
    WHERE refund."state" <> 'failed' GROUP BY payment."id"
    HAVING sum(refund."amountMinor") > COALESCE(payment."capturedMinor", payment."amountMinor")`,

  'Z4: every commission entry has its ledger entry, and every line of money its explanation and policy': `
    SELECT commission."id" FROM "Commission" commission LEFT JOIN "PolicyVersion" policy ON policy."id" = commission."policyVersionId"
    WHERE policy."id" IS NULL OR commission."explanation"->'source'->>'event' IS NULL
      OR commission."explanation"->'attribution'->>'policyVersionId' <> commission."policyVersionId"
    UNION ALL
    SELECT entry."id" FROM "CommissionEntry" entry WHERE entry."ledgerEntryId" IS NULL OR entry."sourceKey" = ''
    UNION ALL
    SELECT entry."id" FROM "LedgerEntry" entry WHERE entry."kind" LIKE 'commission.%'
      AND NOT EXISTS (SELECT 1 FROM "CommissionEntry" c WHERE c."ledgerEntryId" = entry."id")`,

  'Z4: one touch, one creator, one decision for a line (A7)': `
    SELECT commission."id" FROM "Commission" commission JOIN "Touch" touch ON touch."id" = commission."touchId"
    WHERE touch."creatorId" IS DISTINCT FROM commission."creatorId" OR touch."occurredAt" > commission."placedAt"`,

  'Z5: every block has a clock': `
    SELECT "commissionId" FROM "CommissionBlock" WHERE "clockAt" IS NULL OR "clockAt" <= "since"`,

  'Z5: what is frozen or disputed has a block that stands, and what was released has none': `
    SELECT commission."id", commission."state" FROM "Commission" commission
    WHERE (commission."state" IN ('frozen', 'disputed')) <> EXISTS (
        SELECT 1 FROM "CommissionBlock" block WHERE block."commissionId" = commission."id" AND block."clearedAt" IS NULL)
      AND commission."state" IN ('frozen', 'disputed', 'payable')`,

  'Z5: a disputed line has an objection that nobody has decided': `
    SELECT commission."id" FROM "Commission" commission
    WHERE commission."state" = 'disputed' AND NOT EXISTS (SELECT 1 FROM "CommissionDispute" dispute
      WHERE dispute."commissionId" = commission."id" AND dispute."state" IN ('open', 'answered'))`,

  'E1: the transitions of a commission lead to its state': `
    SELECT commission."id" FROM "Commission" commission WHERE commission."state" IS DISTINCT FROM (
      SELECT "toState" FROM "CommissionTransition" t WHERE t."commissionId" = commission."id" ORDER BY t."at" DESC, t."id" DESC LIMIT 1)`,
}

/** Which rules are broken, all in one question: a story may ask after every step. */
export const namesOfBrokenRulesSql = Object.entries(brokenRules)
  .map(([rule, text]) => `SELECT '${rule.replaceAll("'", "''")}' AS "rule" WHERE EXISTS (${text})`)
  .join(' UNION ALL ')

/** `$1`: of the commissions and vouchers of these orders alone; null for every entry there is. */
export const balancesHashSql = `
  WITH counted AS (
    SELECT posting.* FROM "Posting" posting JOIN "LedgerEntry" entry ON entry."id" = posting."entryId"
    WHERE $1::text[] IS NULL
      OR EXISTS (SELECT 1 FROM "CommissionEntry" part JOIN "Commission" commission ON commission."id" = part."commissionId"
        JOIN "OrderLine" line ON line."id" = commission."orderLineId"
        WHERE part."ledgerEntryId" = entry."id" AND line."orderId" = ANY ($1))
      OR entry."kind" LIKE 'voucher.%' AND split_part(entry."idempotencyKey", ':', 2) = ANY ($1))
  SELECT account, "currency", sum(amount)::text AS amount FROM (
    SELECT "creditAccount" AS account, "currency", "amountMinor" AS amount FROM counted
    UNION ALL SELECT "debitAccount", "currency", -"amountMinor" FROM counted) AS movement
  GROUP BY account, "currency" HAVING sum(amount) <> 0 ORDER BY account, "currency"`
