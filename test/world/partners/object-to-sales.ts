import {
  answerCommissionDispute,
  decideCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import type { SandboxControl } from '../sandbox-control.ts'
import { db } from '#app/platform/db/database.server.ts'
import { waitUntil } from '../wait-until.ts'
import { does, type Cast } from './cast.ts'
import type { Played } from './play-sales.ts'

/** Objections: one open, one decided, one open in Arabic. */
export async function objectToSales({ shops, creators }: Cast, sales: Played): Promise<void> {
  const idOf = (key: string) => sales.get(key)?.commissionId ?? ''
  const { aurora } = shops
  const { maya, lina } = creators
  await does('an objection', (tx) =>
    openCommissionDispute(tx, {
      ...{ commissionId: idOf('open'), openedBy: 'creator', partyId: maya.creatorId, reason: 'RATE_TOO_LOW' },
      statement: 'We agreed on 15 % for the large bottle in our messages, before the sale.',
      evidence: [{ kind: 'text', text: 'Message of the brand: “for the 50 ml you get 15”.' }],
      claimedBps: 1_500,
    }),
  )
  await does('an objection', (tx) =>
    openCommissionDispute(tx, {
      ...{ commissionId: idOf('openInArabic'), openedBy: 'creator', partyId: lina.creatorId, reason: 'RATE_TOO_LOW' },
      statement: 'كان الاتفاق على نسبة مئوية لطقم الهدايا، لا على مبلغ ثابت.',
      evidence: [{ kind: 'text', text: 'رسالة المتجر قبل الحملة.' }],
      claimedBps: 1_500,
    }),
  )
  const { disputeId } = await does('an objection', (tx) =>
    openCommissionDispute(tx, {
      ...{ commissionId: idOf('decided'), openedBy: 'merchant', partyId: aurora.shopId, reason: 'NOT_BROUGHT_BY_THEM' },
      statement: 'This customer has had our newsletter for years and would have bought anyway.',
      evidence: [{ kind: 'text', text: 'Newsletter sign-up of March two years ago.' }],
    }),
  )
  const answer = 'They followed my link that afternoon. The earning shows the minute.'
  await does('an answer', (tx) => answerCommissionDispute(tx, { disputeId, party: 'creator', partyId: maya.creatorId, answer, isAgreed: false })) // prettier-ignore
  const decision = 'The link was followed 144 minutes before the order, inside the program’s window. A newsletter is no touch under the rules in force.' // prettier-ignore
  await does('a decision', (tx) => decideCommissionDispute(tx, { disputeId, outcome: 'rejected', decision, decidedBy: 'platform' })) // prettier-ignore
}

/** One of two lamps went back, and the commission's share with it. */
export async function takeBackOne(sandbox: SandboxControl, { shops: { aurora } }: Cast, sales: Played): Promise<void> {
  const { orderId, lineId, commissionId } = sales.get('refunded') ?? {}
  const lines = [{ id: lineId, quantity: 1, restockType: 'return' }]
  await sandbox.act(aurora.domain, 'refund', { orderId, lines, note: 'One of two was enough' })
  await waitUntil('the share that went back', () => db.commissionEntry.findFirst({ where: { commissionId: commissionId ?? '', kind: 'reversal' } })) // prettier-ignore
}
