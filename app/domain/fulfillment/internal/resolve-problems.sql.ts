/** $1 order, $2 causes, $3 how it ended, $4 now */
export const resolveProblemsSql = `
  UPDATE "Problem" SET "resolvedAt" = $4, "resolution" = $3
  WHERE "orderId" = $1 AND "resolvedAt" IS NULL AND "cause" = ANY($2::text[])`
