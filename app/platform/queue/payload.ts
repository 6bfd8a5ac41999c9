import { assert } from '#app/kernel/assert.ts'
import type { JsonObject } from '#app/platform/json.ts'

/** A text that a job's or an event's payload must hold. A payload without it is a bug of whoever made it. */
export function textIn(payload: JsonObject, key: string): string {
  const value = payload[key]
  assert(typeof value === 'string', `the payload has a text "${key}"`)
  return value
}
