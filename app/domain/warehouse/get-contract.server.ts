import { addDays } from '#app/kernel/clock.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { serviceLevelsSql } from './internal/request-rows.sql.ts'
import { contractStates, type ContractState } from './states.ts'

export type ContractView = {
  readonly state: ContractState | 'none'
  /** SCOPES_MISSING, SERVICE_REFUSED, or null. */
  readonly failure: string | null
}

/** Where a shop stands with the warehouse. */
export async function getContract(db: Reader, shopId: string): Promise<ContractView> {
  const contract = await db.warehouseContract.findUnique({ where: { shopId } })
  const state = contractStates.find((each) => each === contract?.state) ?? 'none'
  return { state, failure: contract?.failure ?? null }
}

export type ServiceLevels = {
  readonly requests: number
  /** Those whose time is over or that were answered, and how many of them in time. */
  readonly answerable: number
  readonly answeredInTime: number
  readonly cancellations: number
  readonly cancellationsInTime: number
  readonly shippable: number
  readonly shippedInTime: number
}

const spanDays = 28

/** BFS 5.8: how reliably this shop's requests were answered and sent in the last 28 days. */
export async function getServiceLevels(db: Reader, shopId: string, now: Date): Promise<ServiceLevels> {
  const [levels] = await sql<ServiceLevels>(db, serviceLevelsSql, [shopId, addDays(now, -spanDays), now])
  const none = { requests: 0, answerable: 0, answeredInTime: 0, cancellations: 0, cancellationsInTime: 0 }
  return levels ?? { ...none, shippable: 0, shippedInTime: 0 }
}
