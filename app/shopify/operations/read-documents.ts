import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, type DocumentNode } from 'graphql'

export type OperationFile = { readonly location: string; readonly document: DocumentNode }

/** What is asked of the Admin API. For code generation and the contract test; running code uses the generated module. */
export function readDocuments(): OperationFile[] {
  return readFolder('.')
}

/** What is asked of the Storefront API: another schema, so another folder. */
export function readStorefrontDocuments(): OperationFile[] {
  return readFolder('./storefront/')
}

function readFolder(path: string): OperationFile[] {
  const folder = fileURLToPath(new URL(path, import.meta.url))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(join(folder, name), 'utf8')) }))
}
