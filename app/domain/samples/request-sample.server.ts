import type { SampleOffer } from '@prisma/client'
import { findVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import type { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sampleChanged } from './events.ts'
import { sampleWords } from './inputs.ts'
import { approve } from './internal/approve.server.ts'
import { lockCreatorSql } from './internal/locks.sql.ts'
import { factsOf, lockRequest } from './internal/move-request.server.ts'
import { refusalOfTerms } from './internal/refusal-of-terms.server.ts'
import { samplePolicyOf } from './sample-policy.server.ts'
import type { SampleRefusal } from './refusals.ts'
import { openSampleStates } from './sample-states.ts'

export type RequestSampleInput = {
  readonly creatorId: string
  readonly offerId: string
  readonly variantId: string
  readonly address: PostalAddress
  readonly note?: string
}

/**
 * G1, G2: a creator of the program asks for one unit. Where the offer approves by itself, and quota and stock allow it,
 * it is approved at once.
 * Idempotent on: (creator, product) while a request is open (unique index one_sample_at_a_time).
 */
export async function requestSample(
  tx: Tx,
  input: RequestSampleInput,
): Promise<Outcome<{ requestId: string; state: string }, SampleRefusal>> {
  const { creatorId, offerId, variantId, address } = input
  await sql(tx, lockCreatorSql, [creatorId])
  const offer = await tx.sampleOffer.findUnique({ where: { id: offerId } })
  if (!offer) return refuse('SAMPLE_OFFER_NOT_FOUND')
  const { shopId, productId } = offer
  const open = await tx.sampleRequest.findFirst({
    where: { creatorId, productId, state: { in: [...openSampleStates] } },
  })
  if (open) return open.variantId === variantId ? accept({ requestId: open.id, state: open.state }) : refuse('SAMPLE_ALREADY_ASKED') // prettier-ignore
  const policy = await samplePolicyOf(tx, shopId, tx.now)
  const refusal =
    (await refusalOfOffer(tx, offer, input)) ?? (await refusalOfTerms(tx, { creatorId, productId, policy }))
  if (refusal) return refusal
  const request = await tx.sampleRequest.create({
    data: {
      id: newId('sampleRequest'), offerId, shopId, creatorId, productId, variantId, address, state: 'requested',
      note: sampleWords.catch('').parse(input.note ?? ''),
      requestedAt: tx.now,
      decideBy: addDays(tx.now, policy.decideDays),
    },
  }) // prettier-ignore
  await publish(tx, sampleChanged({ ...factsOf(request), from: null, to: 'requested', actor: 'creator', reason: '' }))
  const locked = offer.isAutoApproved ? await lockRequest(tx, request.id) : null
  const approved = locked ? await approve(tx, locked, { actor: 'system' }) : null
  return accept({ requestId: request.id, state: approved?.ok ? 'approved' : 'requested' })
}

async function refusalOfOffer(tx: Tx, offer: SampleOffer, { creatorId, variantId, address }: RequestSampleInput) {
  if (offer.archivedAt) return refuse('SAMPLE_OFFER_GONE')
  const { programId, productId } = offer
  const enrollment = await tx.enrollment.findFirst({ where: { programId, creatorId, status: 'active' } })
  if (!enrollment) return refuse('SAMPLE_NOT_IN_PROGRAM')
  const variant = await findVariantForSale(tx, variantId, address.country)
  if (variant?.productId !== productId) return refuse('SAMPLE_NOT_AVAILABLE')
  if (variant.reasonIfNot === 'SOLD_OUT') return refuse('SAMPLE_SOLD_OUT')
  if (!variant.isBuyable) return refuse('SAMPLE_NOT_AVAILABLE')
  if (!variant.requiresShipping) return refuse('SAMPLE_NOT_SHIPPABLE')
  return offer.quotaLeft > 0 ? null : refuse('SAMPLE_QUOTA_USED')
}
