/** E3: every commission of a shop that is on its way to release. Index merchant commissions by placement. $1 shop, $2 now, $3 clock */
export const blockForUnpaidSql = `
  INSERT INTO "CommissionBlock" ("commissionId", "kind", "since", "clockAt")
  SELECT commission."id", 'MERCHANT_UNPAID', $2::timestamptz, $3::timestamptz FROM "Commission" commission
  WHERE commission."shopId" = $1::text AND commission."state" IN ('estimated', 'held', 'frozen', 'disputed')
  ON CONFLICT ("commissionId", "kind") DO UPDATE
    SET "clearedAt" = NULL, "clockAt" = EXCLUDED."clockAt",
        "since" = CASE WHEN "CommissionBlock"."clearedAt" IS NULL THEN "CommissionBlock"."since" ELSE EXCLUDED."since" END
  RETURNING "commissionId"`

/** $1 shop, $2 now */
export const clearUnpaidSql = `
  UPDATE "CommissionBlock" block SET "clearedAt" = $2::timestamptz
  FROM "Commission" commission
  WHERE commission."id" = block."commissionId" AND commission."shopId" = $1::text
    AND block."kind" = 'MERCHANT_UNPAID' AND block."clearedAt" IS NULL
  RETURNING block."commissionId"`
