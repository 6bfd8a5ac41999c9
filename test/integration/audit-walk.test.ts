import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerAd } from '#app/domain/attribution/answer-ad.server.ts'
import { askForAd } from '#app/domain/attribution/ask-for-ad.server.ts'
import { endAd } from '#app/domain/attribution/end-ad.server.ts'
import { answerCommissionDispute, decideCommissionDispute, withdrawCommissionDispute } from '#app/domain/commissions/close-commission-dispute.server.ts' // prettier-ignore
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { reverseCommission } from '#app/domain/commissions/reverse-commission.server.ts'
import { reviewFinding } from '#app/domain/commissions/review-finding.server.ts'
import { createCreatorCode } from '#app/domain/deals/create-creator-code.server.ts'
import { endCreatorCode } from '#app/domain/deals/end-creator-code.server.ts'
import { retryProgramDiscount } from '#app/domain/deals/retry-program-discount.server.ts'
import { setProgramDiscount } from '#app/domain/deals/set-program-discount.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { acceptFlatFee, submitFlatFee } from '#app/domain/programs/answer-flat-fee.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { archivePlan } from '#app/domain/programs/archive-plan.server.ts'
import { cancelFlashRate } from '#app/domain/programs/cancel-flash-rate.server.ts'
import { cancelPlannedRate } from '#app/domain/programs/cancel-planned-rate.server.ts'
import { banEnrollment, pauseEnrollment, resumeEnrollment, withdrawInvitation } from '#app/domain/programs/change-enrollment.server.ts' // prettier-ignore
import { changeProgramRules } from '#app/domain/programs/change-program-rules.server.ts'
import { endProgram, pauseProgram, resumeProgram } from '#app/domain/programs/change-program-status.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { approveFlatFee, refundFlatFee, sendFlatFeeBack } from '#app/domain/programs/decide-flat-fee.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { liftBan } from '#app/domain/programs/lift-ban.server.ts'
import { offerFlatFee, withdrawFlatFee } from '#app/domain/programs/offer-flat-fee.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { setAffiliation } from '#app/domain/programs/set-affiliation.server.ts'
import { setPlanCap } from '#app/domain/programs/set-plan-cap.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { endTierScheme, setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { answerAppeal, appealSample } from '#app/domain/samples/appeal-sample.server.ts'
import { archiveSampleOffer, changeSampleOffer } from '#app/domain/samples/change-sample-offer.server.ts'
import { createSampleOffer } from '#app/domain/samples/create-sample-offer.server.ts'
import { decideSample } from '#app/domain/samples/decide-sample.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, aMember, aProduct, aShop } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf } from '#test/support/sale.ts'
import { aDelivered, anOffer, aPost, now, on, run, start } from './samples-world.ts'

/** Every merchant command, walked once: who did it, what it was, in the transaction that did it. */
const actor = 'staff:7'
const walked = new Set<string>()

/** Runs a command and expects one new entry in the shop's log, of this action and by this person. */
async function step<Value>(
  shopId: string,
  action: string,
  command: (tx: Tx) => Promise<Outcome<Value>>,
  by = actor,
): Promise<Value> {
  const known = new Set((await db.auditEntry.findMany({ where: { shopId } })).map(({ id }) => id))
  const value = accepted(await run(command))
  const entries = (await db.auditEntry.findMany({ where: { shopId } })).filter(({ id }) => !known.has(id))
  expect(entries.map((entry) => `${entry.action} by ${entry.actor}`)).toEqual([`${action} by ${by}`])
  expect(entries[0]?.subject, action).not.toBe('')
  walked.add(action)
  return value
}

async function aProgramOf(shopId: string) {
  return step(shopId, 'program.open', (tx) => openProgram(tx, { shopId, rateBps: 1000, name: 'Friends', actor }))
}

/** Of everything that these modules note, by its name in the source: a new action that is not walked here fails. */
const own = ['attribution', 'commissions', 'deals', 'programs', 'samples']
const templates: Readonly<Record<string, readonly string[]>> = {
  'enrollment.${step}': [
    'invite', 'withdrawInvitation', 'approve', 'reject', 'pause', 'resume', 'ban', 'liftBan',
  ].map((name) => `enrollment.${name}`), // prettier-ignore
  'finding.${outcome}': ['finding.cleared', 'finding.confirmed'],
  'program.${status}': ['program.active', 'program.paused', 'program.ended'],
}

/** Kinds of ledger entries, which look the same. */
const otherNames: ReadonlySet<string> = new Set(['flatFee.approved', 'flatFee.refunded'])

/** What is written in a folder and those under it, tests left out. */
function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const written = files.filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  return written.map((path) => readFileSync(join(folder, path), 'utf8'))
}

function namedActions(): string[] {
  const actions = own
    .flatMap((name) => sourcesIn(`app/domain/${name}`))
    .filter((text) => text.includes('noteAudit('))
    .flatMap((text) => [...text.matchAll(/['`]((?:[a-zA-Z]+\.)+(?:[a-zA-Z]+|\$\{[a-z]+\}))['`]/g)])
    .flatMap(([, name = '']) => templates[name] ?? [name])
  return [...new Set(actions)].filter((name) => !otherNames.has(name))
}

describe('what a merchant changes is noted by the command that changes it', () => {
  it('nowhere else: pages and routes note nothing', () => {
    const outside = ['app/web', 'app/routes', 'app/jobs'].flatMap(sourcesIn)
    expect(outside.filter((text) => text.includes('noteAudit('))).toEqual([])
  })

  it('the program, its products, its rates', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgramOf(shopId)
    const of = { programId, shopId, actor }
    const { id: productId } = await aProduct(shopId)
    const productIds = [productId]
    await step(shopId, 'program.save', (tx) => saveProgram(tx, { shopId, description: 'Kettles', actor }))
    await step(shopId, 'program.changeRules', (tx) => changeProgramRules(tx, { ...of, rules: { tagWindowDays: 9 } }))
    await step(shopId, 'program.leaveOutProducts', (tx) => setProgramProducts(tx, { ...of, productIds, isIncluded: false })) // prettier-ignore
    await step(shopId, 'program.includeProducts', (tx) => setProgramProducts(tx, { ...of, productIds, isIncluded: true })) // prettier-ignore
    const flash = { ...of, kind: 'add', rateBps: 500, endsAt: addDays(now(), 2) } as const
    const { flashRateId } = await step(shopId, 'program.addFlashRate', (tx) => addFlashRate(tx, flash))
    await step(shopId, 'program.cancelFlashRate', (tx) => cancelFlashRate(tx, { flashRateId, shopId, actor }))
    const tiers = { ...of, mode: 'marginal', period: 'month', steps: [{ fromMinor: 1000n, rateBps: 1500 }] } as const
    await step(shopId, 'program.setTiers', (tx) => setTierScheme(tx, tiers))
    await step(shopId, 'program.endTiers', (tx) => endTierScheme(tx, of))
    const { planId } = await step(shopId, 'plan.add', (tx) => addPlan(tx, { ...of, rateBps: 1500, productId }))
    await step(shopId, 'plan.change', (tx) => addPlan(tx, { ...of, rateBps: 1500, productId, name: 'Kettle' }))
    await step(shopId, 'plan.changeRate', (tx) => changeRate(tx, { planId, shopId, rateBps: 1600, actor }))
    const planned = { planId, shopId, rateBps: 1700, startsAt: addDays(now(), 5), actor }
    const { rateVersionId } = await step(shopId, 'plan.changeRate', (tx) => changeRate(tx, planned))
    await step(shopId, 'plan.cancelPlannedRate', (tx) => cancelPlannedRate(tx, { rateVersionId, shopId, actor }))
    const cap = { capMinor: 100n, capPeriod: 'month' } as const
    await step(shopId, 'plan.setCap', (tx) => setPlanCap(tx, { planId, shopId, cap, actor }))
    await step(shopId, 'plan.archive', (tx) => archivePlan(tx, { planId, shopId, actor }))
    await step(shopId, 'program.paused', (tx) => pauseProgram(tx, of))
    await step(shopId, 'program.active', (tx) => resumeProgram(tx, of))
    await step(shopId, 'program.ended', (tx) => endProgram(tx, of))
  })

  it('creators: who is in, who belongs to the shop, their codes', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgramOf(shopId)
    const invite = (creatorId: string) =>
      step(shopId, 'enrollment.invite', (tx) =>
        inviteCreators(tx, { programId, shopId, creatorIds: [creatorId], actor }),
      )
    const { invited } = await invite((await aCreator()).id)
    const of = (enrollmentId: string) => ({ enrollmentId, shopId, actor })
    await step(shopId, 'enrollment.withdrawInvitation', (tx) =>
      withdrawInvitation(tx, of(invited[0]?.enrollmentId ?? '')),
    )
    accepted(await run((tx) => saveProgram(tx, { shopId, approval: 'review' })))
    const applied = async () => {
      const { id: creatorId } = await aCreator()
      accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
      const { id } = await db.enrollment.findUniqueOrThrow({ where: { programId_creatorId: { programId, creatorId } } })
      return { enrollmentId: id, creatorId }
    }
    const [yes, no] = [await applied(), await applied()]
    await step(shopId, 'enrollment.approve', (tx) =>
      answerApplication(tx, { ...of(yes.enrollmentId), isApproved: true }),
    )
    await step(shopId, 'enrollment.reject', (tx) =>
      answerApplication(tx, { ...of(no.enrollmentId), isApproved: false }),
    )
    const affiliation = { shopId, creatorId: yes.creatorId, kind: 'employee', actor } as const
    await step(shopId, 'creator.setAffiliation', (tx) => setAffiliation(tx, affiliation))
    const discount = { shopId, programId, actor }
    await step(shopId, 'program.discount', (tx) => setProgramDiscount(tx, { ...discount, percentBps: 1000 }))
    await db.programDiscount.update({ where: { programId }, data: { state: 'failed' } })
    await step(shopId, 'program.discount.retry', (tx) => retryProgramDiscount(tx, discount))
    const code = { programId, creatorId: yes.creatorId, code: 'NOUR10', byMerchant: { shopId, actor } }
    const { creatorCodeId } = await step(shopId, 'creatorCode.create', (tx) => createCreatorCode(tx, code))
    const by = { kind: 'merchant', shopId, actor } as const
    await step(shopId, 'creatorCode.end', (tx) => endCreatorCode(tx, { creatorCodeId, by }))
    await step(shopId, 'enrollment.pause', (tx) => pauseEnrollment(tx, of(yes.enrollmentId)))
    await step(shopId, 'enrollment.resume', (tx) => resumeEnrollment(tx, of(yes.enrollmentId)))
    await step(shopId, 'enrollment.ban', (tx) => banEnrollment(tx, of(yes.enrollmentId)))
    await step(shopId, 'enrollment.liftBan', (tx) => liftBan(tx, { programId, creatorId: yes.creatorId, staff: actor }))
  })

  it('fees and ads', async () => {
    const offer = await anOffer()
    const { programId, creatorId } = offer
    const shopId = offer.shop.id
    const terms = { shopId, programId, creatorId, amountMinor: 500n, brief: 'A video', actor }
    const anOffered = () => step(shopId, 'flatFee.offer', (tx) => offerFlatFee(tx, terms))
    const { feeId } = await anOffered()
    const handIn = (words: string) => run((tx) => submitFlatFee(tx, { creatorId, feeId, words }))
    accepted(await run((tx) => acceptFlatFee(tx, { creatorId, feeId })))
    accepted(await handIn('https://example.com/1'))
    await step(shopId, 'flatFee.sendBack', (tx) => sendFlatFeeBack(tx, { shopId, feeId, reason: 'Too dark', actor }))
    accepted(await handIn('https://example.com/2'))
    await step(shopId, 'flatFee.approve', (tx) => approveFlatFee(tx, { shopId, feeId, actor }))
    await step(shopId, 'flatFee.refund', (tx) => refundFlatFee(tx, { shopId, feeId, reason: 'Gone', actor }))
    const second = await anOffered()
    await step(shopId, 'flatFee.withdraw', (tx) => withdrawFlatFee(tx, { shopId, feeId: second.feeId, actor }))
    const { id: postId } = await aPost(offer, start)
    const ask = { shopId, postId, days: 7, actor }
    const { authorizationId } = await step(shopId, 'ad.ask', (tx) => askForAd(tx, ask))
    accepted(await run((tx) => answerAd(tx, { creatorId, authorizationId, isGranted: true })))
    await step(shopId, 'ad.end', (tx) => endAd(tx, { authorizationId, by: { shopId, actor } }))
  })

  it('samples', async () => {
    const offer = await anOffer()
    const { offerId, programId, creatorId } = offer
    const shopId = offer.shop.id
    const { id: productId } = await aProduct(shopId)
    const made = { shopId, programId, productId, terms: { kind: 'free', quota: 3 }, actor } as const
    await step(shopId, 'sampleOffer.create', (tx) => createSampleOffer(tx, made))
    await step(shopId, 'sampleOffer.change', (tx) => changeSampleOffer(tx, { shopId, offerId, quota: 2, isAutoApproved: false, actor })) // prettier-ignore
    const { id: other } = await aMember(programId)
    const { requestId } = accepted(await offer.ask(other))
    const decision = { shopId, requestId, reason: 'Ours', actor }
    await step(shopId, 'sample.decline', (tx) => decideSample(tx, { ...decision, isApproved: false }))
    const { id: third } = await aMember(programId)
    const asked = accepted(await offer.ask(third))
    await step(shopId, 'sample.approve', (tx) => decideSample(tx, { ...decision, ...asked, isApproved: true }))
    const delivered = await aDelivered(offer)
    accepted(await run((tx) => appealSample(tx, { creatorId, requestId: delivered, words: 'It is broken' })))
    const answer = { shopId, requestId: delivered, isGranted: true, actor }
    await step(shopId, 'sample.answerAppeal', (tx) => answerAppeal(tx, answer))
    await step(shopId, 'sampleOffer.archive', (tx) => archiveSampleOffer(tx, { shopId, offerId, actor }))
  })

  /** A line that was sold a week ago and is still in its hold. */
  async function sold(email?: string) {
    on(-15)
    const sale = await aSale([{}], email ? { email } : {})
    on(0)
    accepted(await accrue(sale.order.id))
    const { id: commissionId } = await commissionOf(sale.lineId)
    return { shopId: sale.shop.id, creatorId: sale.creator.id, commissionId }
  }
  const object = { reason: 'SUSPECTED_FRAUD', statement: 'Look.', evidence: [{ kind: 'text' as const, text: 'Here' }] }
  const open = ({ shopId, commissionId }: Awaited<ReturnType<typeof sold>>) =>
    step(shopId, 'commission.dispute', (tx) =>
      openCommissionDispute(tx, { ...object, commissionId, openedBy: 'merchant', partyId: shopId, actor }),
    )
  const party = (shopId: string) => ({ party: 'merchant', partyId: shopId, actor }) as const

  it('objections of the shop', async () => {
    const [mine, decided] = [await sold(), await sold()]
    const first = await open(mine)
    await step(mine.shopId, 'dispute.withdraw', (tx) =>
      withdrawCommissionDispute(tx, { ...first, ...party(mine.shopId) }),
    )
    const taken = { commissionId: mine.commissionId, actor: 'platform', reason: 'Bought by themselves' }
    await step(mine.shopId, 'commission.takeBack', (tx) => reverseCommission(tx, taken), 'platform')
    const verdict = { ...(await open(decided)), outcome: 'rejected', decision: 'No.', decidedBy: 'platform' } as const
    await step(decided.shopId, 'dispute.decide', (tx) => decideCommissionDispute(tx, verdict), 'platform')
  })

  it('an objection of a creator, and how the shop pays', async () => {
    const { shopId, creatorId, commissionId } = await sold()
    const claim = { ...object, commissionId, openedBy: 'creator', partyId: creatorId } as const
    const { disputeId } = accepted(
      await run((tx) => openCommissionDispute(tx, { ...claim, reason: 'RATE_TOO_LOW', claimedBps: 2000 })),
    )
    const answer = { disputeId, answer: 'No.', isAgreed: false, ...party(shopId) }
    await step(shopId, 'dispute.answer', (tx) => answerCommissionDispute(tx, answer))
    const terms = { cadence: 'monthly', day: 2, needsApproval: true, rail: 'manual', debtor: null } as const
    await step(shopId, 'payoutTerms.set', (tx) => setPayoutTerms(tx, { shopId, actor, terms }))
  })

  it.each(['cleared', 'confirmed'] as const)('a check that is %s', async (outcome) => {
    const { shopId, commissionId } = await sold('x@mailinator.com')
    const { id: findingId } = await db.riskFinding.findFirstOrThrow({ where: { commissionId } })
    const review = { findingId, shopId, outcome, reviewedBy: actor, reason: 'Seen' }
    await step(shopId, `finding.${outcome}`, (tx) => reviewFinding(tx, review))
  })

  it('and that is all: every action that these modules note was taken above', () => {
    expect([...walked].filter((action) => action !== 'payoutTerms.set').sort()).toEqual(namedActions().sort())
  })
})
