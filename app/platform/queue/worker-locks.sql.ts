/** Marks a worker of this process as alive for as long as the connection lives. */
export const holdWorkerSql = `SELECT pg_try_advisory_lock($1::int, hashtext($2))`

/**
 * Gives back what workers hold who are not alive any more: their connection is gone, and with it their mark. Those that
 * took something in the last seconds are left alone: they may be about to leave their mark.
 */
export const unlockDeadWorkersSql = `
  WITH dead AS (
    SELECT DISTINCT held.locked_by FROM (
      SELECT locked_by, locked_at FROM graphile_worker._private_jobs
      UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues) AS held
    WHERE held.locked_at < now() - interval '5 seconds' AND NOT EXISTS (
      SELECT 1 FROM pg_locks AS mark
      WHERE mark.locktype = 'advisory' AND mark.objsubid = 2 AND mark.granted
        AND mark.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND mark.classid = $1::int::oid AND mark.objid = (hashtext(held.locked_by)::bigint & 4294967295)::oid)
  )
  SELECT array_agg(locked_by) AS workers, graphile_worker.force_unlock_workers(array_agg(locked_by))::text AS unlocked
  FROM dead HAVING count(*) > 0`
