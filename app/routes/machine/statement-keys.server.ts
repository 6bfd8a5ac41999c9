import { listStatementKeys } from '#app/domain/payouts/list-statement-keys.server.ts'
import { db } from '#app/platform/db/database.server.ts'

/** GET /.well-known/vitrine-statement-keys: the public keys that creators' statements are checked with. */
export async function serveStatementKeys(): Promise<Response> {
  const keys = await listStatementKeys(db)
  return Response.json({ keys }, { headers: { 'Cache-Control': 'public, max-age=300' } })
}
