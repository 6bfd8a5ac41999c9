import type { JsonObject } from '#app/platform/json.ts'

/**
 * What runs first when more waits than workers can do: what somebody waits for or may be sold wrongly without, then what
 * makes a whole catalogue right, then what says again what that tells as well.
 */
export const priorities = { news: 0, catalogue: 10, repetition: 20 } as const

/** A unit of work for the worker. Made by typed makers that live with the work's owner. Handlers must be idempotent. */
export type Job = {
  readonly name: string
  readonly payload: JsonObject
  /** Not before this instant. */
  readonly runAt?: Date
  /** A job with the same key that has not started yet is replaced, so a burst of reasons makes one run. */
  readonly key?: string
  /** Jobs of one queue name run one after another. */
  readonly queueName?: string
  /** After this many tries the job stays, failed, for a person to see. Default 25 (about three days of backoff). */
  readonly maximumAttempts?: number
  /** Default: news. */
  readonly priority?: (typeof priorities)[keyof typeof priorities]
}

export type JobContext = { readonly jobId: string; readonly attempt: number }
export type JobHandler = (payload: JsonObject, context: JobContext) => Promise<void>
