import { inputHash } from '#app/kernel/hash.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import type { ProcessorDispute } from '#app/platform/payments/processor-dispute.ts'
import { findDispute } from './list-disputes.server.ts'
import { recordDispute } from './record-dispute.server.ts'
import type { DisputeRefusal } from './refusals.ts'

const mostCharacters = 20_000

type About = { readonly shopId: string; readonly disputeId: string }
type Answered = Outcome<{ readonly disputeId: string }, DisputeRefusal>
type Sent = Outcome<ProcessorDispute, DisputeRefusal>

/**
 * D10: the merchant lets the buyer's bank have the money. Refused for a purchase that other shops were paid from too.
 * Idempotent on: dispute.
 */
export function acceptDispute(about: About, processor: PaymentProcessor = payments): Promise<Answered> {
  return answer(about, (ref) => processor.acceptDispute(ref, `${about.disputeId}:accept`))
}

/**
 * D10: the merchant's account of the sale goes to the bank; it can be sent once.
 * Idempotent on: (dispute, text).
 */
export async function submitEvidence(
  about: About & { readonly text: string },
  processor: PaymentProcessor = payments,
): Promise<Answered> {
  const text = about.text.trim()
  if (text === '') return refuse('EVIDENCE_MISSING')
  if (text.length > mostCharacters) return refuse('EVIDENCE_TOO_LONG', { most: mostCharacters })
  return answer(about, (ref) =>
    processor.submitEvidence(ref, text, `${about.disputeId}:evidence:${inputHash(text).slice(0, 32)}`),
  )
}

async function answer(about: About, send: (ref: string) => Promise<Sent>): Promise<Answered> {
  const found = await findDispute(db, about)
  if (!found) return refuse('DISPUTE_NOT_FOUND')
  if (found.isShared) return refuse('DISPUTE_SHARED')
  const { processorRef } = await db.dispute.findUniqueOrThrow({ where: { id: about.disputeId } })
  const askedAt = now()
  try {
    const sent = await send(processorRef)
    if (!sent.ok) return sent
    await inTransaction('record answer to dispute', (tx) => recordDispute(tx, sent.value, askedAt))
    return accept({ disputeId: about.disputeId })
  } catch (cause) {
    if (!(cause instanceof ProcessorUnreachable)) throw cause
    log.warn({ disputeId: about.disputeId, cause: cause.message }, 'a dispute could not be answered yet')
    return refuse('BANK_UNREACHABLE')
  }
}
