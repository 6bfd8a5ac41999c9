import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockEnding } from './events.ts'
import { creatorsWithProductsUpSql } from './internal/lock-notices.sql.ts'
import { tellLockEndingsJob, type LockEnding } from './jobs.ts'
import { ratesFor } from './rates-for.server.ts'

const creatorsAtOnce = 50
const productsNamed = 20

/**
 * B4: tells creators whose locked rate ends with a change, fifty at a time; who took the product down has no lock and
 * hears nothing. Running a batch twice announces twice: notices are keyed by (creator, version).
 */
export async function tellLockEndings(tx: Tx, ending: LockEnding): Promise<{ readonly told: number }> {
  const version = await tx.rateVersion.findUnique({
    where: { id: ending.rateVersionId },
    select: { plan: { select: { program: { select: { id: true, shopId: true } } } } },
  })
  if (!version) return { told: 0 }
  const { id: programId, shopId } = version.plan.program
  const changedAt = new Date(ending.changedAt)
  const { decreaseLockDays } = (await policyAt(tx, { programId, at: tx.now })).values.rates
  const until = addDays(changedAt, decreaseLockDays)
  const rows = await sql<{ creatorId: string; productIds: string[] | null }>(tx, creatorsWithProductsUpSql, [
    programId, changedAt, ending.after, creatorsAtOnce,
  ]) // prettier-ignore
  const events: DomainEvent[] = []
  for (const { creatorId, productIds } of rows) {
    const rates = await ratesFor(tx, { programId, creatorId, productIds: productIds ?? [], at: tx.now })
    const locked = [...rates].flatMap(([productId, { lock }]) =>
      lock?.until.getTime() === until.getTime() ? productId : [],
    )
    if (locked.length === 0) continue
    const facts = { programId, shopId, creatorId, rateVersionId: ending.rateVersionId, until: until.toISOString() }
    events.push(lockEnding({ ...facts, productIds: locked.slice(0, productsNamed), productCount: locked.length }))
  }
  await publish(tx, ...events)
  const last = rows.at(-1)
  if (rows.length === creatorsAtOnce && last)
    await enqueue(tx, tellLockEndingsJob({ ...ending, after: last.creatorId }))
  return { told: events.length }
}
