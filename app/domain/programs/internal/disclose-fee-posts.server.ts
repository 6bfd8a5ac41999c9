import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { toFlatFeeState, type FlatFeeState } from '../flat-fee-states.ts'
import { lockPostsSql } from './lock-posts.sql.ts'

/** The fee pays for what was handed in, or did; one that came to nothing says nothing of a post. */
const paysForPost: readonly FlatFeeState[] = ['accepted', 'submitted', 'approved', 'paid', 'refunded']

/**
 * L1, B10: a post says that it is paid for as long as a fee names it, with products tagged or without. Called in the
 * transaction that changed which posts a fee names.
 * Idempotent on: what the fees say now.
 */
export async function discloseFeePosts(tx: Tx, named: readonly (string | null)[]): Promise<void> {
  const postIds = named.filter((id) => id !== null)
  if (postIds.length === 0) return
  await sql(tx, lockPostsSql, [postIds])
  const fees = await tx.flatFee.findMany({
    where: { postId: { in: postIds }, state: { in: [...paysForPost] } },
    select: { id: true, postId: true },
    orderBy: { id: 'asc' },
  })
  for (const id of new Set(postIds)) {
    const flatFeeId = fees.find(({ postId }) => postId === id)?.id ?? null
    await tx.post.updateMany({ where: { id }, data: { flatFeeId } })
  }
}

type Wanted = { readonly feeId: string; readonly shopId: string; readonly postId: string }

/** A shop pays for a post once: another of its fees names it already. */
export async function isPostTaken(tx: Tx, { feeId, shopId, postId }: Wanted): Promise<boolean> {
  await sql(tx, lockPostsSql, [[postId]])
  const others = await tx.flatFee.findMany({ where: { shopId, postId, id: { not: feeId } }, select: { state: true } })
  return others.some(({ state }) => paysForPost.includes(toFlatFeeState(state)) && state !== 'refunded')
}
