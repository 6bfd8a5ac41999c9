import type { CatalogCount } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'

/** The merchant's figures as they were counted in the background last (count-catalog); null: never yet. */
export async function getCatalogCounts(db: Reader, shopId: string): Promise<CatalogCount | null> {
  return db.catalogCount.findUnique({ where: { shopId } })
}
