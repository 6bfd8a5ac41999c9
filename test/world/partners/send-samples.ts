import { appealSample } from '#app/domain/samples/appeal-sample.server.ts'
import { createSampleOffer } from '#app/domain/samples/create-sample-offer.server.ts'
import { decideSample } from '#app/domain/samples/decide-sample.server.ts'
import type { SampleOfferTerms } from '#app/domain/samples/inputs.ts'
import { requestSample } from '#app/domain/samples/request-sample.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { db } from '#app/platform/db/database.server.ts'
import { dayBefore, daysAgo } from '../days-ago.ts'
import { inShopify } from '../merchant-desk.ts'
import type { SandboxControl } from '../sandbox-control.ts'
import { waitUntil } from '../wait-until.ts'
import { does, productOf, staff, type Cast, type CreatorName, type ShopName } from './cast.ts'

const free: SampleOfferTerms = { kind: 'free', quota: 12 }
const offers: readonly (readonly [shop: ShopName, product: string, terms: SampleOfferTerms])[] = [
  ['aurora', 'cloud-cream', free],
  ['aurora', 'daybreak-mug', { ...free, quota: 6 }],
  ['aurora', 'soft-landing-cleanser', free],
  ['aurora', 'little-moon-lamp', { ...free, quota: 4 }],
  ['aurora', 'tinted-lip-balm-duo', free],
  ['aurora', 'halo-table-lamp', { kind: 'refundable', quota: 5, refundAfterUnits: 15 }],
  ['dana', 'crown-mabkhara', { ...free, quota: 3 }],
  ['dana', 'oud-hair-mist', free],
  ['hinata', 'uji-tea-caddy', free],
]

/** How far a request has come, and the days on which it was asked for, approved, sent and received. */
type Request = {
  readonly shop: ShopName
  readonly product: string
  readonly by: CreatorName
  readonly note: string
  readonly asked: number
  readonly approved?: number
  readonly sent?: number
  readonly arrived?: number
  readonly appeal?: string
}

const requests: readonly Request[] = [
  { shop: 'aurora', product: 'daybreak-mug', by: 'noor', asked: 8.5, approved: 8, sent: 7.5, arrived: 6, note: 'For an unboxing, hands-free.' },
  { shop: 'aurora', product: 'soft-landing-cleanser', by: 'noor', asked: 8, approved: 7.5, sent: 7, arrived: 5, note: 'To go with the evening routine.', appeal: 'The pump was broken and half of it had run out. I can film the box, not the oil.' },
  { shop: 'aurora', product: 'little-moon-lamp', by: 'maya', asked: 8, approved: 7.5, sent: 7, arrived: 5.5, note: 'For the last ten minutes of the day.' },
  { shop: 'aurora', product: 'tinted-lip-balm-duo', by: 'maya', asked: 3, approved: 2, sent: 1, note: 'Weekday and Friday, side by side.' },
  { shop: 'aurora', product: 'cloud-cream', by: 'maya', asked: 1, note: 'The refill, to show how it clicks in.' },
  { shop: 'aurora', product: 'little-moon-lamp', by: 'lina', asked: 2, note: 'أريد تصويرها مع بخور المساء.' },
  { shop: 'dana', product: 'crown-mabkhara', by: 'lina', asked: 9, approved: 8.5, sent: 8, arrived: 7, note: 'للمجلس، مع البخور الجديد.' },
  { shop: 'dana', product: 'oud-hair-mist', by: 'lina', asked: 7, approved: 6, sent: 5, arrived: 3, note: 'تجربة على الشعر ليوم كامل.' },
] // prettier-ignore

const home = { company: '', region: '', phone: '', line2: '' }
const addresses: Partial<Record<CreatorName, PostalAddress>> = {
  maya: PostalAddress.parse({ ...home, firstName: 'Maya', lastName: 'Okafor', line1: '212 Fulton Street', city: 'New York', region: 'NY', postalCode: '10007', country: 'US' }),
  noor: PostalAddress.parse({ ...home, firstName: 'Noor', lastName: 'Haddad', line1: '60 Ludlow Street', city: 'New York', region: 'NY', postalCode: '10002', country: 'US' }),
  lina: PostalAddress.parse({ ...home, firstName: 'Lina', lastName: 'Al-Sabah', line1: '77 Atlantic Avenue', city: 'New York', region: 'NY', postalCode: '11201', country: 'US' }),
} // prettier-ignore

/** Samples in every state that asks somebody for something, and one that came back as a video. */
export async function sendSamples(sandbox: SandboxControl, cast: Cast): Promise<void> {
  const offered = new Map<string, string>()
  for (const [shop, product, terms] of offers) {
    const { shopId, programId } = cast.shops[shop]
    const productId = await productOf(cast.shops[shop], product)
    const offer = { shopId, programId, productId, terms, actor: staff }
    const { offerId } = await daysAgo(30, () => does('a sample offer', (tx) => createSampleOffer(tx, offer)))
    offered.set(`${shop} ${product}`, offerId)
  }
  const asked: { request: Request; requestId: string }[] = []
  for (const request of requests) {
    const offerId = offered.get(`${request.shop} ${request.product}`) ?? ''
    asked.push({ request, requestId: await ask(cast, request, offerId) })
  }
  await Promise.all(asked.map(({ request, requestId }) => follow(sandbox, cast, request, requestId)))
  await sweepSamples(new Date())
}

async function ask(cast: Cast, { shop, product, by, note, asked }: Request, offerId: string): Promise<string> {
  const address = addresses[by]
  if (!address) throw new Error(`nobody knows where ${by} lives`)
  const { creatorId } = cast.creators[by]
  const productId = await productOf(cast.shops[shop], product)
  const isInStock = { productId, deletedAt: null, stock: { available: { gt: 0 } } }
  const { id: variantId } = await db.variant.findFirstOrThrow({ where: isInStock, orderBy: { position: 'asc' } })
  const wanted = { creatorId, offerId, variantId, address, note }
  return (await daysAgo(asked, () => does('asking for a sample', (tx) => requestSample(tx, wanted)))).requestId
}

async function follow(sandbox: SandboxControl, cast: Cast, request: Request, requestId: string): Promise<void> {
  const { approved, sent, arrived, appeal } = request
  const { shopId, domain } = cast.shops[request.shop]
  if (approved === undefined) return
  const yes = { shopId, requestId, isApproved: true, actor: staff }
  await daysAgo(approved, () => does('approving a sample', (tx) => decideSample(tx, yes)))
  if (sent === undefined) return
  const { orderId } = await db.sampleRequest.findUniqueOrThrow({ where: { id: requestId } })
  const { gid } = await inShopify(orderId ?? '')
  const tracking = { company: 'USPS', number: `9400111899${requestId.slice(-10).replace(/\D/g, '7')}`, url: null }
  const parcel = { orderId: gid.split('/').at(-1), tracking, leftAt: dayBefore(sent).toISOString() }
  const { id: fulfillmentId } = await sandbox.act<{ id: number }>(domain, 'fulfil', parcel)
  if (arrived !== undefined) {
    const happenedAt = dayBefore(arrived).toISOString()
    await sandbox.act(domain, 'addFulfillmentEvent', { fulfillmentId, status: 'delivered', happenedAt })
  }
  const state = arrived === undefined ? 'shipped' : 'delivered'
  await waitUntil(`a sample ${state}`, () => db.sampleRequest.findFirst({ where: { id: requestId, state } }))
  if (!appeal) return
  const { creatorId } = cast.creators[request.by]
  await does('an appeal', (tx) => appealSample(tx, { creatorId, requestId, words: appeal }))
}
