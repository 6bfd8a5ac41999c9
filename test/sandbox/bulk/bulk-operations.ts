import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import type { Rc } from '../graphql/resolver.ts'
import { withOffset } from '../state/clock.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { BulkOperation } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { planBulk, type BulkPlan } from './plan.ts'
import { runBulk } from './run.ts'

const MAX_RUNNING = 5
const ACTIVE = new Set(['CREATED', 'RUNNING', 'CANCELING'])

/** Answers CREATED with zero counters at once; the work happens behind it. */
export function startBulk(
  rc: Rc,
  query: string,
  groupObjects: boolean,
): { bulkOperation: BulkOperation | null; userErrors: UserError[] } {
  const refused = (...userErrors: UserError[]) => ({ bulkOperation: null, userErrors })
  const plan = planBulk(rc.version, query)
  if ('error' in plan) return refused(userError(['query'], plan.error, 'INVALID'))
  const running = [...rc.state.bulkOperations.values()].filter((one) => ACTIVE.has(one.status))
  if (running.length >= MAX_RUNNING) {
    const message = 'A bulk query operation for this app and shop is already in progress.'
    return refused(userError(null, message, 'OPERATION_IN_PROGRESS'))
  }
  const operation = rc.state.bulkOperations.put({
    id: rc.ctx.store.ids.next(),
    status: 'CREATED',
    errorCode: null,
    query,
    apiVersion: rc.version,
    groupObjects,
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
    hasFile: false,
    createdAt: rc.ctx.clock.iso(),
    completedAt: null,
  })
  const bulkRc: Rc = { ...rc, bulk: true, allowed: new Set() }
  setImmediate(() => void execute(bulkRc, operation, plan))
  return { bulkOperation: { ...operation }, userErrors: [] }
}

export function cancelBulk(state: ShopState, operation: BulkOperation): void {
  operation.status = 'CANCELING'
  state.bulkOperations.put(operation)
}

/** The app is gone, and with it what it asked for. */
export function cancelAll(state: ShopState): void {
  for (const operation of state.bulkOperations.values()) {
    if (ACTIVE.has(operation.status)) cancelBulk(state, operation)
  }
}

/** What was running when the process stopped cannot go on: it failed, and its owner is told. */
export function failInterrupted(ctx: SandboxContext): void {
  for (const state of ctx.store.shops()) {
    for (const operation of state.bulkOperations.values()) {
      if (ACTIVE.has(operation.status)) finish(ctx, state, operation, 'FAILED', 'INTERNAL_SERVER_ERROR')
    }
  }
}

async function execute(rc: Rc, operation: BulkOperation, plan: BulkPlan): Promise<void> {
  const { ctx, state } = rc
  // It may have been canceled before it began.
  if (operation.status === 'CREATED') operation.status = 'RUNNING'
  state.bulkOperations.put(operation)
  try {
    const outcome = await runBulk(rc, operation, plan)
    if (outcome === 'canceled') finish(ctx, state, operation, 'CANCELED', null)
    else if (outcome === 'denied') finish(ctx, state, operation, 'FAILED', 'ACCESS_DENIED')
    else if (outcome === 'failed') finish(ctx, state, operation, 'FAILED', 'INTERNAL_SERVER_ERROR')
    else finish(ctx, state, operation, 'COMPLETED', null)
  } catch (cause) {
    ctx.log.add('request', state.shop.domain, { bulkOperation: operation.id, error: String(cause) })
    finish(ctx, state, operation, 'FAILED', 'INTERNAL_SERVER_ERROR')
  }
}

function finish(
  ctx: SandboxContext,
  state: ShopState,
  operation: BulkOperation,
  status: BulkOperation['status'],
  errorCode: string | null,
): void {
  operation.status = status
  operation.errorCode = errorCode
  operation.completedAt = ctx.clock.iso()
  state.bulkOperations.put(operation)
  const at = (iso: string | null) => (iso === null ? null : withOffset(iso, state.shop.utcOffsetMinutes))
  const payload = () => ({
    admin_graphql_api_id: `gid://shopify/BulkOperation/${operation.id}`,
    completed_at: at(operation.completedAt),
    created_at: at(operation.createdAt),
    error_code: errorCode?.toLowerCase() ?? null,
    status: status.toLowerCase(),
    type: 'query',
  })
  emit(ctx, state, 'bulk_operations/finish', payload, randomUUID())
}
