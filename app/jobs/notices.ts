import { tellAbout, toldEvents } from '#app/domain/messaging/tell-about.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const tell = 'tell-about'

/** People hear of what happened through here. */
export const noticeJobs: Readonly<Record<string, JobHandler>> = {
  [tell]: async (payload) => {
    const [type, facts] = [textIn(payload, 'type'), payload.facts as JsonObject]
    await inTransaction(`tell about ${type}`, (tx) => tellAbout(tx, type, facts))
  },
}

export const noticeSubscriptions: Subscriptions = Object.fromEntries(
  toldEvents.map((type) => [type, (facts: JsonObject) => [{ name: tell, payload: { type, facts } }]]),
)
