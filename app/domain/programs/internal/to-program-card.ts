import type { ProgramCard } from '#app/domain/programs/program-card.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { toFixedAmounts } from './stored-facts.ts'

export type ProgramRow = Omit<ProgramCard, 'isEnrolled' | 'imageUrls' | 'fixedAmounts'> & {
  imageUrls: string[] | null
  fixedAmounts: unknown
}

export function toProgramCard(row: ProgramRow): ProgramCard {
  const amounts = Object.entries(toFixedAmounts(row.fixedAmounts) ?? {})
  return {
    ...row,
    fixedAmounts: amounts.map(([currency, amountMinor]) => toMoneyView(amountMinor, currency)),
    imageUrls: row.imageUrls ?? [],
    isEnrolled: row.enrollmentStatus === 'active',
  }
}
