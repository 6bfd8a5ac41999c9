// `npm run shopify:codegen`: app/shopify/operations/*.graphql -> one typed module. Three plugins, no CLI, no network.
// With --check nothing is written; the exit code tells whether the committed module is what the documents make.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateOperations } from './app/shopify/operations/generate-operations.ts'

const target = fileURLToPath(new URL('./app/shopify/generated/operations.ts', import.meta.url))
const text = await generateOperations()
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) process.exitCode = 1
