// The committed Admin and Storefront schemas: names, types and access rules. Read by code generation, the contract test and the sandbox.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'

export const ADMIN_SCHEMA_VERSIONS = ['2026-04', '2026-07', '2026-10'] as const
export type AdminSchemaVersion = (typeof ADMIN_SCHEMA_VERSIONS)[number]

/** A rule without `fieldName` guards the whole type. `requiredAccess` is the sentence, `offlineScopes` any one of which opens it. */
export type ScopeRule = {
  typeName: string
  fieldName: string | null
  requiredAccess: string
  offlineScopes: string[]
}

/** `topic` is the enum value (`ORDERS_CREATE`), `name` the header and TOML spelling (`orders/create`). */
export type WebhookTopic = { topic: string; name: string; scopes: string[] }

const schemas = new Map<string, GraphQLSchema>()

function readJson(name: string): unknown {
  const bytes = readFileSync(new URL(`./${name}`, import.meta.url))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

export function isAdminSchemaVersion(version: string): version is AdminSchemaVersion {
  return (ADMIN_SCHEMA_VERSIONS as readonly string[]).includes(version)
}

export function loadAdminSchema(version: AdminSchemaVersion): GraphQLSchema {
  return loadSchema(`admin_${version}.json.gz`)
}

/** What shoppers' side of a shop answers; it comes in the same versions as the Admin schema. */
export function loadStorefrontSchema(version: AdminSchemaVersion): GraphQLSchema {
  return loadSchema(`storefront_${version}.json.gz`)
}

function loadSchema(file: string): GraphQLSchema {
  const known = schemas.get(file)
  if (known) return known
  const schema = buildClientSchema(readJson(file) as IntrospectionQuery, { assumeValid: true })
  schemas.set(file, schema)
  return schema
}

export function loadScopeRules(): ScopeRule[] {
  return readJson('scopes_2026-04.json.gz') as ScopeRule[]
}

export function loadWebhookTopics(): WebhookTopic[] {
  const topics = readJson('webhook-topics.json') as Record<string, { name: string; scopes: string[] }>
  return Object.entries(topics).map(([topic, { name, scopes }]) => ({ topic, name, scopes }))
}
