import { decideCommissionDispute } from '#app/domain/commissions/close-commission-dispute.server.ts'
import { reverseCommission } from '#app/domain/commissions/reverse-commission.server.ts'
import { banCreator, liftCreatorBan } from '#app/domain/creators/ban-creator.server.ts'
import { resolveSharedMethod } from '#app/domain/payouts/archive-payout-method.server.ts'
import { listSharedMethods } from '#app/domain/payouts/list-shared-methods.server.ts'
import { putBackPost, takeDownPost } from '#app/domain/posts/take-down-post.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { commissionWords } from '#app/ui/messages/commissions.ts'
import { creatorWords } from '#app/ui/messages/creators.ts'
import { payeeWords, payoutWords } from '#app/ui/messages/payouts.ts'
import { postWords } from '#app/ui/messages/posts.ts'
import { refusalView, type RefusalWords } from '#app/ui/messages/refusal-words.ts'
import { fundingArrived, payoutDesk } from './payout-desk.ts'
import { taxReport } from './tax-report.ts'

export type Verb = {
  readonly usage: string
  readonly about: string
  /** Lines to show; the last one of a refusal is its next step. */
  readonly run: (words: readonly string[]) => AsyncIterable<string> | Promise<readonly string[]>
}

/** Decisions carry who made them: somebody of the platform, as the audit log of the shop shows it. */
const actor = 'platform'

async function act<Code extends string>(
  purpose: string,
  words: RefusalWords<Code>,
  command: (tx: Tx) => Promise<Outcome<unknown, Code>>,
): Promise<readonly string[]> {
  const outcome = await inTransaction(purpose, command)
  if (outcome.ok) return ['Done.']
  const { title, next } = refusalView('en', words, outcome)
  throw new Error(`${title} ${next}`)
}

/** What the people of the platform do; merchants and creators have pages of their own. */
export const verbs: Readonly<Record<string, Verb>> = {
  'take-down': {
    usage: '<post>',
    about: 'A14: takes a video down for a violation; what it earned is frozen until somebody has looked.',
    run: ([postId = '']) => act('take down post', postWords, (tx) => takeDownPost(tx, postId)),
  },
  'put-back': {
    usage: '<post>',
    about: 'A14: it was right after all: public again, and what was frozen goes on.',
    run: ([postId = '']) => act('put back post', postWords, (tx) => putBackPost(tx, postId)),
  },
  ban: {
    usage: '<creator>',
    about: 'E13: what people see of this creator earns nothing from now on; what was earned keeps its course.',
    run: ([creatorId = '']) => act('ban creator', creatorWords, (tx) => banCreator(tx, creatorId)),
  },
  'lift-ban': {
    usage: '<creator>',
    about: 'E13: what people see from now on earns again.',
    run: ([creatorId = '']) => act('lift creator ban', creatorWords, (tx) => liftCreatorBan(tx, creatorId)),
  },
  'take-back': {
    usage: '<commission> <why, in words that both sides read>',
    about: 'E13: takes one commission back, if it is not on its way yet.',
    run: ([commissionId = '', ...why]) =>
      act('take back commission', commissionWords, (tx) =>
        reverseCommission(tx, { commissionId, actor, reason: why.join(' ') }),
      ),
  },
  decide: {
    usage: '<objection> upheld|rejected <why, in words that both sides read>',
    about: 'E5: decides an objection; without a decision in time the creator is right.',
    run: ([disputeId = '', outcome = '', ...why]) => {
      if (outcome !== 'upheld' && outcome !== 'rejected') throw new Error('Say upheld or rejected.')
      const decision = { disputeId, outcome, decision: why.join(' '), decidedBy: actor } as const
      return act('decide commission dispute', commissionWords, (tx) => decideCommissionDispute(tx, decision))
    },
  },
  'shared-accounts': {
    usage: '',
    about: 'E11: accounts that several creators gave; nobody is paid to one until somebody has looked.',
    run: async () => {
      const methods = await listSharedMethods(db)
      const lines = methods.map(
        ({ methodId, handle, rail, label, flaggedAt, sharedWith }) =>
          `${methodId}  @${handle}  ${rail} ${label}  since ${flaggedAt.toISOString()}  also of ${sharedWith.map((one) => `@${one}`).join(', ') || 'nobody any more'}`,
      )
      return lines.length > 0 ? lines : ['None waits.']
    },
  },
  'allow-account': {
    usage: '<method>',
    about: 'E11: somebody has looked; this creator is paid to it.',
    run: ([methodId = '']) => act('resolve shared method', payeeWords, (tx) => resolveSharedMethod(tx, { methodId })),
  },
  'payout-desk': {
    usage: '',
    about: 'F8: what shops still have to send for payouts, and what is missing at Stripe.',
    run: () => payoutDesk(),
  },
  'funding-arrived': {
    usage: '<reference> [amount]',
    about: "F8: a shop's money is here, what was due or this amount; its payouts leave within the hour.",
    run: ([reference = '', amount]) =>
      act('mark funding paid', payoutWords, (tx) => fundingArrived(tx, { reference, amount, actor })),
  },
  'tax-report': {
    usage: '<year> [--record]',
    about: 'F7: what was paid in a year as CSV; with --record what is due is kept as it was reported.',
    run: ([year = '', ...flags]) => {
      if (!/^20\d\d$/.test(year)) throw new Error('Name the year, for example 2026.')
      return taxReport(Number(year), flags.includes('--record'))
    },
  },
}
