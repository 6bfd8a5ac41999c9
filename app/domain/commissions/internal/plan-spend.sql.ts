/** The row of a plan's period, before it is locked. $1 plan, $2 period */
export const openSpendSql = `
  INSERT INTO "PlanSpend" ("planId", "periodStart", "spentMinor") VALUES ($1::text, $2::timestamptz, 0)
  ON CONFLICT ("planId", "periodStart") DO NOTHING`

/** B8: what was spent before, with the row locked to the end of the transaction, so two lines cannot both take the last unit. */
export const lockSpendSql = `
  SELECT "spentMinor" FROM "PlanSpend" WHERE "planId" = $1::text AND "periodStart" = $2::timestamptz FOR UPDATE`

export const raiseSpendSql = `
  UPDATE "PlanSpend" SET "spentMinor" = "spentMinor" + $3::int8 WHERE "planId" = $1::text AND "periodStart" = $2::timestamptz`

/**
 * B8: what is booked to a commission after its sale moves what its plan has spent, in the period of the sale. Plans without
 * a cap have no such row. $1 commission, $2 signed amount
 */
export const moveSpendSql = `
  UPDATE "PlanSpend" spend SET "spentMinor" = GREATEST(0, spend."spentMinor" + $2::int8)
  FROM "Commission" commission JOIN "Plan" plan ON plan."id" = commission."planId"
  WHERE commission."id" = $1::text AND plan."capPeriod" IS NOT NULL AND spend."planId" = plan."id"
    AND spend."periodStart" = CASE plan."capPeriod"
      WHEN 'month' THEN date_trunc('month', commission."placedAt", 'UTC') ELSE 'epoch'::timestamptz END`
