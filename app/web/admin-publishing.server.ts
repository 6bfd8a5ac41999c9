import type { Shop, SyncRun } from '@prisma/client'
import { getCatalogCounts } from '#app/domain/catalog/get-catalog-counts.server.ts'
import { listMarketsForMerchant } from '#app/domain/catalog/list-markets-for-merchant.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { findLatestSync, findRunningSync } from '#app/domain/shops/sync-run.server.ts'
import type { PublishingView, SyncView } from './admin-publishing-view.ts'
import { db } from './database.server.ts'

/** What the publishing card says, and the countries that the shop's markets reach. */
export async function readPublishing(shop: Shop): Promise<{ publishing: PublishingView; countries: string[] }> {
  const [counts, connection, { markets, countries }, running, latest] = await Promise.all([
    getCatalogCounts(db, shop.id),
    findConnection(db, shop.id),
    listMarketsForMerchant(db, shop.id),
    findRunningSync(db, shop.id),
    findLatestSync(db, shop.id),
  ])
  const run = running ?? latest
  const publishing: PublishingView = {
    counts: counts && { ...counts, countedAt: counts.countedAt.toISOString() },
    connection: (connection?.status ?? 'none') as PublishingView['connection'],
    notice: shop.feedbackState === 'REQUIRES_ACTION' ? shop.feedbackMessage : null,
    marketsWithoutCurrency: markets.filter(({ currency }) => currency === null).map(({ name }) => name),
    currency: shop.currency,
    sync: run && toSyncView(run),
    timeZone: shop.timeZone,
  }
  return { publishing, countries }
}

export function toSyncView(run: SyncRun): SyncView {
  return {
    syncRunId: run.id,
    kind: run.kind as SyncView['kind'],
    status: run.status,
    phase: run.phase as SyncView['phase'],
    processed: run.processedCount,
    expected: run.expectedCount,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}
