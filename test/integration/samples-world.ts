import { beforeEach } from 'vitest'
import { createSampleOffer } from '#app/domain/samples/create-sample-offer.server.ts'
import { decideSample } from '#app/domain/samples/decide-sample.server.ts'
import { followSampleOrder } from '#app/domain/samples/follow-sample-order.server.ts'
import type { SampleOfferTerms } from '#app/domain/samples/inputs.ts'
import { requestSample } from '#app/domain/samples/request-sample.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aMember, aParcel, aProgram, aShop } from '#test/support/money-world.ts'
import { aVariant } from './checkout-bench.ts'

/** Samples, from the offer to the post that shows them. The clock stands still until a story moves it. */

export const start = new Date('2026-11-21T10:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => {
  today = start
})
export const now = () => today
/** Moves the clock to so many days after the start. */
export const on = (days: number) => (today = addDays(start, days))

export const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const address = {
  firstName: 'Mia', lastName: 'Sun', company: '', line1: '1 Main St', line2: '', city: 'Austin', region: 'TX',
  postalCode: '78701', country: 'US', phone: '',
} // prettier-ignore

export async function anOffer(terms: Partial<SampleOfferTerms> = {}, units = 5) {
  const shop = await aShop({ contactEmail: 'samples@example.com' })
  const { programId } = await aProgram(shop.id)
  const variant = await aVariant(shop.id, { units })
  const { id: creatorId } = await aMember(programId)
  const values = { kind: 'free', quota: 3, ...terms } as const
  const input = { shopId: shop.id, programId, productId: variant.productId, terms: values }
  const { offerId } = accepted(await run((tx) => createSampleOffer(tx, input)))
  const ask = (who = creatorId) =>
    run((tx) => requestSample(tx, { creatorId: who, offerId, variantId: variant.id, address, note: 'Please' }))
  const decide = (requestId: string, isApproved = true) =>
    run((tx) => decideSample(tx, { shopId: shop.id, requestId, isApproved, reason: 'Ours', actor: '7' }))
  const stock = () => db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
  const quota = async () => (await db.sampleOffer.findUniqueOrThrow({ where: { id: offerId } })).quotaLeft
  return { shop, programId, variant, creatorId, offerId, ask, decide, stock, quota }
}
export type Offer = Awaited<ReturnType<typeof anOffer>>

export const stateOf = async (id: string) => (await db.sampleRequest.findUniqueOrThrow({ where: { id } })).state
export const orderOf = async (id: string) => {
  const { orderId } = await db.sampleRequest.findUniqueOrThrow({ where: { id } })
  return db.order.findUniqueOrThrow({ where: { id: orderId ?? '' }, include: { lines: true, push: true } })
}

/** Approved, in Shopify, sent, and with the creator on the given day. */
export async function aDelivered(offer: Offer, who = offer.creatorId) {
  const { requestId } = accepted(await offer.ask(who))
  accepted(await offer.decide(requestId))
  const { id: orderId, lines } = await orderOf(requestId)
  await db.orderPush.update({ where: { orderId }, data: { state: 'created' } })
  await aParcel({ orderId, shippedAt: today, deliveredAt: today, lines: [{ orderLineId: lines[0]?.id ?? '', quantity: 1 }] })
  await run((tx) => followSampleOrder(tx, orderId))
  return requestId
} // prettier-ignore

export async function aPost({ creatorId, variant }: Offer, at: Date, { isTagged = true } = {}) {
  const { accountId } = await db.creator.findUniqueOrThrow({ where: { id: creatorId } })
  const mediaId = newId('media')
  await db.mediaAsset.create({
    data: {
      id: mediaId, ownerAccountId: accountId, kind: 'video', storageKey: mediaId, contentType: 'video/mp4', sizeBytes: 1, sha256: mediaId, status: 'ready',
      createdAt: at,
    },
  }) // prettier-ignore
  const tag = { id: newId('postTag'), productId: variant.productId, atMs: 0, createdAt: at }
  return db.post.create({
    data: {
      id: newId('post'), creatorId, mediaId, status: 'published', publishedAt: at,
      ...(isTagged && { tags: { create: tag } }),
    },
  }) // prettier-ignore
}
