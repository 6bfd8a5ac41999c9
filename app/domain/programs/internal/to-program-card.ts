import type { ProgramCard } from '#app/domain/programs/program-card.ts'

export type ProgramRow = Omit<ProgramCard, 'isEnrolled' | 'imageUrls'> & { imageUrls: string[] | null }

export function toProgramCard(row: ProgramRow): ProgramCard {
  return { ...row, imageUrls: row.imageUrls ?? [], isEnrolled: row.enrollmentStatus === 'active' }
}
