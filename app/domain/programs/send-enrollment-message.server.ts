import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { messageSent } from './events.ts'
import { ownedBy, type EnrollmentReader } from './find-enrollment.server.ts'
import { messageLimit } from './inputs.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type SendMessageInput = {
  readonly enrollmentId: string
  readonly from: EnrollmentReader
  readonly text: string
  /** Made where the message is written, so that sending it twice sends it once. */
  readonly messageId?: string
}

/**
 * A message in the thread of an enrollment. Creators write while they have to do with the program, the shop always.
 * Idempotent on: the message's id.
 */
export async function sendEnrollmentMessage(
  tx: Tx,
  { enrollmentId, from, text, messageId = newId('enrollmentMessage') }: SendMessageInput,
): Promise<Outcome<{ messageId: string }, CreatorProgramRefusalCode>> {
  const words = text.replace(/\r\n?/g, '\n').trim()
  if (words === '') return refuse('MESSAGE_EMPTY')
  if (words.length > messageLimit) return refuse('MESSAGE_TOO_LONG', { maximum: messageLimit })
  const enrollment = await tx.enrollment.findFirst({
    where: { id: enrollmentId, ...ownedBy(from) },
    include: { program: { select: { shopId: true } } },
  })
  if (!enrollment) return refuse('ENROLLMENT_NOT_FOUND')
  const sender = 'shopId' in from ? 'merchant' : 'creator'
  if (sender === 'creator' && enrollment.status === 'banned') return refuse('THREAD_CLOSED')
  const { count } = await tx.enrollmentMessage.createMany({
    data: [{ id: messageId, enrollmentId, sender, text: words, sentAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return accept({ messageId })
  const { programId, creatorId, program } = enrollment
  const { shopId } = program
  await publish(tx, messageSent({ messageId, enrollmentId, programId, shopId, creatorId, sender }))
  await broadcast(tx, [`shop:${shopId}`, `creator:${creatorId}`], { kind: 'message', enrollmentId })
  return accept({ messageId })
}
