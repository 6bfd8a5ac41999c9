import { sql } from '#app/platform/db/sql.server.ts'
import { listHeartbeatsSql } from '#app/platform/heartbeat.sql.ts'

/** GET /healthz: this process answers. For a supervisor that restarts the dead. */
export async function serveHealth(): Promise<Response> {
  return Response.json({ status: 'ok' })
}

/** GET /readyz: the database answers and a worker is alive. For a load balancer, and for whoever is on call. */
export async function serveReadiness(): Promise<Response> {
  try {
    const processes = await sql<{ role: string; isFresh: boolean }>('pool', listHeartbeatsSql)
    const worker = processes.some(({ role, isFresh }) => role === 'worker' && isFresh)
    return Response.json({ database: 'ok', worker: worker ? 'ok' : 'missing' }, { status: worker ? 200 : 503 })
  } catch {
    // The reason is in the log of whoever owns the connection; a probe only needs the verdict.
    return Response.json({ database: 'unreachable' }, { status: 503 })
  }
}
