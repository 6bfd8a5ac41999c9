import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { adminRequest } from '../admin-client.server.ts'
import {
  BulkProductsDocument,
  BulkVariantsDocument,
  ReadBulkOperationDocument,
  StartBulkQueryDocument,
} from '../generated/operations.ts'
import { ShopifyRejected, ShopifyUnreachable } from '../http/faults.ts'
import { bulkQueryText } from './bulk-query-text.ts'

export type BulkTopic = 'products' | 'variants'

/** Starts the export and returns its id at once; throws when five are running already, so that the job comes back later. */
export async function startBulkRead(shopDomain: string, topic: BulkTopic, publicationGid: string): Promise<string> {
  const query =
    topic === 'products'
      ? bulkQueryText(BulkProductsDocument, { publicationId: publicationGid })
      : bulkQueryText(BulkVariantsDocument, {})
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
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** No address when there is not a single row. */
  | { readonly kind: 'done'; readonly url: string | null }

export async function readBulkState(shopDomain: string, operationGid: string): Promise<BulkState> {
  const { bulkOperation } = await adminRequest(shopDomain, ReadBulkOperationDocument, { id: operationGid })
  if (!bulkOperation) return { kind: 'failed', reason: 'NOT_FOUND' }
  const { status, errorCode, url } = bulkOperation
  if (status === 'COMPLETED') return { kind: 'done', url: url ?? null }
  const isOver = status === 'FAILED' || status === 'CANCELED' || status === 'EXPIRED'
  return isOver ? { kind: 'failed', reason: errorCode ?? status } : { kind: 'running' }
}

/** The rows of a finished export, one by one: children come after their parent and name it in `__parentId`. */
export async function* readBulkRows(shopDomain: string, url: string): AsyncGenerator<unknown> {
  const response = await fetch(url)
  if (!response.ok || !response.body) {
    const reason = `download answered ${response.status}`
    throw new ShopifyUnreachable({ operation: 'DownloadBulk', shopDomain, outcome: 'notSent', reason })
  }
  const lines = createInterface({ input: Readable.fromWeb(response.body as never), crlfDelay: Infinity })
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as unknown
}
