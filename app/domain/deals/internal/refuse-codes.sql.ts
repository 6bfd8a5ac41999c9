/** Codes that Shopify did not take, with their vouchers. $1 program, $2 codes, $3 failure, $4 now */
export const refuseCodesSql = `
  WITH refused AS (
    UPDATE "CreatorCode" SET "state" = 'failed', "failure" = $3::text, "endedAt" = "createdAt"
    WHERE "programId" = $1::text AND "code" = ANY($2::text[]) AND "endedAt" IS NULL
    RETURNING "voucherId"
  )
  UPDATE "Voucher" voucher SET "archivedAt" = $4::timestamptz FROM refused
  WHERE voucher."id" = refused."voucherId" AND voucher."archivedAt" IS NULL`
