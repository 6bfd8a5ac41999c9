import type { SampleRequest } from '@prisma/client'
import { findVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { StoredAddress } from '#app/domain/checkout/inputs.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { SampleRefusal } from '../refusals.ts'
import type { SampleActor } from '../sample-states.ts'
import { makeSampleOrder } from './make-sample-order.server.ts'
import { moveRequest } from './move-request.server.ts'

export type Approved = Outcome<{ readonly orderId: string | null }, SampleRefusal>
type Answer = { readonly actor: SampleActor; readonly reason?: string }

/**
 * G3: the approval takes one of the offer's quota and one unit of stock, both or neither, each by one conditional
 * statement. A free sample becomes an order; a refundable one is bought by the creator (G5). The request is locked.
 */
export async function approve(tx: Tx, request: SampleRequest, { actor, reason = '' }: Answer): Promise<Approved> {
  const { shopId, variantId, offerId } = request
  const offer = await tx.sampleOffer.findUniqueOrThrow({ where: { id: offerId } })
  const { country } = StoredAddress.parse(request.address)
  const variant = await findVariantForSale(tx, variantId, country)
  if (!variant) return refuse('SAMPLE_NOT_AVAILABLE')
  if (!variant.isBuyable) return refuse(variant.reasonIfNot === 'SOLD_OUT' ? 'SAMPLE_SOLD_OUT' : 'SAMPLE_NOT_AVAILABLE')
  const isFree = offer.kind === 'free'
  const orderId = newId('order')
  // Its own order id stands where a purchase has its checkout's: there is no checkout behind a sample.
  const claim = { checkoutId: orderId, shopperKey: request.creatorId, variantId, quantity: 1 }
  if (isFree && !(await claimDirectly(tx, claim)).ok) return refuse('SAMPLE_SOLD_OUT')
  const { count } = await tx.sampleOffer.updateMany({
    where: { id: offerId, quotaLeft: { gt: 0 } },
    data: { quotaLeft: { decrement: 1 } },
  })
  if (count === 0) {
    if (isFree) await abandonPush(tx, { checkoutId: orderId, shopId })
    return refuse('SAMPLE_QUOTA_USED')
  }
  if (isFree) await makeSampleOrder(tx, { orderId, request, variant })
  const worth = isFree ? { orderId, valueMinor: variant.shopPriceMinor, currency: variant.shopCurrency } : {}
  await moveRequest(tx, request, 'approved', { actor, reason, decidedAt: tx.now, ...worth })
  return accept({ orderId: isFree ? orderId : null })
}
