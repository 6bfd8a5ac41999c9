/** Payouts of a run with the number of entries that each has claimed; index entries_of_payout. $1 run */
const sharesSql = (condition: string) => `
  SELECT payout."id", count(*)::int AS "lines" FROM "Payout" payout
  LEFT JOIN "CommissionEntry" entry ON entry."payoutId" = payout."id"
  WHERE payout."runId" = $1::text AND ${condition} GROUP BY payout."id" ORDER BY payout."id"`

/** What can have arrived: is on its way, or is paid by hand. */
export const sharesToConfirmSql = sharesSql(
  `(payout."state" IN ('sending', 'unknown') OR (payout."state" = 'approved' AND payout."rail" = 'manual'))`,
)

/** Of a run that is being cancelled: what was not given back yet. */
export const sharesToReturnSql = sharesSql(`payout."state" = 'proposed'`)
