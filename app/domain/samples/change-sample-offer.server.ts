import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { SampleRefusal } from './refusals.ts'

type Of = { readonly shopId: string; readonly offerId: string; readonly actor?: string }
type Done = Outcome<{ readonly offerId: string }, SampleRefusal>

/**
 * G2, G3: how many approvals are left, and whether they give themselves. What was asked for keeps its terms.
 * Idempotent on: the values.
 */
export async function changeSampleOffer(
  tx: Tx,
  { shopId, offerId, quota, isAutoApproved, actor = 'system' }: Of & { quota: number; isAutoApproved: boolean },
): Promise<Done> {
  if (!Number.isInteger(quota) || quota < 0 || quota > 10_000) return refuse('SAMPLE_OFFER_INVALID')
  const offer = await tx.sampleOffer.findFirst({ where: { id: offerId, shopId } })
  if (!offer) return refuse('SAMPLE_OFFER_NOT_FOUND')
  if (offer.archivedAt) return refuse('SAMPLE_OFFER_GONE')
  await tx.sampleOffer.update({ where: { id: offerId }, data: { quotaLeft: quota, isAutoApproved } })
  const before = { quota: offer.quotaLeft, isAutoApproved: offer.isAutoApproved }
  await noteAudit(tx, {
    shopId, actor, action: 'sampleOffer.change', subject: offerId, before, after: { quota, isAutoApproved },
  }) // prettier-ignore
  return accept({ offerId })
}

/**
 * Nobody can ask any more; what was asked for takes its course.
 * Idempotent on: offer (archived once).
 */
export async function archiveSampleOffer(tx: Tx, { shopId, offerId, actor = 'system' }: Of): Promise<Done> {
  const { count } = await tx.sampleOffer.updateMany({
    where: { id: offerId, shopId, archivedAt: null },
    data: { archivedAt: tx.now },
  })
  if (count === 1) await noteAudit(tx, { shopId, actor, action: 'sampleOffer.archive', subject: offerId })
  else if (!(await tx.sampleOffer.findFirst({ where: { id: offerId, shopId } })))
    return refuse('SAMPLE_OFFER_NOT_FOUND')
  return accept({ offerId })
}
