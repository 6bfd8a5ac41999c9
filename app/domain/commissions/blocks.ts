/**
 * E3. Two kinds of block: those that stop the *release* of one commission are rows with a clock; those that stop the
 * *payout* are facts about the creator (no payout method, no tax form), so they are read from the creator and never copied
 * to each commission. A commission can therefore become payable, and says what its payout still waits for.
 */
export const releaseBlocks = [
  'RETURN_OPEN',
  'CHARGEBACK_OPEN',
  'RISK_REVIEW',
  'DISPUTE',
  'AGE_UNVERIFIED',
  'MERCHANT_UNPAID',
] as const
export const payoutBlocks = ['TAX_FORM', 'NO_PAYOUT_METHOD'] as const

export type ReleaseBlock = (typeof releaseBlocks)[number]
export type PayoutBlock = (typeof payoutBlocks)[number]
export type BlockKind = ReleaseBlock | PayoutBlock

/** E6: a risk review that nobody finished ends by its clock; the others end only when their cause does. */
export const blocksThatExpire: readonly ReleaseBlock[] = ['RISK_REVIEW']

export type CreatorPayoutFacts = { readonly hasPayoutMethod: boolean; readonly hasTaxForm: boolean }

export function payoutBlocksOf({ hasPayoutMethod, hasTaxForm }: CreatorPayoutFacts): PayoutBlock[] {
  return [...(hasTaxForm ? [] : (['TAX_FORM'] as const)), ...(hasPayoutMethod ? [] : (['NO_PAYOUT_METHOD'] as const))]
}

export type BlockFacts = { readonly kind: string; readonly clockAt: Date; readonly clearedAt: Date | null }

/** The blocks that stand at an instant. */
export function standingBlocks<Block extends BlockFacts>(blocks: readonly Block[], at: Date): Block[] {
  return blocks.filter(
    ({ kind, clockAt, clearedAt }) =>
      clearedAt === null && !(blocksThatExpire.some((expiring) => expiring === kind) && clockAt <= at),
  )
}
