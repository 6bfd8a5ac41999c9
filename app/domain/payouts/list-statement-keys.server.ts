import type { Reader } from '#app/platform/db/database.server.ts'

export type PublishedKey = { readonly keyId: string; readonly publicKey: string; readonly since: Date }

/** Every key that ever signed a statement, newest first: what somebody compares a statement's key with. */
export async function listStatementKeys(db: Reader): Promise<readonly PublishedKey[]> {
  return db.statementKey.findMany({ orderBy: { since: 'desc' } })
}
