import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseToml, type TomlTable, type TomlValue } from './toml.ts'

export type AppSubscription = {
  topic: string
  uri: string
  filter: string | null
  includeFields: string[]
  name: string | null
}
export type ChannelSpecification = {
  handle: string
  label: string
  feedManagement: 'automatic' | 'manual'
  countries: { code: string; languages: string[]; currency: string }[]
}
export type AppConfig = {
  name: string
  scopes: string[]
  webhookApiVersion: string
  subscriptions: AppSubscription[]
  specifications: ChannelSpecification[]
}

/** Used until the app has a shopify.app.toml: what a sales channel that also ships needs at the least. */
const FALLBACK_SCOPES = [
  'read_products',
  'read_product_listings',
  'read_publications',
  'write_resource_feedbacks',
  'read_inventory',
  'read_locations',
  'read_markets',
  'read_locales',
  'read_translations',
  'write_orders',
  'read_fulfillments',
  'read_merchant_managed_fulfillment_orders',
  'read_third_party_fulfillment_orders',
  'write_returns',
]

export function readAppConfig(appRoot: string | null): AppConfig {
  const path = appRoot === null ? null : join(appRoot, 'shopify.app.toml')
  const toml = path !== null && existsSync(path) ? parseToml(readFileSync(path, 'utf8')) : {}
  const webhooks = table(toml['webhooks'])
  const scopes = text(table(toml['access_scopes'])['scopes'])
  return {
    name: text(toml['name']) ?? 'Vitrine',
    scopes: scopes === undefined ? FALLBACK_SCOPES : splitScopes(scopes),
    webhookApiVersion: text(webhooks['api_version']) ?? '2026-04',
    subscriptions: list(webhooks['subscriptions']).flatMap((one) => toSubscriptions(table(one))),
    specifications: appRoot === null ? [] : readSpecifications(join(appRoot, 'extensions')),
  }
}

export function splitScopes(scopes: string): string[] {
  return scopes
    .split(/[,\s]+/)
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
}

function toSubscriptions(declared: TomlTable): AppSubscription[] {
  const topics = [...texts(declared['topics']), ...texts(declared['compliance_topics'])]
  return topics.map((topic) => ({
    topic,
    uri: text(declared['uri']) ?? '',
    filter: text(declared['filter']) ?? null,
    includeFields: texts(declared['include_fields']),
    name: text(declared['name']) ?? null,
  }))
}

function readSpecifications(extensions: string): ChannelSpecification[] {
  if (!existsSync(extensions)) return []
  const found: ChannelSpecification[] = []
  for (const extension of readdirSync(extensions)) {
    const folder = join(extensions, extension, 'specifications')
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder)) {
      const content = readFileSync(join(folder, file), 'utf8')
      if (file.endsWith('.toml')) found.push(toSpecification(parseToml(content)))
      if (file.endsWith('.json')) found.push(toSpecification(JSON.parse(content) as TomlTable))
    }
  }
  return found
}

function toSpecification(toml: TomlTable): ChannelSpecification {
  return {
    handle: text(toml['handle']) ?? '',
    label: text(toml['label']) ?? text(toml['name']) ?? '',
    feedManagement: text(toml['productFeedManagement']) === 'manual' ? 'manual' : 'automatic',
    countries: list(toml['countries']).map((one) => {
      const country = table(one)
      return {
        code: text(country['code']) ?? '',
        languages: texts(country['languages']).map((language) => language.toUpperCase()),
        currency: text(country['currency']) ?? '',
      }
    }),
  }
}

function table(value: TomlValue | undefined): TomlTable {
  return value !== undefined && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

function list(value: TomlValue | undefined): TomlValue[] {
  return Array.isArray(value) ? value : []
}

function text(value: TomlValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function texts(value: TomlValue | undefined): string[] {
  return list(value).filter((one): one is string => typeof one === 'string')
}
