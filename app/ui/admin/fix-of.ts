import { isRuleId, type RuleId } from '#app/domain/catalog/problem-rules.ts'

/** Where a problem is put right: here, in the product, or in the markets of the merchant's own admin. */
export type Fix = 'product' | 'category' | 'licence' | 'markets' | 'refresh' | 'nothing'

const fixes: Readonly<Partial<Record<RuleId, Fix>>> = {
  NO_CATEGORY: 'category',
  RESTRICTED_UNCONFIRMED: 'category',
  RESTRICTED_NO_RULE: 'category',
  LICENCE_MISSING: 'licence',
  LICENCE_MISSING_IN_COUNTRY: 'licence',
  UNKNOWN_CURRENCY: 'markets',
  UNREADABLE: 'refresh',
  GIFT_CARD: 'nothing',
  RESTRICTED_NO_RULE_IN_COUNTRY: 'nothing',
}

export function fixOf(rule: string): Fix {
  return isRuleId(rule) ? (fixes[rule] ?? 'product') : 'refresh'
}
