import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sampleOfferTerms, type SampleOfferTerms } from './inputs.ts'
import type { SampleRefusal } from './refusals.ts'

export type CreateSampleOfferInput = {
  readonly shopId: string
  readonly programId: string
  readonly productId: string
  readonly terms: SampleOfferTerms
  /** Staff member's Shopify user id. */
  readonly actor?: string
}

/**
 * Offers a product of the program to its creators as a sample. A product that is offered already keeps its offer: it
 * can be changed instead.
 * Idempotent on: (program, product), unique index one_offer_per_product.
 */
export async function createSampleOffer(
  tx: Tx,
  { shopId, programId, productId, terms, actor = 'system' }: CreateSampleOfferInput,
): Promise<Outcome<{ offerId: string }, SampleRefusal>> {
  const read = sampleOfferTerms.safeParse(terms)
  if (!read.success) return refuse('SAMPLE_OFFER_INVALID')
  const program = await tx.program.findFirst({ where: { id: programId, shopId, status: { not: 'ended' } } })
  const product = await tx.product.findFirst({ where: { id: productId, shopId, deletedAt: null, isGiftCard: false } })
  if (!program || !product) return refuse('SAMPLE_NOT_AVAILABLE')
  const { quota: quotaLeft, ...rest } = read.data
  const offerId = newId('sampleOffer')
  const { count } = await tx.sampleOffer.createMany({
    data: [{ id: offerId, programId, shopId, productId, quotaLeft, ...rest, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return refuse('SAMPLE_OFFER_EXISTS')
  await noteAudit(tx, {
    shopId,
    actor,
    action: 'sampleOffer.create',
    subject: offerId,
    after: { productId, ...read.data },
  })
  return accept({ offerId })
}
