/*
 * One leaky bucket a shop, shared by every process (SHOPIFY.md C3). Time is the database's: the processes' own clocks
 * differ, and a second of difference is a hundred points.
 */

/** What the bucket holds now: what was left, and what has dripped in since. */
const level = `LEAST(bucket."maximum", bucket."available" + bucket."restoreRate"
  * GREATEST(0, EXTRACT(EPOCH FROM clock_timestamp() - bucket."measuredAt")::float8))`

/** What has to be there before anything is taken: the cost and what is kept for others, but never more than a full bucket. */
const needed = `LEAST($2::float8 + bucket."maximum" * $3::float8, bucket."maximum")`

/**
 * Takes the points, or says how many milliseconds later they can be there. The condition stands in the write itself,
 * so of two workers only one gets the last points. No row at all: the shop's row is being made this instant.
 * $1 shop, $2 cost, $3 the share of a full bucket that has to remain, $4 level, $5 size and $6 rate of a bucket not met before
 */
export const takePointsSql = `
  WITH taken AS (
    INSERT INTO "ApiBucket" AS bucket ("shopDomain", "available", "maximum", "restoreRate", "measuredAt")
    VALUES ($1::text, $4::float8 - $2::float8, $5::float8, $6::float8, clock_timestamp())
    ON CONFLICT ("shopDomain") DO UPDATE SET "available" = ${level} - $2::float8, "measuredAt" = clock_timestamp()
      WHERE ${level} >= ${needed}
    RETURNING 0::float8 AS wait)
  SELECT wait AS "waitMilliseconds" FROM taken
  UNION ALL
  SELECT GREATEST(1, CEIL(1000 * (${needed} - ${level}) / GREATEST(1, bucket."restoreRate")))
  FROM "ApiBucket" bucket WHERE bucket."shopDomain" = $1::text AND NOT EXISTS (SELECT 1 FROM taken)`

/**
 * Puts the bucket right after an answer. Shopify's figure is a ceiling, not the value: it does not know of requests that
 * others have taken points for and that are still on their way, while our own account does. So the lower of the two
 * stands. Too low an account (a worker died with points in its hand) costs burst only, never throughput, and mends
 * itself whenever the bucket is full again.
 * $1 shop, $2 points not spent, $3 Shopify's figure, $4 size, $5 rate; the last three null when it gave none
 */
export const settlePointsSql = `
  UPDATE "ApiBucket" bucket SET
    "available" = LEAST(${level} + $2::float8, COALESCE($4::float8, bucket."maximum"), $3::float8),
    "maximum" = COALESCE($4::float8, bucket."maximum"),
    "restoreRate" = COALESCE($5::float8, bucket."restoreRate"),
    "measuredAt" = clock_timestamp()
  WHERE bucket."shopDomain" = $1::text`
