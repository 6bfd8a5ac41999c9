/** SQL twins of accounts.ts, for statements that sort postings by account. The argument is a column, never a value. */
export function merchantCommissionPayableSql(shopId: string): string {
  return `('merchant:' || ${shopId} || ':commissionPayable')`
}

export function merchantAbsorbedReversalsSql(shopId: string): string {
  return `('merchant:' || ${shopId} || ':absorbedReversals')`
}

export function creatorHeldSql(creatorId: string, shopId: string): string {
  return `('creator:' || ${creatorId} || ':held:' || ${shopId})`
}

export function creatorPayableSql(creatorId: string, shopId: string): string {
  return `('creator:' || ${creatorId} || ':payable:' || ${shopId})`
}

export function creatorInTransitSql(creatorId: string, shopId: string): string {
  return `('creator:' || ${creatorId} || ':inTransit:' || ${shopId})`
}

export function merchantFundingSql(shopId: string): string {
  return `('merchant:' || ${shopId} || ':funding')`
}
