import { findPayoutRun } from '#app/domain/payouts/list-payout-runs.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { About } from './about.ts'
import { namesOf } from './names.server.ts'

/** Money that arrived, that did not, and that a shop has to bring. */
export const aboutPayouts: About = {
  'payout.changed': async (tx, payload) => {
    const state = textIn(payload, 'state')
    if (state !== 'paid' && state !== 'failed') return []
    const [shopId, creatorId] = [textIn(payload, 'shopId'), textIn(payload, 'creatorId')]
    const [key, runId] = [textIn(payload, 'payoutId'), textIn(payload, 'runId')]
    const { shop, creator } = await namesOf(tx, { shopId, creatorId })
    const sum = toMoneyView(BigInt(textIn(payload, 'amountMinor')), textIn(payload, 'currency'))
    const toCreator = {
      key,
      recipientKind: 'creator',
      recipientId: creatorId,
      params: { shop, ...sum, about: key },
    } as const
    if (state === 'paid') return [{ ...toCreator, kind: 'payoutPaid' }]
    const toShop = {
      key,
      recipientKind: 'shop',
      recipientId: shopId,
      params: { creator, ...sum, about: runId },
    } as const
    return [
      { ...toCreator, kind: 'payoutFailed' },
      { ...toShop, kind: 'payoutFailed' },
    ]
  },

  'payoutRun.changed': async (tx, payload) => {
    const [shopId, runId] = [textIn(payload, 'shopId'), textIn(payload, 'runId')]
    if (textIn(payload, 'state') !== 'proposed') return []
    const run = await findPayoutRun(tx, { shopId, runId })
    // Approved by the terms, or looked at, in the meantime.
    if (run?.state !== 'proposed') return []
    const params = { ...run.total, count: run.payoutCount, about: runId }
    return [{ key: runId, recipientKind: 'shop', recipientId: shopId, kind: 'runProposed', params }]
  },

  'funding.due': (tx, payload) => aboutFunding(tx, payload, 'fundingDue'),
  'funding.overdue': (tx, payload) => aboutFunding(tx, payload, 'fundingOverdue'),

  'payoutMethod.shared': async (_tx, payload) => {
    const recipientId = textIn(payload, 'creatorId')
    const key = textIn(payload, 'methodId')
    return Promise.resolve([{ key, recipientKind: 'creator', recipientId, kind: 'payoutMethodShared', params: {} }])
  },
}

/** F8: what is still to be brought for a run. */
async function aboutFunding(tx: Tx, payload: JsonObject, kind: 'fundingDue' | 'fundingOverdue') {
  const [shopId, runId] = [textIn(payload, 'shopId'), textIn(payload, 'runId')]
  const funding = (await findPayoutRun(tx, { shopId, runId }))?.funding
  if (!funding || (funding.state !== 'open' && funding.state !== 'overdue')) return []
  const params = { ...funding.due, until: funding.dueAt.toISOString(), about: runId }
  return [{ key: funding.fundingId, recipientKind: 'shop', recipientId: shopId, kind, params } as const]
}
