import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { adminRequest } from '../admin-client.server.ts'
import {
  BulkCollectionsDocument,
  BulkProductsDocument,
  BulkVariantsDocument,
  ReadBulkOperationDocument,
  StartBulkQueryDocument,
} from '../generated/operations.ts'
import { ShopifyRejected, ShopifyUnreachable } from '../http/faults.ts'
import type { BulkTopic } from './bulk-lines.ts'
import { bulkQueryText } from './bulk-query-text.ts'
import { repeatedOf, type CatalogScope } from './catalog-scope.ts'

const documents = {
  products: BulkProductsDocument,
  variants: BulkVariantsDocument,
  collections: BulkCollectionsDocument,
}

/** Starts the export and returns its id at once; throws when five are running already, so that the job comes back later. */
export async function startBulkRead(shopDomain: string, topic: BulkTopic, scope: CatalogScope): Promise<string> {
  const query = bulkQueryText(documents[topic], { publicationId: scope.publicationGid }, repeatedOf(scope))
  const { bulkOperationRunQuery } = await adminRequest(shopDomain, StartBulkQueryDocument, { query })
  const started = bulkOperationRunQuery?.bulkOperation
  if (started) return started.id
  const [problem] = bulkOperationRunQuery?.userErrors ?? []
  const isBusy = problem?.code === 'OPERATION_IN_PROGRESS' || problem?.code === 'LIMIT_REACHED'
  const details = { operation: 'StartBulkQuery', shopDomain }
  if (isBusy) throw new ShopifyUnreachable({ ...details, outcome: 'notSent', reason: 'other exports are running' })
  throw new ShopifyRejected({
    ...details,
    messages: [problem?.message ?? 'no operation'],
    codes: [problem?.code ?? ''],
  })
}

export type BulkState =
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string }
  /** No address when there is not a single row. `createdAt`: by Shopify's clock, what it holds is at least as young. */
  | { readonly kind: 'done'; readonly url: string | null; readonly createdAt: Date; readonly count: number }

/** Where an export stands. What a failed one has got together (`partialDataUrl`) is not used: the rest would look deleted. */
export async function readBulkState(shopDomain: string, operationGid: string): Promise<BulkState> {
  const { bulkOperation } = await adminRequest(shopDomain, ReadBulkOperationDocument, { id: operationGid })
  if (!bulkOperation) return { kind: 'failed', reason: 'NOT_FOUND' }
  const { status, errorCode, url, createdAt, rootObjectCount } = bulkOperation
  const count = Number(rootObjectCount)
  if (status === 'COMPLETED') return { kind: 'done', url: url ?? null, createdAt: new Date(createdAt), count }
  const isOver = status === 'FAILED' || status === 'CANCELED' || status === 'EXPIRED'
  return isOver ? { kind: 'failed', reason: errorCode ?? status } : { kind: 'running', count }
}

/** The lines of a finished export as they come; only a few are held at a time. */
export async function* readBulkLines(shopDomain: string, url: string): AsyncGenerator<string> {
  const response = await fetch(url)
  if (!response.ok || !response.body) {
    const reason = `download answered ${response.status}`
    throw new ShopifyUnreachable({ operation: 'DownloadBulk', shopDomain, outcome: 'notSent', reason })
  }
  const lines = createInterface({ input: Readable.fromWeb(response.body as never), crlfDelay: Infinity })
  for await (const line of lines) if (line !== '') yield line
}
