import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { checkPercent } from './internal/check-rate.server.ts'
import { highestRateSql } from './internal/highest-rate.sql.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type AddFlashRateInput = {
  readonly programId: string
  readonly shopId: string
  readonly kind: 'add' | 'replace'
  /** Basis points on top of the plan's rate, or in its place. */
  readonly rateBps: number
  /** Absent: now. */
  readonly startsAt?: Date
  readonly endsAt: Date
  readonly productId?: string | null
  readonly creatorId?: string | null
  readonly actor?: string
}

/**
 * B7: another rate for orders placed in [startsAt, endsAt), for one product, one creator, both or everything. Two of the
 * same scope never overlap, and one in place of the plan's rate may not be lower than a rate it would replace.
 * Idempotent on: (program, product, creator, start, end, kind, rate); the same again gives the one that stands.
 */
export async function addFlashRate(
  tx: Tx,
  input: AddFlashRateInput,
): Promise<Outcome<{ flashRateId: string }, ProgramRefusalCode>> {
  const { programId, shopId, kind, rateBps, endsAt, productId = null, creatorId = null, actor = 'system' } = input
  const startsAt = input.startsAt ?? tx.now
  await sql(tx, lockProgramSql, [programId])
  const scope = { programId, productId, creatorId }
  const overlapping = await tx.flashRate.findFirst({
    where: { ...scope, cancelledAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
  })
  const isSame = overlapping && overlapping.kind === kind && overlapping.rateBps === rateBps
  if (isSame && isAt(overlapping.endsAt, endsAt) && (!input.startsAt || isAt(overlapping.startsAt, startsAt))) {
    return accept({ flashRateId: overlapping.id })
  }
  const refusal = await refusalOf(tx, { ...input, startsAt })
  if (refusal) return refusal
  if (overlapping) return refuse('FLASH_OVERLAPS')
  const flashRateId = newId('flashRate')
  const flash = { ...scope, kind, rateBps, startsAt, endsAt }
  await tx.flashRate.create({ data: { id: flashRateId, ...flash, createdAt: tx.now } })
  await noteAudit(tx, { shopId, actor, action: 'program.addFlashRate', subject: flashRateId, after: flash })
  return accept({ flashRateId })
}

const isAt = (a: Date, b: Date) => a.getTime() === b.getTime()

async function refusalOf(tx: Tx, input: AddFlashRateInput & { readonly startsAt: Date }) {
  const { programId, shopId, kind, rateBps, startsAt, endsAt, productId = null, creatorId = null } = input
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'ended') return refuse('PROGRAM_ENDED', { name: program.name })
  if (startsAt < tx.now || endsAt <= startsAt) return refuse('FLASH_TIME_INVALID')
  const outOfRange = await checkPercent(tx, rateBps, programId)
  if (outOfRange) return outOfRange
  if (productId !== null && !(await tx.product.findFirst({ where: { id: productId, shopId } })))
    return refuse('PRODUCT_NOT_FOUND')
  if (creatorId !== null && !(await tx.creator.findUnique({ where: { id: creatorId } })))
    return refuse('CREATOR_NOT_FOUND')
  if (kind === 'add') return null
  const [highest] = await sql<{ rateBps: number | null }>(tx, highestRateSql, [
    programId,
    creatorId,
    productId,
    startsAt,
    endsAt,
  ])
  const highestBps = highest?.rateBps ?? 0
  return rateBps < highestBps ? refuse('FLASH_BELOW_RATE', { percent: highestBps / 100 }) : null
}
