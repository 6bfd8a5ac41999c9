import { answerCommissionDispute, withdrawCommissionDispute } from '#app/domain/commissions/close-commission-dispute.server.ts' // prettier-ignore
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import type { CommissionRefusalCode } from '#app/domain/commissions/refusals.ts'
import { reviewFinding } from '#app/domain/commissions/review-finding.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { commissionWords } from '#app/ui/messages/commissions.ts'
import { inTransaction, type Tx } from './database.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'

type Done = Outcome<unknown, CommissionRefusalCode>

/** What a merchant can do about a single commission: object, answer an objection, let one go, look at what was found. */
export async function runCommissionCommand(caller: MerchantCaller, form: FormData) {
  const { shop, staffId } = caller
  const read = (name: string) => readField(form, name)
  const of = { disputeId: read('disputeId'), party: 'merchant', partyId: shop.id, actor: staffId } as const
  switch (read('intent')) {
    case 'open':
      return done(caller, 'open commission dispute', (tx) =>
        openCommissionDispute(tx, {
          commissionId: read('commissionId'),
          openedBy: 'merchant',
          partyId: shop.id,
          actor: staffId,
          reason: read('reason'),
          statement: read('statement'),
          evidence: evidenceIn(form),
        }),
      )
    case 'answer':
      return done(caller, 'answer commission dispute', (tx) =>
        answerCommissionDispute(tx, { ...of, answer: read('answer'), isAgreed: read('isAgreed') === 'true' }),
      )
    case 'withdraw':
      return done(caller, 'withdraw commission dispute', (tx) => withdrawCommissionDispute(tx, of))
    case 'clear':
    case 'confirm': {
      const outcome = read('intent') === 'clear' ? 'cleared' : 'confirmed'
      const review = { findingId: read('findingId'), shopId: shop.id, outcome, reviewedBy: staffId, reason: read('reason') } as const // prettier-ignore
      return done(caller, 'review finding', (tx) => reviewFinding(tx, review))
    }
    default:
      return notFound()
  }
}

async function done({ locale }: MerchantCaller, purpose: string, work: (tx: Tx) => Promise<Done>) {
  const outcome = await inTransaction(purpose, work)
  return outcome.ok ? accepted(null) : refused(locale, commissionWords, outcome)
}

/** A link, and what it shows in words; at least one of them. */
function evidenceIn(form: FormData) {
  const [link, words] = [readField(form, 'link').trim(), readField(form, 'evidence').trim()]
  return [
    ...(link ? [{ kind: 'link' as const, url: link }] : []),
    ...(words ? [{ kind: 'text' as const, text: words }] : []),
  ]
}
