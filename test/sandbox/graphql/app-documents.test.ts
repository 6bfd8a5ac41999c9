import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { expect, it } from 'vitest'
import { ADMIN_SCHEMA_VERSIONS, loadAdminSchema } from '#app/shopify/schema/load-schema.ts'
import { costOf, MAX_QUERY_COST } from './cost.ts'
import { resolvers } from './resolvers/index.ts'

const folder = 'app/shopify/operations'
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
const documents = concatAST(files.map((file) => parse(readFileSync(join(folder, file), 'utf8'))))

it.each(ADMIN_SCHEMA_VERSIONS)('all that the app asks for is modelled, on %s', (version) => {
  const schema = loadAdminSchema(version)
  expect(validate(schema, documents)).toEqual([])
  const info = new TypeInfo(schema)
  const missing: string[] = []
  visit(
    documents,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const type = info.getParentType()?.name ?? ''
        const own = resolvers[type]
        if (own && !name.value.startsWith('__') && !own[name.value]) missing.push(`${type}.${name.value}`)
      },
    }),
  )
  expect(missing).toEqual([])
})

it.each(ADMIN_SCHEMA_VERSIONS)('nothing that the app asks for costs more than one query may, on %s', (version) => {
  const schema = loadAdminSchema(version)
  const fragments = new Map(
    documents.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  const variables = { first: 50 }
  const tooDear = documents.definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return []
    const root = schema.getRootType(one.operation)
    const cost = root ? costOf({ schema, variables, fragments }, one, root) : 0
    return cost > MAX_QUERY_COST ? [`${one.name?.value}: ${cost}`] : []
  })
  expect(tooDear).toEqual([])
})
