import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { commissionChanged } from '#app/domain/commissions/events.ts'
import { mayBecome, toCommissionState, type CommissionState } from '#app/domain/commissions/states.ts'
import type { TransitionReason } from '#app/domain/commissions/transition-reasons.ts'

export type Moving = {
  readonly id: string
  readonly state: string
  readonly creatorId: string | null
  readonly shopId: string
}

export type Why = { readonly actor: string; readonly reasonCode: TransitionReason }

/** E1: the only place that changes a commission's state; writes who, why and when. */
export async function moveState(tx: Tx, commission: Moving, to: CommissionState, why: Why): Promise<void> {
  const from = toCommissionState(commission.state)
  if (from !== to) {
    assert(mayBecome(from, to), `a commission does not go from ${from} to ${to}`)
    await tx.commission.update({ where: { id: commission.id }, data: { state: to } })
    await writeTransition(tx, commission.id, from, to, why)
  }
  await announce(tx, commission, to)
}

export async function writeTransition(
  tx: Tx,
  commissionId: string,
  fromState: CommissionState | null,
  toState: CommissionState,
  { actor, reasonCode }: Why,
): Promise<void> {
  await tx.commissionTransition.create({
    data: { id: newId('transition'), commissionId, fromState, toState, actor, reasonCode, at: tx.now },
  })
}

/** Tells other modules, the creator's open page and the shop's. */
export async function announce(tx: Tx, { id, creatorId, shopId }: Moving, state: CommissionState): Promise<void> {
  if (creatorId === null) return
  await publish(tx, commissionChanged({ commissionId: id, creatorId, shopId, state }))
  await broadcast(tx, [`creator:${creatorId}`, `shop:${shopId}`], { kind: 'commission', commissionId: id, state })
}
