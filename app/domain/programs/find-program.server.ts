import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { programByIdSql } from './internal/list-programs.sql.ts'
import { toProgramCard, type ProgramRow } from './internal/to-program-card.ts'
import type { ProgramCard } from './program-card.ts'

/** One program, with the creator's own enrollment if a creator asks. */
export async function findProgram(
  db: Reader,
  { programId, creatorId = null }: { programId: string; creatorId?: string | null },
): Promise<ProgramCard | null> {
  const [row] = await sql<ProgramRow>(db, programByIdSql, [creatorId, now(), programId])
  return row ? toProgramCard(row) : null
}
