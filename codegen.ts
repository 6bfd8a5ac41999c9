// `npm run shopify:codegen`: app/shopify/operations/*.graphql -> one typed module. Three plugins, no CLI, no network.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateOperations } from './app/shopify/generated/generate-operations.ts'

const target = new URL('./app/shopify/generated/operations.ts', import.meta.url)
writeFileSync(fileURLToPath(target), await generateOperations())
