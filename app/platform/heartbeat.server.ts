import { randomUUID } from 'node:crypto'
import { sql } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { beatSql, forgetDeadSql } from './heartbeat.sql.ts'

const beatMilliseconds = 10_000

/** Says every ten seconds that this process lives, for /readyz. Returns how to stop. */
export function startHeartbeat(role: 'web' | 'worker'): () => void {
  const id = randomUUID()
  const beat = () => {
    sql('pool', beatSql, [id, role]).catch((cause: Error) =>
      log.warn({ cause: cause.message }, 'heartbeat not written'),
    )
  }
  beat()
  sql('pool', forgetDeadSql).catch((cause: Error) => log.warn({ cause: cause.message }, 'old heartbeats not removed'))
  const timer = setInterval(beat, beatMilliseconds)
  return () => clearInterval(timer)
}
