import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { recordDispute } from './record-dispute.server.ts'

/**
 * D10: asks the processor how a dispute stands and notes it. A notice is only the reason to ask, so it does not matter
 * how late, how often or in which order notices come.
 * Idempotent on: dispute; a processor that does not answer fails the job, which comes back.
 */
export async function noteDispute(disputeRef: string, processor: PaymentProcessor = payments): Promise<void> {
  // Before the question: the answer is at least as fresh as this.
  const askedAt = now()
  const dispute = await processor.getDispute(disputeRef)
  await inTransaction('note dispute', (tx) => recordDispute(tx, dispute, askedAt))
}
