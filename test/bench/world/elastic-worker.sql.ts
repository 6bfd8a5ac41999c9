/** What is due by the clock of the bench is due now, and the workers hear of it as of any job. $1 that clock */
export const comeDueSql = `
  WITH due AS (
    UPDATE graphile_worker._private_jobs SET run_at = now()
    WHERE locked_at IS NULL AND run_at > now() AND run_at <= $1 RETURNING id
  )
  SELECT pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', count(*))::text)
  FROM due HAVING count(*) > 0`

/** What runs every minute, when a minute of that clock is over. */
export const sweepSql = `SELECT graphile_worker.add_job('sweep-orders', '{}'::json, job_key => 'hurried sweep')`
