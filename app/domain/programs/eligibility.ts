import { departmentOf, isCategoryId } from '#app/domain/catalog/category-tree.ts'
import type { EligibilityRules } from './inputs.ts'

/** What a creator lacks. Words: ui/messages/programs-eligibility.ts */
export const eligibilityGaps = ['MARKET', 'FOLLOWERS', 'FOLLOWERS_PROOF', 'CATEGORY', 'LANGUAGE', 'AGE'] as const
export type EligibilityGap = (typeof eligibilityGaps)[number]

export type EligibilityFacts = {
  readonly country: string | null
  readonly markets: readonly string[]
  readonly language: string
  readonly languages: readonly string[]
  readonly categories: readonly string[]
  readonly audiences: readonly { readonly followers: number; readonly hasProof: boolean }[]
  /** full years */
  readonly age: number
}

/** What stands between a creator and a program; empty: nothing. */
export function gapsOf(rules: EligibilityRules, facts: EligibilityFacts): EligibilityGap[] {
  const followers = countFollowers(facts.audiences)
  const proven = countFollowers(facts.audiences.filter(({ hasProof }) => hasProof))
  const { minimumFollowers, minimumAge, needsProof } = rules
  const hasEnough = minimumFollowers === null || followers >= minimumFollowers
  const isProven = !needsProof || (proven > 0 && proven >= (minimumFollowers ?? 0))
  const lacks: Readonly<Record<EligibilityGap, boolean>> = {
    MARKET: !sharesOne(rules.markets, [...facts.markets, ...(facts.country === null ? [] : [facts.country])]),
    FOLLOWERS: !hasEnough,
    FOLLOWERS_PROOF: hasEnough && !isProven,
    CATEGORY: !sharesOne(rules.categories, facts.categories.flatMap(withDepartment)),
    LANGUAGE: !sharesOne(rules.languages, [facts.language, ...facts.languages]),
    AGE: minimumAge !== null && facts.age < minimumAge,
  }
  return eligibilityGaps.filter((gap) => lacks[gap])
}

function countFollowers(audiences: EligibilityFacts['audiences']): number {
  return audiences.reduce((total, { followers }) => total + followers, 0)
}

function sharesOne(wanted: readonly string[], has: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((one) => has.includes(one))
}

/** A rule that names a department takes everyone in a category of it. */
function withDepartment(id: string): string[] {
  return isCategoryId(id) ? [id, departmentOf(id)] : [id]
}
