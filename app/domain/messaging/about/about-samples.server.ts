import { toMoneyView } from '#app/kernel/money.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { samplePolicyOf } from '#app/domain/samples/sample-policy.server.ts'
import type { SampleState } from '#app/domain/samples/sample-states.ts'
import type { CreatorNoticeKind, NoticeParams, ShopNoticeKind } from '../notice-kinds.ts'
import type { NoticeInput } from '../notify.server.ts'
import type { About } from './about.ts'
import { namesOf } from './names.server.ts'

const toCreator: Readonly<Partial<Record<SampleState, CreatorNoticeKind>>> = {
  approved: 'sampleApproved',
  declined: 'sampleDeclined',
  expired: 'sampleExpired',
  cancelled: 'sampleCancelled',
  shipped: 'sampleShipped',
  delivered: 'sampleDelivered',
  fulfilled: 'sampleFulfilled',
  missed: 'sampleMissed',
}

const toShop: Readonly<Partial<Record<SampleState, ShopNoticeKind>>> = {
  requested: 'sampleRequested',
  withdrawn: 'sampleWithdrawn',
  expired: 'sampleExpired',
  cancelled: 'sampleCancelled',
  fulfilled: 'sampleFulfilled',
  missed: 'sampleMissed',
}

/** G1-G5: each side hears of what the other did, and both of what the clock did. */
export const aboutSamples: About = {
  'sample.changed': async (tx, payload) => {
    const sample = await sampleOf(tx, payload)
    const to = textIn(payload, 'to') as SampleState
    // Answered by a rule in the same moment: the answer is the news.
    if (to === 'requested' && sample.request.state !== 'requested') return []
    const reason = textIn(payload, 'reason')
    const more = { ...(reason && { quote: reason }), ...(await untilOf(tx, sample, to)) }
    const isToBuy = to === 'approved' && sample.request.orderId === null
    const kind = isToBuy ? 'sampleToBuy' : toCreator[to]
    const shopKind = to === 'cancelled' && payload.actor === 'merchant' ? undefined : toShop[to]
    return [...(kind ? [forCreator(sample, kind, more)] : []), ...(shopKind ? [forShop(sample, shopKind, more)] : [])]
  },

  'sample.dueSoon': async (tx, payload) => {
    const sample = await sampleOf(tx, payload)
    if (sample.request.state !== 'delivered') return []
    const [count, until] = [Number(payload.daysLeft), textIn(payload, 'dueAt')]
    const notice = forCreator(sample, 'sampleDueSoon', { count, until })
    return [{ ...notice, key: `${sample.request.id}:${until}:${count}` }]
  },

  'sample.appealed': async (tx, payload) => {
    const sample = await sampleOf(tx, payload)
    return [forShop(sample, 'sampleAppealed', { quote: sample.request.appeal ?? '' })]
  },

  'sample.appealAnswered': async (tx, payload) => {
    const sample = await sampleOf(tx, payload)
    const reason = textIn(payload, 'reason')
    const until = sample.request.contentDueAt?.toISOString()
    const more = { ...(reason && { quote: reason }), ...(until && { until }) }
    return [forCreator(sample, payload.isGranted === true ? 'sampleAppealGranted' : 'sampleAppealRefused', more)]
  },

  'sample.refunded': async (tx, payload) => {
    const sum = toMoneyView(BigInt(textIn(payload, 'amountMinor')), textIn(payload, 'currency'))
    return [forCreator(await sampleOf(tx, payload), 'sampleRefunded', sum)]
  },
}

async function sampleOf(tx: Tx, payload: JsonObject) {
  const request = await tx.sampleRequest.findUniqueOrThrow({
    where: { id: textIn(payload, 'requestId') },
    include: { offer: { select: { product: { select: { title: true } } } } },
  })
  return { request, product: request.offer.product.title, names: await namesOf(tx, request) }
}

type Sample = Awaited<ReturnType<typeof sampleOf>>

/** The day that decides next: the answer is due, it may be asked for again, or it has to be shown. */
async function untilOf(tx: Tx, { request }: Sample, to: SampleState): Promise<{ until?: string }> {
  if (to === 'requested') return { until: request.decideBy.toISOString() }
  if (to === 'delivered') return request.contentDueAt ? { until: request.contentDueAt.toISOString() } : {}
  if ((to !== 'declined' && to !== 'expired') || !request.decidedAt) return {}
  const { againAfterDays } = await samplePolicyOf(tx, request.shopId, tx.now)
  return { until: addDays(request.decidedAt, againAfterDays).toISOString() }
}

function forCreator({ request, product, names }: Sample, kind: CreatorNoticeKind, more: NoticeParams): NoticeInput {
  const params = { shop: names.shop, product, ...more, about: request.id }
  return { key: request.id, recipientKind: 'creator', recipientId: request.creatorId, kind, params }
}

function forShop({ request, product, names }: Sample, kind: ShopNoticeKind, more: NoticeParams): NoticeInput {
  const params = { creator: names.creator, product, ...more, about: request.id }
  return { key: request.id, recipientKind: 'shop', recipientId: request.shopId, kind, params }
}
