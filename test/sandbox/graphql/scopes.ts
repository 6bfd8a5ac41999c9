import { loadScopeRules, type ScopeRule } from '#app/shopify/schema/load-schema.ts'
import { grants } from '../oauth/grants.ts'
import { topLevel } from './errors.ts'

const DOCUMENTATION = 'https://shopify.dev/api/usage/access-scopes'
const rules = new Map<string, ScopeRule>()
for (const rule of loadScopeRules()) {
  rules.set(rule.fieldName === null ? rule.typeName : `${rule.typeName}.${rule.fieldName}`, rule)
}
/** Mutations without an entry of their own in the published rules. */
const UNLISTED: ScopeRule[] = [
  ...['refundCreate', 'orderCancel'].map((fieldName) => ({
    typeName: 'Mutation',
    fieldName,
    requiredAccess: '`write_orders` access scope.',
    offlineScopes: ['write_orders'],
  })),
  ...['channelCreate', 'channelUpdate', 'channelDelete'].map((fieldName) => ({
    typeName: 'Mutation',
    fieldName,
    requiredAccess: '`read_product_listings` access scope.',
    offlineScopes: ['read_product_listings'],
  })),
  {
    typeName: 'Mutation',
    fieldName: 'inventorySetQuantities',
    requiredAccess: '`write_inventory` access scope.',
    offlineScopes: ['write_inventory'],
  },
]
for (const rule of UNLISTED) {
  const key = `${rule.typeName}.${rule.fieldName ?? ''}`
  if (!rules.has(key)) rules.set(key, rule)
}

const cache = new Map<string, ScopeRule[]>()

/** What reading this field takes: the field's own rule and that of the type it returns. */
function rulesFor(typeName: string, fieldName: string, returnType: string): ScopeRule[] {
  const key = `${typeName}.${fieldName}`
  const known = cache.get(key)
  if (known) return known
  const found = [rules.get(key), rules.get(returnType.replace(/Connection$/, ''))].filter(
    (rule): rule is ScopeRule => rule !== undefined && rule.offlineScopes.length > 0,
  )
  cache.set(key, found)
  return found
}

/** Throws ACCESS_DENIED for this field alone; the rest of the answer is kept. */
export function requireScopes(
  granted: readonly string[],
  typeName: string,
  fieldName: string,
  returnType: string,
  allowed: Set<string>,
): void {
  const key = `${typeName}.${fieldName}`
  if (allowed.has(key)) return
  for (const rule of rulesFor(typeName, fieldName, returnType)) {
    if (grants(granted, rule.offlineScopes)) continue
    throw topLevel(`Access denied for ${fieldName} field. Required access: ${rule.requiredAccess}`, 'ACCESS_DENIED', {
      documentation: DOCUMENTATION,
      requiredAccess: rule.requiredAccess,
    })
  }
  allowed.add(key)
}
