import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { run } from '../graphql/executor.ts'
import type { Rc } from '../graphql/resolver.ts'
import type { BulkOperation } from '../state/shop-types.ts'
import type { BulkPlan, Connection } from './plan.ts'
import type { SandboxContext } from '../context.ts'
import { asText } from '../present.ts'

const BATCH = 200
/** A collection may hold every product: few of them are read at a time. */
const COLLECTIONS_AT_ONCE = 5
type Json = Record<string, unknown>
export type BulkOutcome = 'done' | 'canceled' | 'denied' | 'failed'

export function bulkFile(ctx: SandboxContext, shop: string, id: number): string {
  return join(ctx.options.dataDir, 'bulk', shop, `${id}.jsonl`)
}

/**
 * Walks the root connection in batches, so that a hundred thousand products neither fill the memory nor stop the
 * process for others, and writes one line per object: parents first, children with `__parentId`.
 */
export async function runBulk(rc: Rc, operation: BulkOperation, plan: BulkPlan): Promise<BulkOutcome> {
  const path = bulkFile(rc.ctx, rc.state.shop.domain, operation.id)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(`${path}.part`, 'w')
  let outcome: BulkOutcome = 'done'
  try {
    for (let after: number | null = 0; after !== null && outcome === 'done';) {
      if (isCanceled(operation)) break
      const batch = await readBatch(rc, operation, plan, after)
      if (batch === 'denied') outcome = 'denied'
      else {
        const { lines } = batch
        if (lines.length > 0) await file.write(`${lines.join('\n')}\n`)
        rc.state.bulkOperations.put(operation)
        after = batch.last
        if (rc.ctx.faults.take('bulk-fail', rc.state.shop.domain, operation.query)) outcome = 'failed'
      }
      await breathe()
    }
  } finally {
    await file.close()
  }
  if (isCanceled(operation)) outcome = 'canceled'
  await rename(`${path}.part`, path)
  operation.isPartial = outcome === 'failed'
  operation.hasFile = (outcome === 'done' || outcome === 'failed') && operation.objectCount > 0
  operation.fileSize = operation.hasFile ? (await stat(path)).size : null
  return outcome
}

async function readBatch(
  rc: Rc,
  operation: BulkOperation,
  plan: BulkPlan,
  after: number,
): Promise<{ lines: string[]; last: number | null } | 'denied'> {
  const size = plan.roots.some(({ path }) => path[0] === 'collections') ? COLLECTIONS_AT_ONCE : BATCH
  const window: NonNullable<Rc['bulkWindow']> = { after, size, last: null, taken: false }
  const result = await run(plan.document, { ...rc, bulkWindow: window }, {}, null)
  const [error] = result.errors ?? []
  if (error) {
    if (error.extensions['code'] !== 'ACCESS_DENIED') throw error
    return 'denied'
  }
  const levels: string[][] = []
  for (const root of plan.roots) writeConnection(operation, root, result.data ?? {}, null, levels, 0)
  const lines = levels.flat()
  const broken = lines.length >> 1
  if (lines.length > 0 && rc.ctx.faults.take('bulk-malformed-line', rc.state.shop.domain, operation.query)) {
    lines[broken] = (lines[broken] ?? '').slice(0, -2)
  }
  return { lines, last: window.last }
}

/** Read through a function: the status changes from elsewhere while this one waits. */
function isCanceled(operation: BulkOperation): boolean {
  return operation.status === 'CANCELING'
}

function at(data: Json, path: readonly string[]): { holder: Json; key: string } | null {
  let holder: Json = data
  for (const key of path.slice(0, -1)) {
    const next = holder[key]
    if (next === null || typeof next !== 'object') return null
    holder = next as Json
  }
  return { holder, key: path[path.length - 1] ?? '' }
}

/** Grouped: children right behind their parent. Otherwise they follow anywhere behind it, here level by level. */
function writeConnection(
  operation: BulkOperation,
  one: Connection,
  data: Json,
  parentId: string | null,
  levels: string[][],
  depth: number,
): void {
  const place = at(data, one.path)
  const connection = place?.holder[place.key] as { nodes?: Json[]; edges?: { node: Json }[] } | null | undefined
  if (!place || !connection) return
  const nodes = connection.nodes ?? connection.edges?.map((edge) => edge.node) ?? []
  const own = (levels[operation.groupObjects ? 0 : depth] ??= [])
  for (const node of nodes) {
    const id = asText(node['__bulkId'] ?? node['id'])
    const held = one.nested.map((nested) => ({ nested, holder: takeOut(node, nested.path) }))
    delete node['__bulkId']
    operation.objectCount += 1
    if (parentId === null) operation.rootObjectCount += 1
    else node['__parentId'] = parentId
    own.push(JSON.stringify(node))
    for (const { nested, holder } of held) writeConnection(operation, nested, holder, id, levels, depth + 1)
  }
}

/** What stands at the path is taken out of the node and handed over on the same path. */
function takeOut(node: Json, path: readonly string[]): Json {
  const found = at(node, path)
  if (!found) return {}
  const value = found.holder[found.key]
  delete found.holder[found.key]
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Json
}
