// Refreshes the committed schema files: `npm run shopify:schema`.
// The source package is downloaded and read, never installed: its dependency tree would break this one's pins.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

const SOURCE_PACKAGE = '@shopify/dev-mcp@1.16.0'
const VERSIONS = ['2026-04', '2026-07', '2026-10'] as const
const SCOPE_VERSION = '2026-04'
const here = fileURLToPath(new URL('.', import.meta.url))

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }
type EnumValue = { name: string; description?: string | null }
type SchemaFile = {
  data: { __schema: { types: { name: string; enumValues: EnumValue[] | null }[] } }
  offline_scopes: { items: { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }[] }
}

/** Keeps what decides validity (names, types, defaults, deprecation) and drops the prose. */
function namesAndTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(namesAndTypes)
  if (value === null || typeof value !== 'object') return value
  const kept: JsonObject = {}
  for (const [key, member] of Object.entries(value)) {
    if (key === 'description' || key === 'isPrivatelyDocumented') continue
    kept[key] = key === 'deprecationReason' ? (member === null ? null : 'deprecated') : namesAndTypes(member)
  }
  return kept
}

/** The slash name of a topic (`orders/create`) stands only in the enum value's description, and so do its scopes. */
function webhookTopics(schema: SchemaFile): JsonObject {
  const topicEnum = schema.data.__schema.types.find((type) => type.name === 'WebhookSubscriptionTopic')
  const topics: JsonObject = {}
  for (const value of topicEnum?.enumValues ?? []) {
    const text = value.description ?? ''
    const quoted = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    const name = quoted.find((word) => /^[a-z_]+[/.][a-z_]+$/.test(word))
    if (name === undefined) throw new Error(`No slash name in the description of topic ${value.name}`)
    const demand = /requires\b(.*)$/is.exec(text)?.[1] ?? ''
    topics[value.name] = { name, scopes: [...new Set(demand.match(/\b(?:read|write)_[a-z_]+/g) ?? [])] }
  }
  return topics
}

/** Rules that ask for nothing are the large majority and say nothing: only the demanding ones are kept. */
function scopeRules(schema: SchemaFile): Json {
  return schema.offline_scopes.items
    .filter((rule) => rule.requiredAccess !== '' || rule.offlineScopes.length > 0)
    .map((rule) => ({
      typeName: rule.typeName,
      fieldName: rule.fieldName ?? null,
      requiredAccess: rule.requiredAccess,
      offlineScopes: rule.offlineScopes,
    }))
}

function download(into: string): string {
  const packed = execFileSync('npm', ['pack', SOURCE_PACKAGE, '--silent', '--pack-destination', into], {
    encoding: 'utf8',
  })
  execFileSync('tar', ['-xzf', join(into, packed.trim().split('\n').at(-1) ?? ''), '-C', into])
  return join(into, 'package')
}

function readSchema(source: string, name: string): SchemaFile {
  const bytes = readFileSync(join(source, 'dist', 'data', `${name}.json.gz`))
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as SchemaFile
}

function writeGzip(name: string, content: Json): void {
  writeFileSync(join(here, name), gzipSync(JSON.stringify(content), { level: 9 }))
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'shopify-schema-'))
  try {
    const source = download(folder)
    let newest: SchemaFile | undefined
    for (const version of VERSIONS) {
      const schema = readSchema(source, `admin_${version}`)
      writeGzip(`admin_${version}.json.gz`, namesAndTypes({ __schema: schema.data.__schema }))
      if (version === SCOPE_VERSION) writeGzip(`scopes_${version}.json.gz`, scopeRules(schema))
      newest = schema
      const storefront = readSchema(source, `storefront-graphql_${version}`)
      writeGzip(`storefront_${version}.json.gz`, namesAndTypes({ __schema: storefront.data.__schema }))
    }
    // Topics are only ever added, so the newest version's list covers the older ones.
    if (newest) {
      writeFileSync(join(here, 'webhook-topics.json'), `${JSON.stringify(webhookTopics(newest), null, 2)}\n`)
    }
    writeFileSync(join(here, 'NOTICE'), notice(readFileSync(join(source, 'LICENSE'), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function notice(licence: string): string {
  return [
    `The generated files in this folder (*.json.gz, webhook-topics.json) are derived from ${SOURCE_PACKAGE}:`,
    'names, types and access rules of the Shopify Admin and Storefront GraphQL schemas, without the descriptions.',
    '',
    licence.trim(),
    '',
  ].join('\n')
}

main()
