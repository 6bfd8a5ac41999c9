/**
 * graphile-worker's own function, called in the transaction of the facts that the jobs are about, in one round trip.
 * Returns the keys it has taken. One is missing where a worker began with a job of that key while this statement stood
 * in line behind the transaction that had brought it: then nothing was added.
 */
export const addJobsSql = `
  SELECT coalesce(array_agg(added.key) FILTER (WHERE added.key IS NOT NULL), '{}') AS keys
  FROM graphile_worker.add_jobs(ARRAY(
    SELECT (job->>'name', job->'payload', job->>'queueName', (job->>'runAt')::timestamptz,
            (job->>'maximumAttempts')::int, job->>'key',
            (job->>'priority')::int, NULL)::graphile_worker.job_spec
    FROM json_array_elements($1::json) AS job
  )) AS added`
