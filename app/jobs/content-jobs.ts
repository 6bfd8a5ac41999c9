import { freezeCommissions, unfreezeCommissions } from '#app/domain/commissions/freeze-commissions.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const freeze = 'freeze-content'
const unfreeze = 'unfreeze-content'

/** A14: what content earned is frozen while it is taken down for a violation, and goes on when it is put back. */
export const contentJobs: Readonly<Record<string, JobHandler>> = {
  [freeze]: async (payload) => {
    await inTransaction(freeze, async (tx) => {
      const post = await tx.post.findUniqueOrThrow({ where: { id: textIn(payload, 'postId') } })
      const isBarred = post.status === 'removed' && post.removalReason !== 'creator'
      if (isBarred) await freezeCommissions(tx, toContent(payload))
    })
  },
  [unfreeze]: async (payload) => {
    await inTransaction(unfreeze, (tx) => unfreezeCommissions(tx, toContent(payload)))
  },
}

const toContent = (payload: JsonObject) => ({
  creatorId: textIn(payload, 'creatorId'),
  contentId: textIn(payload, 'postId'),
  actor: 'platform',
})

export const contentSubscriptions: Subscriptions = {
  'post.removed': (payload) => [{ name: freeze, payload }],
  'post.putBack': (payload) => [{ name: unfreeze, payload }],
}
