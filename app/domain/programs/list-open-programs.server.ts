import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listJoinedProgramsSql, listOpenProgramsSql } from './internal/list-programs.sql.ts'
import { toProgramCard, type ProgramRow } from './internal/to-program-card.ts'
import type { ProgramCard } from './program-card.ts'

export type ProgramListQuestion = {
  /** Whose enrollment to show on each card. */
  readonly creatorId?: string | null
  readonly query?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** Programs that creators can join now, newest first. */
export async function listOpenPrograms(db: Reader, question: ProgramListQuestion): Promise<Page<ProgramCard>> {
  const { creatorId = null, cursor, limit = 20 } = question
  const query = question.query?.trim() || null
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const rows = await sql<ProgramRow>(db, listOpenProgramsSql, [creatorId, now(), after, query, limit + 1])
  return cardPage(rows, limit)
}

/** Programs that a creator has joined, including those left or ended since. */
export async function listJoinedPrograms(
  db: Reader,
  { creatorId, cursor, limit = 20 }: { creatorId: string; cursor?: string | null; limit?: number },
): Promise<Page<ProgramCard>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const rows = await sql<ProgramRow>(db, listJoinedProgramsSql, [creatorId, now(), after, limit + 1])
  return cardPage(rows, limit)
}

function cardPage(rows: readonly ProgramRow[], limit: number): Page<ProgramCard> {
  const page = toPage(rows, limit, (row) => [row.programId])
  return { ...page, items: page.items.map(toProgramCard) }
}
