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
type Json = Record<string, unknown>

export function bulkFile(ctx: SandboxContext, shop: string, id: number): string {
  return join(ctx.options.dataDir, 'bulk', shop, `${id}.jsonl`)
}

/**
 * Walks the root connection in batches, so that a hundred thousand products neither fill the memory nor stop the
 * process for others, and writes one line per object: parents first, children with `__parentId`.
 */
export async function runBulk(
  rc: Rc,
  operation: BulkOperation,
  plan: BulkPlan,
): Promise<'done' | 'canceled' | 'denied'> {
  const path = bulkFile(rc.ctx, rc.state.shop.domain, operation.id)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(`${path}.part`, 'w')
  let outcome: 'done' | 'canceled' | 'denied' = 'done'
  try {
    for (let after: number | null = 0; after !== null && outcome === 'done';) {
      if (isCanceled(operation)) {
        outcome = 'canceled'
        break
      }
      const window: NonNullable<Rc['bulkWindow']> = { after, size: BATCH, last: null, taken: false }
      const result = await run(plan.document, { ...rc, bulkWindow: window }, {}, null)
      const [error] = result.errors ?? []
      if (error) {
        if (error.extensions['code'] !== 'ACCESS_DENIED') throw error
        outcome = 'denied'
        break
      }
      const lines: string[] = []
      for (const root of plan.roots) {
        writeConnection(operation, root, result.data ?? {}, null, lines)
      }
      if (lines.length > 0) await file.write(`${lines.join('\n')}\n`)
      rc.state.bulkOperations.put(operation)
      after = window.last
      await breathe()
    }
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  operation.hasFile = outcome === 'done' && operation.objectCount > 0
  operation.fileSize = operation.hasFile ? (await stat(path)).size : null
  return outcome
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

function writeConnection(
  operation: BulkOperation,
  one: Connection,
  data: Json,
  parentId: string | null,
  lines: string[],
): void {
  const place = at(data, one.path)
  const connection = place?.holder[place.key] as { nodes?: Json[]; edges?: { node: Json }[] } | null | undefined
  if (!place || !connection) return
  const nodes = connection.nodes ?? connection.edges?.map((edge) => edge.node) ?? []
  for (const node of nodes) {
    const id = asText(node['__bulkId'] ?? node['id'])
    const children: string[] = []
    for (const nested of one.nested) {
      writeConnection(operation, nested, node, id, children)
      const held = at(node, nested.path)
      if (held) delete held.holder[held.key]
    }
    const { __bulkId: _ignored, ...own } = node
    operation.objectCount += 1
    if (parentId === null) operation.rootObjectCount += 1
    lines.push(JSON.stringify(parentId === null ? own : { ...own, __parentId: parentId }), ...children)
  }
}
