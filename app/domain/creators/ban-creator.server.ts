import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { creatorBanned } from './events.ts'
import type { CreatorRefusalCode } from './refusals.ts'

type Banned = Outcome<{ readonly bannedAt: Date | null }, CreatorRefusalCode>

/**
 * A13, E13: the platform shuts a creator out, from now on and everywhere. What people saw before still pays, and what was
 * earned keeps its own course unless each line is taken back with its reason (reverseCommission).
 * Idempotent on: creator; the first instant stays.
 */
export async function banCreator(tx: Tx, creatorId: string): Promise<Banned> {
  const { count } = await tx.creator.updateMany({
    where: { id: creatorId, bannedAt: null },
    data: { bannedAt: tx.now },
  })
  if (count === 1) await publish(tx, creatorBanned({ creatorId, at: tx.now.toISOString() }))
  return answer(tx, creatorId)
}

/**
 * A13: what people see from now on pays again; what they saw meanwhile does not, because a touch keeps the program that it
 * was recorded under, and there was none.
 * Idempotent on: creator.
 */
export async function liftCreatorBan(tx: Tx, creatorId: string): Promise<Banned> {
  await tx.creator.updateMany({ where: { id: creatorId, bannedAt: { not: null } }, data: { bannedAt: null } })
  return answer(tx, creatorId)
}

async function answer(tx: Tx, creatorId: string): Promise<Banned> {
  const creator = await tx.creator.findUnique({ where: { id: creatorId }, select: { bannedAt: true } })
  return creator ? accept(creator) : refuse('CREATOR_NOT_FOUND')
}
