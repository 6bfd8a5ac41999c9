// `npm run shopify:codegen`: app/shopify/operations/**/*.graphql -> one typed module an API. Three plugins, no CLI, no network.
// With --check nothing is written; the exit code tells whether the committed modules are what the documents make.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateOperations, generateStorefrontOperations } from './app/shopify/operations/generate-operations.ts'

const modules = {
  'operations.ts': await generateOperations(),
  'storefront-operations.ts': await generateStorefrontOperations(),
}
for (const [name, text] of Object.entries(modules)) {
  const target = fileURLToPath(new URL(`./app/shopify/generated/${name}`, import.meta.url))
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) process.exitCode = 1
}
