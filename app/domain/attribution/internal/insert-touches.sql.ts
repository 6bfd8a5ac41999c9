import { policyInForceSql } from '#app/domain/policies/policy-in-force.sql.ts'

/**
 * Stores touches of shoppers whose latest consent allows it and is not younger than the touch (A11), each with the program
 * that it earns under at that instant: the creator's active enrollment in the shop's active program, none for a banned
 * creator (A13), or none at all, in which case it is kept for counting only (A16). A10: one without content is made at the
 * till if the shopper stands there; index Checkout_shopperKey_createdAt_idx and its twin for storefront checkouts.
 * A17: an authorisation counts only between its beginning and its end; a link that is an ad and nothing else is no touch
 * outside of it.
 * Gives a row per touch that found its creator and shop; "isStored" false means there was no consent.
 */
export const insertTouchesSql = `
  WITH given AS (
    SELECT t.*, consent."granted" AS "mayStore", enrolled."programId", policy."id" AS "policyVersionId",
      ad."id" AS "adInForceId", (t."adAuthorizationId" IS NOT NULL AND t."surface" = 'LINK' AND ad."id" IS NULL) AS "isAdOver",
      (t."isAtCheckout" OR (t."contentId" IS NULL AND till."isOpen")) IS TRUE AS "isAtTheTill"
    FROM jsonb_to_recordset($1::jsonb) AS t("id" text, "shopperKey" text, "accountId" text, "creatorId" text, "surface" text,
      "contentId" text, "productId" text, "shopId" text, "occurredAt" timestamptz(3), "isAtCheckout" boolean, "adAuthorizationId" text)
    JOIN "Creator" creator ON creator."id" = t."creatorId"
    JOIN "Shop" shop ON shop."id" = t."shopId"
    LEFT JOIN "AdAuthorization" ad ON ad."id" = t."adAuthorizationId" AND ad."shopId" = t."shopId" AND ad."creatorId" = t."creatorId"
      AND ad."answeredAt" <= t."occurredAt" AND t."occurredAt" < ad."endsAt"
    LEFT JOIN LATERAL (
      SELECT "granted" AND "at" <= t."occurredAt" AS "granted" FROM "ConsentRecord"
      WHERE "shopperKey" = t."shopperKey" AND "purpose" = 'attribution' ORDER BY "at" DESC, "id" DESC LIMIT 1
    ) consent ON true
    LEFT JOIN LATERAL (
      SELECT enrollment."programId" FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
      WHERE enrollment."creatorId" = t."creatorId" AND program."shopId" = t."shopId" AND enrollment."status" = 'active'
        AND program."status" = 'active' AND program."startsAt" <= t."occurredAt" AND enrollment."enrolledAt" <= t."occurredAt"
        AND (creator."bannedAt" IS NULL OR creator."bannedAt" > t."occurredAt")
      ORDER BY enrollment."enrolledAt", enrollment."id" LIMIT 1
    ) enrolled ON true
    LEFT JOIN LATERAL ${policyInForceSql({ market: 'NULL', programId: 'enrolled."programId"', at: 't."occurredAt"' })} policy ON true
    LEFT JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1 FROM "Checkout" checkout JOIN "CheckoutPart" part ON part."checkoutId" = checkout."id"
        WHERE checkout."shopperKey" = t."shopperKey" AND part."shopId" = t."shopId" AND checkout."createdAt" <= t."occurredAt"
          AND checkout."state" IN ('open', 'submitting', 'challenged', 'authorized')
      ) OR EXISTS (
        SELECT 1 FROM "StorefrontCheckout" checkout
        WHERE checkout."shopperKey" = t."shopperKey" AND checkout."shopId" = t."shopId"
          AND checkout."createdAt" <= t."occurredAt" AND checkout."state" = 'opened'
      ) AS "isOpen"
    ) till ON t."contentId" IS NULL
  ), stored AS (
    INSERT INTO "Touch" ("id", "shopperKey", "accountId", "creatorId", "programId", "surface", "contentId", "productId",
      "shopId", "occurredAt", "consent", "policyVersionId", "isAtCheckout", "adAuthorizationId")
    SELECT "id", "shopperKey", "accountId", "creatorId", "programId", "surface", "contentId", "productId",
      "shopId", "occurredAt", 'granted', "policyVersionId", "isAtTheTill", "adInForceId"
    FROM given WHERE "mayStore" AND NOT "isAdOver" ON CONFLICT ("id") DO NOTHING
  )
  SELECT "id", "programId", COALESCE("mayStore", false) AS "isStored" FROM given`
