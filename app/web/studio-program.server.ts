import { tierProgress } from '#app/domain/commissions/tier-progress.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { answerInvitation } from '#app/domain/programs/answer-invitation.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { eligibilityOf } from '#app/domain/programs/eligibility-of.server.ts'
import { findEnrollment } from '#app/domain/programs/find-enrollment.server.ts'
import { findProgram } from '#app/domain/programs/find-program.server.ts'
import { getProgramRules } from '#app/domain/programs/get-program-rules.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import type { CreatorProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import { schemeAt } from '#app/domain/programs/tier-steps.ts'
import { tierSchemesOf } from '#app/domain/programs/tier-schemes-of.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { z } from 'zod'
import { toCategoryViews } from './category-words.ts'
import { db, inTransaction, now } from './database.server.ts'
import { withImages } from './image-view.server.ts'
import { notFound } from './respond.server.ts'

type Key = { readonly programId: string; readonly creatorId: string }

/** B2: what the brand offers this creator for everything that has no rate of its own; null where the program's rate holds. */
async function ownRateOf({ programId, creatorId }: Key, currency: string) {
  const at = now()
  const plan = await db.plan.findFirst({
    where: { programId, creatorId, productId: null, collectionId: null, archivedAt: null },
    select: { rates: { where: { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] } } },
  })
  const rate = plan?.rates[0]
  if (!rate) return null
  const amounts = rate.fixedAmounts as Record<string, string | number> | null
  const minor = amounts?.[currency]
  return { rateBps: rate.rateBps, perUnit: minor === undefined ? null : toMoneyView(BigInt(minor), currency) }
}

/** A program with everything that a creator should know before joining, and where they stand with it. */
export async function programView(key: Key, locale: Locale) {
  const program = await findProgram(db, key)
  if (!program) throw notFound()
  const [eligibility, { rules }, schemes, enrollment, ownRate] = await Promise.all([
    eligibilityOf(db, key),
    getProgramRules(db, key.programId),
    tierSchemesOf(db, key.programId),
    program.enrollmentId ? findEnrollment(db, program.enrollmentId, { creatorId: key.creatorId }) : null,
    ownRateOf(key, program.currency),
  ])
  const scheme = schemeAt(schemes, now())
  const progress = scheme && program.enrollmentId ? await tierProgress(db, key) : null
  return {
    program: withImages(program),
    eligibility: { ...eligibility, categories: toCategoryViews(locale, eligibility.rules.categories) },
    ownRate,
    rules,
    tiers: scheme && {
      mode: scheme.mode,
      period: scheme.period,
      steps: scheme.steps.map(({ fromMinor, rateBps }) => ({
        from: toMoneyView(fromMinor, program.currency),
        rateBps,
      })),
      progress: progress && {
        settled: toMoneyView(progress.settledMinor, program.currency),
        waiting: toMoneyView(progress.waitingMinor, program.currency),
      },
    },
    note: enrollment?.note ?? '',
    history: enrollment?.history ?? [],
    inactiveFrom: enrollment?.inactiveFrom ?? null,
    now: now(),
  }
}

export const programCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('enroll'), note: z.string().trim().max(1_000, 'tooLong').default('') }),
  z.object({ intent: z.literal('joinAndShow'), productId: z.string().min(1) }),
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('decline'), reason: z.string().trim().max(500, 'tooLong').default('') }),
  z.object({ intent: z.literal('leave'), reason: z.string().trim().max(500, 'tooLong').default('') }),
])
export type ProgramCommand = z.infer<typeof programCommand>

/** What a creator does with a program. */
export async function commandProgram(
  key: Key,
  command: ProgramCommand,
): Promise<Outcome<unknown, CreatorProgramRefusalCode>> {
  switch (command.intent) {
    case 'enroll':
      return inTransaction('apply to program', (tx) => applyToProgram(tx, { ...key, note: command.note }))
    case 'joinAndShow':
      return joinAndShow(key, command.productId)
    case 'accept':
      return inTransaction('accept invitation', (tx) => answerInvitation(tx, { ...key, isAccepted: true }))
    case 'decline': {
      const { reason } = command
      return inTransaction('decline invitation', (tx) => answerInvitation(tx, { ...key, isAccepted: false, reason }))
    }
    case 'leave':
      return inTransaction('leave program', (tx) => leaveProgram(tx, { ...key, reason: command.reason }))
  }
}

/** Who is in stays in, also where the product cannot be shown. */
async function joinAndShow(key: Key, productId: string): Promise<Outcome<unknown, CreatorProgramRefusalCode>> {
  return inTransaction('join and show', async (tx) => {
    const joined = await applyToProgram(tx, key)
    if (!joined.ok || joined.value.status !== 'active') return joined
    const shown = await addToShowcase(tx, { creatorId: key.creatorId, productId })
    return shown.ok ? accept(null) : shown
  })
}
