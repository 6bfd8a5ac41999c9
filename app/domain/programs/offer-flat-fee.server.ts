import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { FlatFeeRefusal } from './flat-fee-refusals.ts'
import { announceFlatFee, moveFlatFee } from './internal/move-flat-fee.server.ts'

export type OfferFlatFeeInput = {
  readonly shopId: string
  readonly programId: string
  readonly creatorId: string
  /** Minor units of the shop's currency. */
  readonly amountMinor: bigint
  /** What is asked for. */
  readonly brief: string
  readonly dueAt?: Date | null
  readonly actor?: string
  /** Made where the offer is written, so that sending it twice offers it once. */
  readonly feeId?: string
}

const briefLimit = 4_000
/** Far beyond any fee, far below what a column holds. */
const mostMinor = 1_000_000_000_000n

/**
 * B10: offers a creator of the program a fee for agreed work, apart from any rate.
 * Idempotent on: the fee's id.
 */
export async function offerFlatFee(
  tx: Tx,
  input: OfferFlatFeeInput,
): Promise<Outcome<{ readonly feeId: string }, FlatFeeRefusal>> {
  const { shopId, programId, creatorId, amountMinor, dueAt = null, actor = 'system' } = input
  const brief = input.brief.trim().slice(0, briefLimit)
  if (amountMinor <= 0n || amountMinor > mostMinor) return refuse('FEE_AMOUNT_INVALID')
  if (brief === '') return refuse('FEE_BRIEF_MISSING')
  if (dueAt && dueAt <= tx.now) return refuse('FEE_DUE_IN_PAST')
  const member = await tx.enrollment.findFirst({
    where: { programId, creatorId, status: 'active', program: { shopId } },
    include: { program: { select: { shop: { select: { currency: true } } } } },
  })
  if (!member) return refuse('FEE_CREATOR_NOT_IN_PROGRAM')
  const { feeId = newId('flatFee') } = input
  const { currency } = member.program.shop
  const row = { id: feeId, programId, shopId, creatorId, amountMinor, currency, brief, dueAt, state: 'offered' }
  const { count } = await tx.flatFee.createMany({ data: [{ ...row, offeredAt: tx.now }], skipDuplicates: true })
  const fee = await tx.flatFee.findFirst({ where: { id: feeId, shopId } })
  if (!fee) return refuse('FEE_NOT_FOUND')
  if (count === 0) return accept({ feeId })
  await announceFlatFee(tx, fee, { from: null, to: 'offered', reason: '' })
  await noteAudit(tx, {
    shopId, actor, action: 'flatFee.offer', subject: feeId, after: { creatorId, amountMinor, currency, dueAt },
  }) // prettier-ignore
  return accept({ feeId })
}

/**
 * The shop takes back an offer that nobody has accepted.
 * Idempotent on: the fee's state.
 */
export async function withdrawFlatFee(
  tx: Tx,
  { shopId, feeId, actor = 'system' }: { readonly shopId: string; readonly feeId: string; readonly actor?: string },
): Promise<Outcome<{ readonly state: string }, FlatFeeRefusal>> {
  const moved = await moveFlatFee(tx, { feeId, shopId }, { step: 'withdraw', changes: { answeredAt: tx.now } })
  if (!moved.ok) return moved
  if (moved.value.isNew) await noteAudit(tx, { shopId, actor, action: 'flatFee.withdraw', subject: feeId })
  return accept({ state: moved.value.fee.state })
}
