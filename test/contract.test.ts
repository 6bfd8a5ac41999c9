import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import {
  concatAST,
  Kind,
  getNamedType,
  isObjectType,
  NoDeprecatedCustomRule,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { SHOPIFY_API_VERSION } from '#app/shopify/api-version.ts'
import { bulkQueryText } from '#app/shopify/catalog/bulk-query-text.ts'
import { repeatedOf } from '#app/shopify/catalog/catalog-scope.ts'
import {
  BulkCollectionsDocument,
  BulkProductsDocument,
  BulkVariantsDocument,
} from '#app/shopify/generated/operations.ts'
import { readDocuments, readStorefrontDocuments } from '#app/shopify/operations/read-documents.ts'
import {
  ADMIN_SCHEMA_VERSIONS,
  loadAdminSchema,
  loadScopeRules,
  loadStorefrontSchema,
  loadWebhookTopics,
} from '#app/shopify/schema/load-schema.ts'
import { parse } from 'graphql'

const documents = readDocuments()
const everything = concatAST(documents.map((one) => one.document))
const toml = existsSync('shopify.app.toml') ? readFileSync('shopify.app.toml', 'utf8') : ''
const scopesIn = (pattern: RegExp) =>
  pattern
    .exec(toml)?.[1]
    ?.split(',')
    .map((scope) => scope.trim().replaceAll('"', '')) ?? []
/** Optional ones are asked of the merchant where a feature begins that needs them. */
const declaredScopes = new Set([
  ...scopesIn(/^scopes\s*=\s*"([^"]*)"/m),
  ...scopesIn(/^optional_scopes\s*=\s*\[([^\]]*)\]/m),
])
const declaredTopics = [...toml.matchAll(/^\s*topics\s*=\s*\[([^\]]*)\]/gm)].flatMap((match) =>
  [...(match[1] ?? '').matchAll(/"([^"]+)"/g)].map((one) => one[1] ?? ''),
)

/** Write access includes reading the same thing. */
const isGranted = (scope: string) =>
  declaredScopes.has(scope) || (scope.startsWith('read_') && declaredScopes.has(scope.replace(/^read_/, 'write_')))

/** Its successor `media` is a connection: one more row a variant in every export. Here until Shopify takes it away. */
const knownDeprecations = ['The field ProductVariant.image is deprecated. deprecated']

describe('what we ask of the Admin API', () => {
  it.each(ADMIN_SCHEMA_VERSIONS)('is valid and not deprecated in %s', (version) => {
    const rules = [...specifiedRules, NoDeprecatedCustomRule]
    const messages = validate(loadAdminSchema(version), everything, rules).map((error) => error.message)
    expect([...new Set(messages)]).toEqual(knownDeprecations)
  })

  it('keeps one operation a file, or the fragments of one noun, named after the first', () => {
    for (const { location, document } of documents) {
      const [definition, ...others] = document.definitions
      const areFragments = document.definitions.every((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      expect(areFragments ? [] : others, location).toEqual([])
      const name = definition && 'name' in definition ? definition.name?.value : ''
      expect(name?.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase(), location).toBe(location.replace('.graphql', ''))
    }
  })

  it('has its generated types committed as the generator makes them', async () => {
    // In a process of its own: the generator's plugins and this test would load two copies of graphql.
    const check = execFile(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'codegen.ts', '--check'])
    const [exitCode] = (await once(check, 'exit')) as [number]
    expect(exitCode, 'run npm run shopify:codegen and commit its result').toBe(0)
  })

  it('uses only scopes that the app declares', () => {
    const rules = new Map(
      loadScopeRules().map((rule) => [`${rule.typeName}.${rule.fieldName ?? ''}`, rule.offlineScopes]),
    )
    const missing = new Set<string>()
    const info = new TypeInfo(loadAdminSchema(SHOPIFY_API_VERSION))
    const demand = (key: string) => {
      const anyOf = rules.get(key) ?? []
      if (anyOf.length > 0 && !anyOf.some(isGranted)) missing.add(`${key} needs one of ${anyOf.join(', ')}`)
    }
    visit(everything, visitWithTypeInfo(info, {
      Field: () => {
        const parent = info.getParentType()
        const field = info.getFieldDef()
        if (!parent || !field) return
        demand(`${parent.name}.${field.name}`)
        const type = getNamedType(field.type)
        if (isObjectType(type)) demand(`${type.name}.`)
      },
    })) // prettier-ignore
    expect([...missing]).toEqual([])
  })

  it('exports within the limits of bulk queries, for as many countries as we serve: no variables, two levels of connections', () => {
    const countries = ['US', 'GB', 'ID', 'JP', 'KW', 'AE', 'SA', 'CA', 'DE', 'FR', 'AU', 'SG']
    const languages = ['ar', 'id', 'ja', 'de', 'fr'].map((language) => ({ language, locale: language }))
    const publicationGid = 'gid://shopify/Publication/1'
    for (const document of [BulkProductsDocument, BulkVariantsDocument, BulkCollectionsDocument]) {
      const text = bulkQueryText(
        document,
        { publicationId: publicationGid },
        repeatedOf({ publicationGid, countries, languages }),
      )
      expect(Buffer.byteLength(text)).toBeLessThan(65_535)
      expect(validate(loadAdminSchema(SHOPIFY_API_VERSION), parse(text)).map((error) => error.message)).toEqual([])
      expect(text.match(/edges/g)?.length ?? 0).toBeLessThanOrEqual(2)
    }
  })
})

describe('what we ask of the Storefront API', () => {
  const asked = concatAST(readStorefrontDocuments().map((one) => one.document))

  it.each(ADMIN_SCHEMA_VERSIONS)('is valid and not deprecated in %s', (version) => {
    const rules = [...specifiedRules, NoDeprecatedCustomRule]
    const messages = validate(loadStorefrontSchema(version), asked, rules).map((error) => error.message)
    expect(messages).toEqual([])
  })
})

describe('what Shopify tells us', () => {
  const known = new Map(loadWebhookTopics().map((topic) => [topic.name, topic]))

  it('names only topics that exist, with scopes that the app declares', () => {
    for (const name of declaredTopics) {
      const topic = known.get(name)
      expect(topic, name).toBeDefined()
      if (topic && topic.scopes.length > 0)
        expect(topic.scopes.some(isGranted), `${name} needs ${topic.scopes.join(' or ')}`).toBe(true)
    }
  })

  it('is applied by somebody, every declared topic', async () => {
    const { applierOf } = await import('#app/jobs/webhook-appliers.ts')
    const { feedTopics } = await import('#app/jobs/apply-feed-receipts.ts')
    const compliance = ['customers/data_request', 'customers/redact', 'shop/redact']
    for (const name of [...declaredTopics, ...compliance, 'product_feeds/full_sync_finish']) {
      expect(feedTopics.includes(name) || applierOf(name) !== null, name).toBe(true)
    }
  })
})
