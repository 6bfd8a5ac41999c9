import { NoDeprecatedCustomRule, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  ADMIN_SCHEMA_VERSIONS,
  loadAdminSchema,
  loadScopeRules,
  loadStorefrontSchema,
  loadWebhookTopics,
} from './load-schema.ts'

describe('the committed Admin schema', () => {
  it.each(ADMIN_SCHEMA_VERSIONS)('%s knows the channel API and rejects invented fields', (version) => {
    const schema = loadAdminSchema(version)
    const valid = parse('{ channels(first: 1) { nodes { id specificationHandle } } }')
    expect(validate(schema, valid)).toEqual([])
    const invented = parse('{ products(first: 1) { nodes { sparkle } } }')
    expect(validate(schema, invented)[0]?.message).toContain('Cannot query field "sparkle" on type "Product"')
  })

  it('keeps deprecations, so documents can be kept clear of them', () => {
    const document = parse('{ products(first: 1) { nodes { bodyHtml } } }')
    expect(validate(loadAdminSchema('2026-04'), document, [NoDeprecatedCustomRule])).toHaveLength(1)
  })

  it('carries the access rule of orderCreate', () => {
    const rule = loadScopeRules().find((one) => one.typeName === 'Mutation' && one.fieldName === 'orderCreate')
    expect(rule?.offlineScopes).toEqual(['write_orders'])
  })

  it('translates topic names to their slash form', () => {
    const names = new Map(loadWebhookTopics().map((one) => [one.topic, one.name]))
    expect(names.get('ORDERS_CREATE')).toBe('orders/create')
    expect(names.get('PRODUCT_FEEDS_FULL_SYNC_FINISH')).toBe('product_feeds/full_sync_finish')
  })
})

describe('the committed Storefront schema', () => {
  it.each(ADMIN_SCHEMA_VERSIONS)('%s knows carts and rejects invented fields', (version) => {
    const schema = loadStorefrontSchema(version)
    const valid = parse('query ($id: ID!) { cart(id: $id) { id checkoutUrl } }')
    expect(validate(schema, valid)).toEqual([])
    const invented = parse('query ($id: ID!) { cart(id: $id) { sparkle } }')
    expect(validate(schema, invented)[0]?.message).toContain('Cannot query field "sparkle" on type "Cart"')
  })
})
