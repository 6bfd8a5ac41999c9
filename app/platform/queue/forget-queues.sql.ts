/** Nobody may be kept waiting for this: what cannot be had at once is had an hour later. */
export const lockTimeoutSql = `SET LOCAL lock_timeout = '500ms'`

/**
 * Waits for whoever is adding jobs to a queue, and keeps others from it for the moment that the next statement takes:
 * a queue that a job not yet visible is in would look unused.
 */
export const lockQueuesSql = `LOCK TABLE graphile_worker._private_job_queues IN SHARE ROW EXCLUSIVE MODE`

export const forgetQueuesSql = `
  DELETE FROM graphile_worker._private_job_queues AS queue
  WHERE queue.locked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs AS job WHERE job.job_queue_id = queue.id)
  RETURNING queue.queue_name`
