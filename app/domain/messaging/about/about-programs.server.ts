import type { EnrollmentStatus } from '#app/domain/programs/enrollment-states.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { CreatorNoticeKind, ShopNoticeKind } from '../notice-kinds.ts'
import type { About } from './about.ts'
import { namesOf, shopNameOf } from './names.server.ts'

type Told<Kind> = Readonly<Partial<Record<`${EnrollmentStatus | 'none'} ${EnrollmentStatus}`, Kind>>>

/** A13, E13: what a step of the shop means for the creator, from where to where. Whatever is not here is not news. */
const byShop: Told<CreatorNoticeKind> = {
  'none invited': 'invited',
  'declined invited': 'invited',
  'left invited': 'invited',
  'invited declined': 'invitationWithdrawn',
  'applied active': 'applicationApproved',
  'applied declined': 'applicationDeclined',
  'active paused': 'enrollmentPaused',
  'paused active': 'enrollmentResumed',
  'applied banned': 'enrollmentBanned',
  'active banned': 'enrollmentBanned',
  'paused banned': 'enrollmentBanned',
  'banned left': 'banLifted',
}

const byCreator: Told<ShopNoticeKind> = {
  'none applied': 'applied',
  'declined applied': 'applied',
  'left applied': 'applied',
  'invited active': 'invitationAccepted',
  'invited declined': 'invitationDeclined',
  'active left': 'creatorLeft',
  'paused left': 'creatorLeft',
}

const quoted = (words: string) => (words.trim() ? { quote: words.trim() } : {})

/** Invitations, answers, messages and rates: what passes between a shop and its creators. */
export const aboutPrograms: About = {
  'program.enrollmentChanged': async (tx, payload) => {
    const [shopId, creatorId] = [textIn(payload, 'shopId'), textIn(payload, 'creatorId')]
    const [enrollmentId, until] = [textIn(payload, 'enrollmentId'), textIn(payload, 'effectiveAt')]
    const from = typeof payload.from === 'string' ? payload.from : 'none'
    const move = `${from} ${textIn(payload, 'to')}` as keyof Told<unknown>
    const about = { ...quoted(textIn(payload, 'reason')), until }
    const key = `${enrollmentId}:${until}`
    const names = await namesOf(tx, { shopId, creatorId })
    if (textIn(payload, 'actor') === 'creator') {
      const kind = byCreator[move]
      const params = { creator: names.creator, ...about, about: enrollmentId }
      return kind ? [{ key, recipientKind: 'shop', recipientId: shopId, kind, params }] : []
    }
    const kind = byShop[move]
    const params = { shop: names.shop, ...about, about: textIn(payload, 'programId') }
    return kind ? [{ key, recipientKind: 'creator', recipientId: creatorId, kind, params }] : []
  },

  'program.messageSent': async (tx, payload) => {
    const [shopId, creatorId] = [textIn(payload, 'shopId'), textIn(payload, 'creatorId')]
    const [key, enrollmentId] = [textIn(payload, 'messageId'), textIn(payload, 'enrollmentId')]
    const { shop, creator } = await namesOf(tx, { shopId, creatorId })
    const { text, readAt } = await tx.enrollmentMessage.findUniqueOrThrow({ where: { id: key } })
    if (readAt) return []
    const about = { quote: firstOf(text), about: enrollmentId }
    return textIn(payload, 'sender') === 'merchant'
      ? [{ key, recipientKind: 'creator', recipientId: creatorId, kind: 'messageFromShop', params: { shop, ...about } }]
      : [{ key, recipientKind: 'shop', recipientId: shopId, kind: 'messageFromCreator', params: { creator, ...about } }]
  },

  'program.lockEnding': async (tx, payload) => {
    const params = await endingOf(tx, payload)
    const key = `${textIn(payload, 'rateVersionId')}:${params.until}`
    return [{ key, recipientKind: 'creator', recipientId: textIn(payload, 'creatorId'), kind: 'lockEnding', params }]
  },

  'program.productLeaving': async (tx, payload) => {
    const params = await endingOf(tx, payload)
    const told = [textIn(payload, 'programId'), textIn(payload, 'changedAt'), payload.isReminder ? 'again' : 'first']
    const recipientId = textIn(payload, 'creatorId')
    return [{ key: told.join(':'), recipientKind: 'creator', recipientId, kind: 'productLeaving', params }]
  },
}

/** B4: whose rates end on which products, and when. */
async function endingOf(tx: Tx, payload: JsonObject) {
  const [productId] = Array.isArray(payload.productIds) ? (payload.productIds as readonly unknown[]) : []
  const product = await tx.product.findUnique({ where: { id: String(productId) }, select: { title: true } })
  return {
    shop: await shopNameOf(tx, textIn(payload, 'shopId')),
    product: product?.title ?? '',
    count: Number(payload.productCount),
    until: textIn(payload, 'until'),
    about: textIn(payload, 'programId'),
  }
}

const shownLength = 140

/** The beginning of a message, whole signs only. */
function firstOf(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  return signs.length <= shownLength ? signs.join('') : `${signs.slice(0, shownLength - 1).join('')}…`
}
