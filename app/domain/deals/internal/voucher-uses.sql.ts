/** $1 voucher ids. In one order, so that two purchases with the same vouchers wait for each other and never deadlock. */
export const lockVouchersSql = `
SELECT "id" FROM "Voucher" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR UPDATE`

/**
 * $1 voucher, $2 order, $3 shopper key, $4 account or null, $5 amount, $6 instant. One row: taken. The voucher's row is
 * locked before, so that the shopper's earlier uses are all in sight here.
 */
export const takeVoucherSql = `
WITH taken AS (
  UPDATE "Voucher" AS voucher
  SET "usedCount" = "usedCount" + 1, "spentMinor" = "spentMinor" + $5::bigint
  WHERE "id" = $1
    AND "archivedAt" IS NULL
    AND "startsAt" <= $6::timestamptz
    AND ("endsAt" IS NULL OR "endsAt" > $6::timestamptz)
    AND ("totalLimit" IS NULL OR "usedCount" < "totalLimit")
    AND ("budgetMinor" IS NULL OR "spentMinor" + $5::bigint <= "budgetMinor")
    AND ("perShopperLimit" IS NULL OR "perShopperLimit" > (
      SELECT count(*) FROM "VoucherUse" AS earlier
      WHERE earlier."voucherId" = voucher."id" AND earlier."returnedAt" IS NULL
        AND (earlier."shopperKey" = $3 OR earlier."accountId" = $4::text)
    ))
  RETURNING "id"
)
INSERT INTO "VoucherUse" ("voucherId", "orderId", "shopperKey", "accountId", "amountMinor", "usedAt")
SELECT "id", $2, $3, $4::text, $5::bigint, $6::timestamptz FROM taken
RETURNING "voucherId"`

/** $1 order, $2 instant: every use of it that was not given back yet, once. */
export const returnVouchersSql = `
WITH returned AS (
  UPDATE "VoucherUse" SET "returnedAt" = $2::timestamptz
  WHERE "orderId" = $1 AND "returnedAt" IS NULL
  RETURNING "voucherId", "amountMinor"
)
UPDATE "Voucher" AS voucher
SET "usedCount" = "usedCount" - 1, "spentMinor" = "spentMinor" - returned."amountMinor"
FROM returned
WHERE voucher."id" = returned."voucherId"
RETURNING voucher."id"`
