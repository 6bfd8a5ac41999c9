import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { FlatFeeRefusal } from './flat-fee-refusals.ts'
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
 * B10: the creator does not want the work, or gives it up before handing it in.
 * Idempotent on: the fee's state.
 */
export async function declineFlatFee(tx: Tx, { reason = '', ...of }: Of & { readonly reason?: string }): Promise<Done> {
  const moved = await moveFlatFee(tx, of, { step: 'decline', reason, changes: { answeredAt: tx.now } })
  return moved.ok ? accept({ state: moved.value.fee.state }) : moved
}

const wordsLimit = 2_000

/**
 * B10: hands the work in: a post, words (a link, say), or both. L1: a post made for a fee has to carry the disclosure, so
 * it has a product tagged. Handing in again replaces what was handed in.
 * Idempotent on: what is handed in.
 */
export async function submitFlatFee(
  tx: Tx,
  { words = '', postId = null, ...of }: Of & { readonly words?: string; readonly postId?: string | null },
): Promise<Done> {
  const submission = words.trim().slice(0, wordsLimit)
  if (submission === '' && postId === null) return refuse('FEE_WORK_MISSING')
  if (postId !== null) {
    const post = await tx.post.findFirst({
      where: { id: postId, creatorId: of.creatorId, status: 'published' },
      select: { tags: { where: { removedAt: null }, select: { id: true } } },
    })
    if (!post) return refuse('FEE_POST_NOT_FOUND')
    if (post.tags.length === 0) return refuse('FEE_POST_UNTAGGED')
  }
  const known = await tx.flatFee.findFirst({ where: { id: of.feeId, creatorId: of.creatorId } })
  const isSame = known?.submission === (submission || null) && known.postId === postId
  if (known?.state === 'submitted' && isSame) return accept({ state: 'submitted' })
  const changes = { submission: submission || null, postId, submittedAt: tx.now }
  const moved = await moveFlatFee(tx, of, { step: 'submit', changes })
  return moved.ok ? accept({ state: moved.value.fee.state }) : moved
}
