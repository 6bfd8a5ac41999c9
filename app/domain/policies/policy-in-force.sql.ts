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

export const policyAtSql = `SELECT * FROM ${policyInForceSql({ market: '$1::text', programId: '$2::text', at: '$3::timestamptz' })} AS found`
