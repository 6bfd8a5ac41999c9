import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { FlatFeeRefusal } from './flat-fee-refusals.ts'
import { discloseFeePosts, isPostTaken } from './internal/disclose-fee-posts.server.ts'
import { lockFlatFeeSql } from './internal/locks.sql.ts'
import { moveFlatFee } from './internal/move-flat-fee.server.ts'

type Of = { readonly creatorId: string; readonly feeId: string }
type Done = Outcome<{ readonly state: string }, FlatFeeRefusal>

/**
 * B10: the creator takes the work on.
 * Idempotent on: the fee's state.
 */
export async function acceptFlatFee(tx: Tx, of: Of): Promise<Done> {
  const moved = await moveFlatFee(tx, of, { step: 'accept', changes: { answeredAt: tx.now } })
  return moved.ok ? accept({ state: moved.value.fee.state }) : moved
}

/**
 * B10: the creator does not want the work, or gives it up before handing it in. A post that was sent back is no longer
 * said to be paid for (L1).
 * Idempotent on: the fee's state.
 */
export async function declineFlatFee(tx: Tx, { reason = '', ...of }: Of & { readonly reason?: string }): Promise<Done> {
  const changes = { answeredAt: tx.now }
  const moved = await moveFlatFee(tx, of, { step: 'decline', reason: reason.trim().slice(0, wordsLimit), changes })
  if (!moved.ok) return moved
  await discloseFeePosts(tx, [moved.value.fee.postId])
  return accept({ state: moved.value.fee.state })
}

/** Characters of what a creator writes with a fee. */
export const wordsLimit = 2_000

type Work = { readonly words?: string; readonly postId?: string | null }

/**
 * B10: hands the work in: a public post, words (a link, say), or both. Handing in again replaces what was handed in.
 * L1: from this moment the post says that it is paid for, and one that was replaced does not any more.
 * Idempotent on: what is handed in.
 */
export async function submitFlatFee(tx: Tx, { words = '', postId = null, ...of }: Of & Work): Promise<Done> {
  const submission = words.trim().slice(0, wordsLimit)
  if (submission === '' && postId === null) return refuse('FEE_WORK_MISSING')
  await sql(tx, lockFlatFeeSql, [of.feeId])
  const known = await tx.flatFee.findFirst({ where: { id: of.feeId, creatorId: of.creatorId } })
  if (!known) return refuse('FEE_NOT_FOUND')
  const isSame = known.submission === (submission || null) && known.postId === postId
  if (known.state === 'submitted' && isSame) return accept({ state: 'submitted' })
  if (postId !== null) {
    const isPublic = await tx.post.count({ where: { id: postId, creatorId: of.creatorId, status: 'published' } })
    if (isPublic === 0) return refuse('FEE_POST_NOT_FOUND')
    if (await isPostTaken(tx, { feeId: of.feeId, shopId: known.shopId, postId })) return refuse('FEE_POST_TAKEN')
  }
  const changes = { submission: submission || null, postId, submittedAt: tx.now }
  const moved = await moveFlatFee(tx, of, { step: 'submit', changes })
  if (!moved.ok) return moved
  await discloseFeePosts(tx, [known.postId, postId])
  return accept({ state: moved.value.fee.state })
}
