import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { DomainEvent } from '#app/platform/outbox/event.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { productLeaving } from './events.ts'
import { creatorsWithProductsUpSql } from './internal/lock-notices.sql.ts'
import { tellProductsLeavingJob, type ProductsLeaving } from './jobs.ts'
import { ratesFor } from './rates-for.server.ts'

const creatorsAtOnce = 50
const productsNamed = 20

/**
 * B4: tells creators who keep their rate on products that were taken out of a program, fifty at a time: at once, and again
 * before the lock ends. What was put back in meanwhile, or taken down by its creator, is not spoken of. Running a batch twice
 * announces twice: notices are keyed by (creator, program, instant).
 */
export async function tellProductsLeaving(tx: Tx, leaving: ProductsLeaving): Promise<{ readonly told: number }> {
  const { programId, after, isReminder } = leaving
  const changedAt = new Date(leaving.changedAt)
  const program = await tx.program.findUniqueOrThrow({
    where: { id: programId },
    select: { shopId: true, status: true },
  })
  const out = await tx.programProduct.findMany({
    where: { programId, isIncluded: false, at: changedAt },
    select: { productId: true },
  })
  if (program.status === 'ended' || out.length === 0) return { told: 0 }
  const { decreaseLockDays } = (await policyAt(tx, { programId, at: tx.now })).values.rates
  const until = addDays(changedAt, decreaseLockDays)
  const isOut = new Set(out.map(({ productId }) => productId))
  const rows = await sql<{ creatorId: string; productIds: string[] | null }>(tx, creatorsWithProductsUpSql, [
    programId, changedAt, after, creatorsAtOnce,
  ]) // prettier-ignore
  const events: DomainEvent[] = []
  for (const { creatorId, productIds } of rows) {
    const up = (productIds ?? []).filter((productId) => isOut.has(productId))
    const rates = await ratesFor(tx, { programId, creatorId, productIds: up, at: tx.now })
    const locked = up.filter((productId) => rates.get(productId)?.lock?.until.getTime() === until.getTime())
    if (locked.length === 0) continue
    const facts = {
      programId,
      shopId: program.shopId,
      creatorId,
      changedAt: leaving.changedAt,
      until: until.toISOString(),
    }
    const products = { productIds: locked.slice(0, productsNamed), productCount: locked.length }
    events.push(productLeaving({ ...facts, ...products, isReminder }))
  }
  await publish(tx, ...events)
  const last = rows.at(-1)
  if (rows.length === creatorsAtOnce && last)
    await enqueue(tx, tellProductsLeavingJob({ ...leaving, after: last.creatorId }))
  return { told: events.length }
}
