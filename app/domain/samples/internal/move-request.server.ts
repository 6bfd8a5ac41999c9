import type { SampleRequest } from '@prisma/client'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sampleChanged, type SampleFacts } from '../events.ts'
import { maySampleBecome, toSampleState, type SampleActor, type SampleState } from '../sample-states.ts'
import { lockRequestSql } from './locks.sql.ts'

export type Changes = Partial<
  Pick<
    SampleRequest,
    'decidedAt' | 'reason' | 'orderId' | 'deliveredAt' | 'contentDueAt' | 'postId' | 'fulfilledAt' | 'valueMinor' | 'currency'
  >
> // prettier-ignore

/** The request, locked until the end of the transaction; null where it is not the reader's. */
export async function lockRequest(
  tx: Tx,
  requestId: string,
  whose: { readonly shopId?: string; readonly creatorId?: string } = {},
): Promise<SampleRequest | null> {
  await sql(tx, lockRequestSql, [requestId])
  return tx.sampleRequest.findFirst({ where: { id: requestId, ...whose } })
}

/** The only way a request gets from one state to another; it is locked. */
export async function moveRequest(
  tx: Tx,
  request: SampleRequest,
  to: SampleState,
  { actor, ...changes }: Changes & { readonly actor: SampleActor },
): Promise<void> {
  const from = toSampleState(request.state)
  assert(maySampleBecome(from, to), `a sample request does not become ${to} from ${from}`)
  await tx.sampleRequest.update({ where: { id: request.id }, data: { state: to, ...changes } })
  await publish(tx, sampleChanged({ ...factsOf(request), from, to, actor, reason: changes.reason ?? '' }))
}

export function factsOf({ id, shopId, creatorId, productId }: SampleRequest): SampleFacts {
  return { requestId: id, shopId, creatorId, productId }
}

/** G3: an approval that came to nothing before it was sent may be given to somebody else. */
export async function returnQuota(tx: Tx, { offerId }: SampleRequest): Promise<void> {
  await tx.sampleOffer.update({ where: { id: offerId }, data: { quotaLeft: { increment: 1 } } })
}
