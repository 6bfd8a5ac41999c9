/** graphile-worker's own function, called in the transaction of the facts that the job is about. */
export const addJobSql = `
  SELECT graphile_worker.add_job(
    identifier => $1::text, payload => $2::json, queue_name => $3::text, run_at => $4::timestamptz,
    max_attempts => $5::int, job_key => $6::text, priority => $7::int
  )::text IS NOT NULL AS added`

/** Many jobs in one round trip: catalogue fan-out, event dispatch. */
export const addJobsSql = `
  SELECT count(*)::int AS added FROM graphile_worker.add_jobs(ARRAY(
    SELECT (job->>'name', job->'payload', job->>'queueName', (job->>'runAt')::timestamptz,
            (job->>'maximumAttempts')::int, job->>'key',
            (job->>'priority')::int, NULL)::graphile_worker.job_spec
    FROM json_array_elements($1::json) AS job
  ))`
