import { cancelBulk, startBulk } from '../../bulk/bulk-operations.ts'
import type { BulkOperation } from '../../state/shop-types.ts'
import { holds, parseQuery } from '../../search/parse-query.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled, userError } from '../errors.ts'
import { gid, numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'

const ACTIVE = new Set(['CREATED', 'RUNNING', 'CANCELING'])

function list(args: PageArgs & { query?: string | null }, rc: Rc) {
  const parsed = parseQuery(args.query ?? '')
  const field = (one: BulkOperation) => (name: string, _comparator: string, value: string) => {
    if (name === 'status') return one.status === value.toUpperCase()
    if (name === 'operation_type' || name === 'type') return value.toUpperCase() === 'QUERY'
    if (name === 'id') return String(one.id) === value
    throw notModelled(`bulkOperations(query:) field ${name}`)
  }
  const found = [...rc.state.bulkOperations.values()].filter((one) => holds(parsed, field(one), () => false))
  return pageOfList(found, args, rc, (one) => one.id)
}

function cancel(id: string, rc: Rc) {
  const found = rc.state.bulkOperations.get(requireNumber(id, 'BulkOperation'))
  if (!found) return { bulkOperation: null, userErrors: [userError(['id'], 'Bulk operation does not exist')] }
  if (!ACTIVE.has(found.status)) {
    const message = `A bulk operation cannot be canceled when it is ${found.status.toLowerCase()}`
    return { bulkOperation: found, userErrors: [userError(null, message)] }
  }
  cancelBulk(rc.state, found)
  return { bulkOperation: found, userErrors: [] }
}

function fileUrl(one: BulkOperation, rc: Rc): string {
  return `${rc.ctx.baseUrl}/__storage/bulk/${rc.state.shop.domain}/${one.id}.jsonl`
}

export const bulkResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    bulkOperation: (_, args: { id: string }, rc) =>
      rc.state.bulkOperations.get(numberOf(args.id, 'BulkOperation') ?? -1) ?? null,
    bulkOperations: (_, args: PageArgs & { query?: string | null }, rc) => list(args, rc),
    currentBulkOperation: (_, args: { type?: string | null }, rc) =>
      args.type === 'MUTATION' ? null : ([...rc.state.bulkOperations.values()].pop() ?? null),
  }),
  Mutation: fields<unknown>({
    bulkOperationRunQuery: (_, args: { query: string; groupObjects: boolean }, rc) =>
      startBulk(rc, args.query, args.groupObjects),
    bulkOperationCancel: (_, args: { id: string }, rc) => cancel(args.id, rc),
  }),
  BulkOperation: fields<BulkOperation>({
    id: (one) => gid('BulkOperation', one.id),
    status: (one) => one.status,
    errorCode: (one) => one.errorCode,
    type: () => 'QUERY',
    query: (one) => one.query,
    objectCount: (one) => String(one.objectCount),
    rootObjectCount: (one) => String(one.rootObjectCount),
    fileSize: (one) => (one.fileSize === null ? null : String(one.fileSize)),
    url: (one, _, rc) => (one.status === 'COMPLETED' && one.hasFile ? fileUrl(one, rc) : null),
    partialDataUrl: (one, _, rc) => (one.hasFile && one.isPartial ? fileUrl(one, rc) : null),
    createdAt: (one) => one.createdAt,
    completedAt: (one) => one.completedAt,
  }),
}
