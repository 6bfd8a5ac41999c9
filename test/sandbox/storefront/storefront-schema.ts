import type { GraphQLSchema } from 'graphql'
import { isAdminSchemaVersion, loadStorefrontSchema } from '#app/shopify/schema/load-schema.ts'

const prepared = new Map<string, GraphQLSchema>()

/** The real Storefront schema; records name their type themselves where several are possible. */
export function storefrontSchema(version: string): GraphQLSchema {
  const known = prepared.get(version)
  if (known) return known
  if (!isAdminSchemaVersion(version)) throw new Error(`No Storefront schema for ${version}`)
  const schema = loadStorefrontSchema(version)
  for (const type of Object.values(schema.getTypeMap())) {
    if ('resolveType' in type) type.resolveType = (value: unknown) => (value as { __typename?: string }).__typename
  }
  prepared.set(version, schema)
  return schema
}
