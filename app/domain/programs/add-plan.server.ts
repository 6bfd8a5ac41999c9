import type { Plan } from '@prisma/client'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { changeRate } from './change-rate.server.ts'
import { checkRate } from './internal/check-rate.server.ts'
import { writeRateVersion } from './internal/write-rate-version.server.ts'
import type { SpendCap } from './rate-facts.ts'
import { toRateValues, type RateInput } from './rate-input.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type AddPlanInput = RateInput & {
  readonly programId: string
  readonly shopId: string
  /** Given: a targeted plan for this creator. Absent: open to all. */
  readonly creatorId?: string | null
  /** At most one of the two; neither: everything in the program. */
  readonly productId?: string | null
  readonly collectionId?: string | null
  readonly name?: string
  /** Plans that were offered together carry one label. */
  readonly campaign?: string | null
  /** B8, minor units of the shop's currency */
  readonly cap?: SpendCap | null
  readonly actor?: string
}

/**
 * B2: a rate for one creator, one product or collection, or both; it takes precedence over the program's default even
 * if lower. A scope that has a plan gets the rate, and the name, campaign and cap where they are given.
 * Idempotent on: (program, kind, creator, product, collection), unique index one_plan_per_scope.
 */
export async function addPlan(tx: Tx, input: AddPlanInput): Promise<Outcome<{ planId: string }, ProgramRefusalCode>> {
  const { programId, shopId, creatorId = null, productId = null, collectionId = null, actor = 'system' } = input
  const refusal = (await refusalOfScope(tx, input)) ?? (await checkRate(tx, toRateValues(input), programId))
  if (refusal) return refusal
  const planId = newId('plan')
  const scope = { programId, kind: creatorId === null ? 'open' : 'targeted', creatorId, productId, collectionId }
  const { count } = await tx.plan.createMany({
    data: [{ id: planId, ...scope, ...termsOf(input), createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return changeExisting(tx, scope, input)
  const values = toRateValues(input)
  await writeRateVersion(tx, { planId, values, startsAt: tx.now })
  await noteAudit(tx, {
    shopId, actor, action: 'plan.add', subject: planId,
    after: { ...values, creatorId, productId, collectionId, ...termsOf(input) },
  }) // prettier-ignore
  return accept({ planId })
}

/** Only what was said: a plan that exists keeps the rest. */
function termsOf({ name, campaign, cap }: AddPlanInput) {
  return {
    ...(name !== undefined && { name }),
    ...(campaign !== undefined && { campaign }),
    ...(cap !== undefined && { capMinor: cap?.capMinor ?? null, capPeriod: cap?.capPeriod ?? null }),
  }
}

const toAuditTerms = ({ name, campaign, capMinor, capPeriod }: Plan) => ({
  ...{ name, campaign, cap: capMinor === null ? null : `${capMinor} ${capPeriod ?? ''}` },
})

type Scope = {
  readonly programId: string
  readonly kind: string
  readonly creatorId: string | null
  readonly productId: string | null
  readonly collectionId: string | null
}

async function changeExisting(
  tx: Tx,
  scope: Scope,
  input: AddPlanInput,
): Promise<Outcome<{ planId: string }, ProgramRefusalCode>> {
  const existing = await tx.plan.findFirstOrThrow({ where: { ...scope, archivedAt: null } })
  const { rate, rateBps, storefrontBps, adsBps, actor } = input
  const changed = await changeRate(tx, {
    planId: existing.id,
    ...(rate && { rate }),
    ...(rateBps !== undefined && { rateBps }),
    ...(storefrontBps !== undefined && { storefrontBps }),
    ...(adsBps !== undefined && { adsBps }),
    ...(actor !== undefined && { actor }),
  })
  if (!changed.ok) return changed
  const said = await tx.plan.update({ where: { id: existing.id }, data: termsOf(input) })
  const [before, after] = [toAuditTerms(existing), toAuditTerms(said)]
  if (before.name !== after.name || before.campaign !== after.campaign || before.cap !== after.cap) {
    const note = { shopId: input.shopId, actor: actor ?? 'system', action: 'plan.change', subject: existing.id }
    await noteAudit(tx, { ...note, before, after })
  }
  return accept({ planId: existing.id })
}

async function refusalOfScope(tx: Tx, input: AddPlanInput) {
  const { programId, shopId, creatorId = null, productId = null, collectionId = null, cap } = input
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'ended') return refuse('PROGRAM_ENDED')
  if (productId !== null && collectionId !== null) return refuse('PLAN_SCOPE_UNCLEAR')
  if (cap && cap.capMinor < 0n) return refuse('CAP_INVALID')
  if (creatorId !== null && !(await tx.creator.findUnique({ where: { id: creatorId } })))
    return refuse('CREATOR_NOT_FOUND')
  if (productId !== null && !(await tx.product.findFirst({ where: { id: productId, shopId } })))
    return refuse('PRODUCT_NOT_FOUND')
  if (collectionId === null) return null
  const collection = await tx.collection.findFirst({ where: { id: collectionId, shopId, deletedAt: null } })
  return collection ? null : refuse('COLLECTION_NOT_FOUND')
}
