import type { FlatFee } from '@prisma/client'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { flatFeeChanged } from '../flat-fee-events.ts'
import type { FlatFeeRefusal } from '../flat-fee-refusals.ts'
import { flatFeeAfter, goalOf, toFlatFeeState, type FlatFeeState, type FlatFeeStep } from '../flat-fee-states.ts'
import { lockFlatFeeSql } from './locks.sql.ts'

export type Moved = Outcome<{ readonly fee: FlatFee; readonly isNew: boolean }, FlatFeeRefusal>
export type FeeOf = { readonly feeId: string } & ({ readonly shopId: string } | { readonly creatorId: string })

type Move = {
  readonly step: FlatFeeStep
  readonly reason?: string
  readonly changes?: Partial<Pick<FlatFee, 'postId' | 'submission' | 'answeredAt' | 'submittedAt' | 'approvedAt'>>
}

/** The only way a fee gets from one state to another. A step that was taken before changes nothing. */
export async function moveFlatFee(tx: Tx, { feeId, ...whose }: FeeOf, move: Move): Promise<Moved> {
  const { step, reason = '', changes = {} } = move
  await sql(tx, lockFlatFeeSql, [feeId])
  const fee = await tx.flatFee.findFirst({ where: { id: feeId, ...whose } })
  if (!fee) return refuse('FEE_NOT_FOUND')
  const from = toFlatFeeState(fee.state)
  if (from === goalOf(step) && step !== 'submit') return accept({ fee, isNew: false })
  const to = flatFeeAfter(step, from)
  if (!to) return refuse('FEE_STEP_NOT_POSSIBLE')
  const moved = await tx.flatFee.update({ where: { id: feeId }, data: { state: to, ...changes } })
  await announceFlatFee(tx, moved, { from, to, reason })
  return accept({ fee: moved, isNew: true })
}

type Step = { readonly from: FlatFeeState | null; readonly to: FlatFeeState; readonly reason: string }

export async function announceFlatFee(tx: Tx, fee: FlatFee, step: Step): Promise<void> {
  const { id: feeId, programId, shopId, creatorId } = fee
  await publish(tx, flatFeeChanged({ feeId, programId, shopId, creatorId, ...step, at: tx.now.toISOString() }))
}
