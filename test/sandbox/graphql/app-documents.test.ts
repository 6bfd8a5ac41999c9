import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { expect, it } from 'vitest'
import { ADMIN_SCHEMA_VERSIONS, loadAdminSchema } from '#app/shopify/schema/load-schema.ts'
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
