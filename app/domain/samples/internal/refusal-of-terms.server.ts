import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import { addDays, millisecondsPer } from '#app/kernel/clock.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { SampleRefusal } from '../refusals.ts'
import { openSampleStates, waitingStates } from '../sample-states.ts'
import { unitsSoldSql } from './units-sold.sql.ts'

type Asked = { readonly creatorId: string; readonly productId: string; readonly policy: PolicyValues['samples'] }

/** A creator's tier grows with the units they sold in so many days. */
const tierDays = 90

/** G1: how many a creator may have open at once, and when the same product may be asked for again. */
export async function refusalOfTerms(tx: Tx, asked: Asked): Promise<Refusal<SampleRefusal> | null> {
  const { creatorId, productId, policy } = asked
  const ended = await tx.sampleRequest.findFirst({
    where: { creatorId, productId, state: { in: [...waitingStates] }, decidedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
  })
  const againAt = ended?.decidedAt ? addDays(ended.decidedAt, policy.againAfterDays) : null
  if (againAt && againAt > tx.now) {
    return refuse('SAMPLE_TOO_SOON', { days: Math.ceil((againAt.getTime() - tx.now.getTime()) / millisecondsPer.day) })
  }
  const most = await mostOpen(tx, asked)
  const open = await tx.sampleRequest.count({ where: { creatorId, state: { in: [...openSampleStates] } } })
  return open < most ? null : refuse('SAMPLE_CAP_REACHED', { most })
}

async function mostOpen(tx: Tx, { creatorId, policy }: Asked): Promise<number> {
  const [sold] = await sql<{ units: number }>(tx, unitsSoldSql, [creatorId, null, addDays(tx.now, -tierDays), tx.now])
  const reached = policy.openRequests.filter(({ fromUnits }) => fromUnits <= (sold?.units ?? 0))
  return reached.sort((a, b) => b.fromUnits - a.fromUnits)[0]?.most ?? 0
}
