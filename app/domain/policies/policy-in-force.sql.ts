/**
 * The version in force for a market and a program at an instant, as a subquery: a program's own row before a market's,
 * a market's before the general one, and inside each the newest. Arguments are SQL expressions, never values.
 */
export function policyInForceSql(of: { market: string; programId: string; at: string }): string {
  return `(SELECT policy."id", policy."values" FROM "PolicyVersion" policy
    WHERE policy."effectiveFrom" <= ${of.at}
      AND (policy."market" IS NULL OR policy."market" = ${of.market})
      AND (policy."programId" IS NULL OR policy."programId" = ${of.programId})
    ORDER BY (policy."programId" IS NOT NULL) DESC, (policy."market" IS NOT NULL) DESC,
             policy."effectiveFrom" DESC, policy."id" DESC LIMIT 1)`
}

/** The same for many at once, in the order they were asked in: $1 markets, $2 instants. */
export const policiesAtSql = `
  SELECT found."id", found."values"
  FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS asked("market", "at", "place")
  CROSS JOIN LATERAL ${policyInForceSql({ market: 'asked."market"', programId: 'NULL::text', at: 'asked."at"' })} AS found
  ORDER BY asked."place"`

export const policyAtSql = `SELECT * FROM ${policyInForceSql({ market: '$1::text', programId: '$2::text', at: '$3::timestamptz' })} AS found`
