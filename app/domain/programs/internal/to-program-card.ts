import type { ProgramCard } from '#app/domain/programs/program-card.ts'

export type ProgramRow = Omit<ProgramCard, 'isEnrolled' | 'pictures'> & { pictures: string[] | null }

export function toProgramCard(row: ProgramRow): ProgramCard {
  return { ...row, pictures: row.pictures ?? [], isEnrolled: row.enrollmentStatus === 'active' }
}
