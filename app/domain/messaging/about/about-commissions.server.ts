import { commissionDisputeStates, favours, type Party } from '#app/domain/commissions/dispute-rules.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { CreatorNoticeKind, ShopNoticeKind } from '../notice-kinds.ts'
import type { NoticeInput } from '../notify.server.ts'
import type { About } from './about.ts'
import { creatorNameOf, namesOf } from './names.server.ts'

/** E5: both sides hear of every step that is not their own; E8-E11: the shop hears of what it should look at. */
export const aboutCommissions: About = {
  'commissionDispute.opened': async (tx, payload) => {
    const dispute = await disputeOf(tx, payload)
    return toOther(dispute, dispute.openedBy, {
      creator: 'disputeByShop',
      shop: 'disputeByCreator',
      until: dispute.row.answerBy,
    })
  },

  'commissionDispute.answered': async (tx, payload) => {
    const dispute = await disputeOf(tx, payload)
    const answeredBy = dispute.openedBy === 'merchant' ? 'creator' : 'merchant'
    return toOther(dispute, answeredBy, {
      creator: 'disputeAnsweredByShop',
      shop: 'disputeAnsweredByCreator',
      until: dispute.row.decideBy,
    })
  },

  'commissionDispute.decided': async (tx, payload) => {
    const dispute = await disputeOf(tx, payload)
    const state = commissionDisputeStates.find((known) => known === payload.state)
    assert(state, 'a dispute ends in a state that there is')
    if (state === 'withdrawn')
      return toOther(dispute, dispute.openedBy, {
        creator: 'disputeWithdrawnByShop',
        shop: 'disputeWithdrawnByCreator',
      })
    const winner = favours(dispute.openedBy, state)
    const kindFor = (party: Party) => (party === winner ? 'disputeDecidedForYou' : 'disputeDecidedAgainstYou')
    return [forCreator(dispute, kindFor('creator')), forShop(dispute, kindFor('merchant'))]
  },

  'commission.findingRaised': async (tx, payload) => {
    const [shopId, commissionId] = [textIn(payload, 'shopId'), textIn(payload, 'commissionId')]
    const { creatorId } = await tx.commission.findUniqueOrThrow({ where: { id: commissionId } })
    if (!creatorId) return []
    const params = { creator: await creatorNameOf(tx, creatorId), about: commissionId }
    // One sale is looked at once, however many rules found something.
    return [{ key: commissionId, recipientKind: 'shop', recipientId: shopId, kind: 'findingRaised', params }]
  },
}

async function disputeOf(tx: Tx, payload: JsonObject) {
  const [shopId, creatorId] = [textIn(payload, 'shopId'), textIn(payload, 'creatorId')]
  const openedBy: Party = textIn(payload, 'openedBy') === 'merchant' ? 'merchant' : 'creator'
  const row = await tx.commissionDispute.findUniqueOrThrow({ where: { id: textIn(payload, 'disputeId') } })
  return { shopId, creatorId, openedBy, row, names: await namesOf(tx, { shopId, creatorId }) }
}

type Dispute = Awaited<ReturnType<typeof disputeOf>>
type Kinds = { readonly creator: CreatorNoticeKind; readonly shop: ShopNoticeKind; readonly until?: Date }

function toOther(dispute: Dispute, by: Party, { creator, shop, until }: Kinds): NoticeInput[] {
  const when = until ? { until: until.toISOString() } : {}
  return [by === 'merchant' ? forCreator(dispute, creator, when) : forShop(dispute, shop, when)]
}

function forCreator({ row, creatorId, names }: Dispute, kind: CreatorNoticeKind, when = {}): NoticeInput {
  const params = { shop: names.shop, ...when, about: row.commissionId }
  return { key: row.id, recipientKind: 'creator', recipientId: creatorId, kind, params }
}

function forShop({ row, shopId, names }: Dispute, kind: ShopNoticeKind, when = {}): NoticeInput {
  const params = { creator: names.creator, ...when, about: row.commissionId }
  return { key: row.id, recipientKind: 'shop', recipientId: shopId, kind, params }
}
