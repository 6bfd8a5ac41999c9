import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { returnOpened } from './events.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { termsOf } from './internal/terms-of.server.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { inspectByOf } from './return-clocks.ts'
import { stateAfter, toReturnState } from './return-states.ts'
import { ownedBy } from './return-owner.ts'
import type { OwnReturn } from './withdraw-return.server.ts'

export type ReturnParcel = {
  /** Free text: an unknown carrier never stops a return (I11). */
  readonly carrier?: string | null
  readonly trackingNumber?: string | null
  readonly trackingUrl?: string | null
}

/**
 * The shopper has sent it. From here on the shop's silence refunds (I7), also if it never says that it arrived.
 * Idempotent on: return (sent once; again replaces the tracking and keeps the first instant).
 */
export async function markReturnSent(
  tx: Tx,
  input: OwnReturn & ReturnParcel,
): Promise<Outcome<{ readonly returnId: string }, ReturnRefusal>> {
  const { returnId } = input
  const found = await lockReturn(tx, { id: returnId, order: { OR: ownedBy(input) } })
  if (!found) return refuse('RETURN_NOT_FOUND')
  const isAgain = found.state === 'sent'
  if (!isAgain && stateAfter(toReturnState(found.state), 'send') === null) return refuse('NOT_AT_THIS_STAGE')
  const sentAt = found.sentAt ?? tx.now
  const inspectBy = inspectByOf({ sentAt, receivedAt: null }, await termsOf(tx, found.order))
  await tx.return.update({
    where: { id: returnId },
    data: { state: 'sent', sentAt, inspectBy, ...toParcel(input) },
  })
  if (isAgain) return accept({ returnId })
  await noteReturn(tx, found, 'returnSent')
  await mailAboutReturn(tx, returnId, 'onItsWay')
  await publish(tx, returnOpened({ returnId, orderId: found.orderId }))
  return accept({ returnId })
}

function toParcel({ carrier, trackingNumber, trackingUrl }: ReturnParcel) {
  const text = (value: string | null | undefined, length: number) => value?.trim().slice(0, length) || null
  const address = text(trackingUrl, 500)
  const isLink = address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  return {
    carrier: text(carrier, 80),
    trackingNumber: text(trackingNumber, 80),
    trackingUrl: isLink ? address : null,
  }
}
