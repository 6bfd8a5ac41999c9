import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { countViewSql } from './internal/count-view.sql.ts'

/** Somebody watched a post for a while. Counted by UTC day and tied to nobody; a post that is not public counts nothing. */
export async function countView(postId: string): Promise<void> {
  await sql('pool', countViewSql, [postId, now().toISOString().slice(0, 10)])
}
