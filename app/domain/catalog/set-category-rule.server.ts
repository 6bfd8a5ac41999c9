import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { categoryById } from './category-tree.ts'
import { reviewRestrictedEverywhereJob } from './listing-jobs.ts'
import type { LicenceKind } from './licence-kinds.ts'
import type { CatalogRefusalCode } from './refusals.ts'

export type CategoryRuleInput = {
  readonly country: string
  readonly categoryId: string
  readonly minimumAge: number
  readonly licenceKind: LicenceKind | null
  /** Not before now. */
  readonly effectiveFrom?: Date
}

/**
 * J6, by the operator: from an instant on, goods of a restricted category may be shown in a country on these terms. The
 * rule before it ends there; rules are never edited. Refuses CATEGORY_NOT_FOUND for a category that is not restricted.
 * Idempotent on: the terms in force at that instant.
 */
export async function setCategoryRule(
  tx: Tx,
  { country, categoryId, minimumAge, licenceKind, effectiveFrom = tx.now }: CategoryRuleInput,
): Promise<Outcome<{ ruleId: string; isNew: boolean }, CatalogRefusalCode>> {
  if (!categoryById(categoryId)?.isRestricted) return refuse('CATEGORY_NOT_FOUND')
  const from = effectiveFrom < tx.now ? tx.now : effectiveFrom
  const before = await openRule(tx, { country, categoryId, at: from })
  if (before?.minimumAge === minimumAge && before.licenceKind === licenceKind) {
    return accept({ ruleId: before.id, isNew: false })
  }
  await endOpenRules(tx, { country, categoryId, at: from })
  const id = newId('categoryRule')
  await tx.categoryRule.create({ data: { id, country, categoryId, minimumAge, licenceKind, effectiveFrom: from } })
  await judgeAnew(tx, from)
  return accept({ ruleId: id, isNew: true })
}

/**
 * J6, by the operator: goods of the category may not be shown in the country any more. Refuses RULE_NOT_FOUND.
 * Idempotent on: the end; a rule that ends already is none that could end again.
 */
export async function endCategoryRule(
  tx: Tx,
  { country, categoryId, at = tx.now }: { readonly country: string; readonly categoryId: string; readonly at?: Date },
): Promise<Outcome<{ ended: true }, CatalogRefusalCode>> {
  const end = at < tx.now ? tx.now : at
  if (!(await openRule(tx, { country, categoryId, at: end }))) return refuse('RULE_NOT_FOUND')
  await endOpenRules(tx, { country, categoryId, at: end })
  await judgeAnew(tx, end)
  return accept({ ended: true })
}

type RuleKey = { readonly country: string; readonly categoryId: string; readonly at: Date }

function openRule(tx: Tx, { country, categoryId, at }: RuleKey) {
  return tx.categoryRule.findFirst({
    where: { country, categoryId, effectiveFrom: { lte: at }, endsAt: null },
    orderBy: { effectiveFrom: 'desc' },
  })
}

/** Half-open: the rule holds until, and not at, its end. One that had not begun never does. */
async function endOpenRules(tx: Tx, { country, categoryId, at }: RuleKey): Promise<void> {
  const open = { country, categoryId, endsAt: null }
  await tx.categoryRule.deleteMany({ where: { ...open, effectiveFrom: { gte: at } } })
  await tx.categoryRule.updateMany({ where: open, data: { endsAt: at } })
}

/** Now and when it begins or ends. */
async function judgeAnew(tx: Tx, from: Date): Promise<void> {
  await enqueueMany(tx, [reviewRestrictedEverywhereJob(from)])
}

/** The terms in force at an instant, by country and category. */
export async function listCategoryRules(db: Reader, at: Date) {
  return db.categoryRule.findMany({
    where: { effectiveFrom: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    orderBy: [{ country: 'asc' }, { categoryId: 'asc' }, { effectiveFrom: 'asc' }],
  })
}
