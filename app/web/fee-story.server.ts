import { listNoticesAbout } from '#app/domain/messaging/list-notices-about.server.ts'
import type { FlatFeeView } from '#app/domain/programs/list-flat-fees.server.ts'
import { isFeeStep, type FeeStepName } from '#app/ui/messages/flat-fees.ts'
import { db } from './database.server.ts'

export type FeeStepView = {
  readonly step: FeeStepName
  /** What the side that took the step wrote with it. */
  readonly words: string | null
  readonly at: string
}

/** B10: what happened to a fee, first things first, as both sides were told it. */
export async function feeStoryOf({ feeId, creatorId, shopId, offeredAt }: FlatFeeView): Promise<FeeStepView[]> {
  const told = await listNoticesAbout(db, {
    recipients: [
      { recipientKind: 'creator', recipientId: creatorId },
      { recipientKind: 'shop', recipientId: shopId },
    ],
    about: feeId,
    since: offeredAt,
  })
  const steps = told.flatMap(({ kind, params, createdAt }) =>
    isFeeStep(kind) ? [{ step: kind, words: params.quote ?? null, at: params.at ?? createdAt.toISOString() }] : [],
  )
  return steps.sort((one, other) => one.at.localeCompare(other.at))
}
