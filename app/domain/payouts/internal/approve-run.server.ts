import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { fundingDue, payoutRunChanged } from '#app/domain/payouts/events.ts'

/** F8: from here on the shop has to bring the money; what the platform keeps of it is fixed now. */
export async function approveRun(
  tx: Tx,
  { runId, actor }: { readonly runId: string; readonly actor: string },
): Promise<void> {
  const run = await tx.payoutRun.update({
    where: { id: runId },
    data: { state: 'approved', approvedAt: tx.now, approvedBy: actor },
  })
  const { shopId, currency } = run
  await tx.payout.updateMany({ where: { runId, state: 'proposed' }, data: { state: 'approved' } })
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } })
  const { values } = await policyAt(tx, { market: shop.country, at: tx.now })
  const { platformFeeBps, fundingDays } = values.payouts
  const fundingId = newId('funding')
  const dueAt = addDays(tx.now, fundingDays)
  await tx.funding.create({
    data: {
      id: fundingId, shopId, runId, currency, reference: toReference(fundingId), state: 'open', feeBps: platformFeeBps,
      dueAt, createdAt: tx.now,
    },
  }) // prettier-ignore
  await publish(
    tx,
    payoutRunChanged({ runId, shopId, state: 'approved' }),
    fundingDue({ fundingId, shopId, currency, runId, dueAt: dueAt.toISOString() }),
  )
}

/** What a person types into a transfer: the time and the last signs of the id, in groups. */
function toReference(fundingId: string): string {
  const signs = fundingId.slice('fun_'.length).toUpperCase()
  return `VTR-${signs.slice(4, 10)}-${signs.slice(-6)}`
}
