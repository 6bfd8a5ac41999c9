import { getNullableType, GraphQLError, isScalarType, type GraphQLSchema } from 'graphql'
import { ADMIN_SCHEMA_VERSIONS, isAdminSchemaVersion, loadAdminSchema } from '#app/shopify/schema/load-schema.ts'
import { typeNameOf } from './resolver.ts'

const prepared = new Map<string, GraphQLSchema>()

/**
 * Which of the versions we hold answers a request for `version`: the same one; the oldest for versions that have
 * passed, as Shopify falls forward; null for what was never a version.
 */
export function pickVersion(version: string): string | null {
  if (isAdminSchemaVersion(version)) return version
  if (version === 'unstable') return ADMIN_SCHEMA_VERSIONS[ADMIN_SCHEMA_VERSIONS.length - 1] ?? null
  if (/^20\d\d-(01|04|07|10)$/.test(version) && version < ADMIN_SCHEMA_VERSIONS[0]) return ADMIN_SCHEMA_VERSIONS[0]
  return null
}

export function executableSchema(version: string): GraphQLSchema {
  const known = prepared.get(version)
  if (known) return known
  if (!isAdminSchemaVersion(version)) throw new Error(`No Admin schema for ${version}`)
  const schema = loadAdminSchema(version)
  checkScalars(schema)
  // Shopify answers a refused root field with null and keeps its neighbours, whatever the schema says.
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if ('resolveType' in type) type.resolveType = (value: unknown) => typeNameOf(value)
  }
  prepared.set(version, schema)
  return schema
}

const SCALARS: Readonly<Record<string, { accepts: (value: unknown) => boolean; expected: string }>> = {
  DateTime: {
    accepts: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    expected: 'an ISO 8601 date and time',
  },
  Decimal: { accepts: (value) => /^-?\d+(\.\d+)?$/.test(String(value)), expected: 'a decimal number' },
  Money: { accepts: (value) => /^-?\d+(\.\d+)?$/.test(String(value)), expected: 'a decimal number' },
  URL: {
    accepts: (value) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$|^\//i.test(value),
    expected: 'a URL',
  },
}

/** A schema read from its names lets custom scalars take anything: the ones that carry meaning are checked. */
function checkScalars(schema: GraphQLSchema): void {
  for (const [name, { accepts, expected }] of Object.entries(SCALARS)) {
    const type = schema.getType(name)
    if (!type || !isScalarType(type)) continue
    const check = (value: unknown) => {
      if (!accepts(value))
        throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}: ${expected} is expected`)
      return typeof value === 'number' ? String(value) : value
    }
    type.parseValue = check
    type.parseLiteral = (node) => check('value' in node ? node.value : null)
  }
}
