import { listCreatorPosts } from '#app/domain/posts/list-creator-posts.server.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import {
  acceptFlatFee,
  declineFlatFee,
  submitFlatFee,
  wordsLimit,
} from '#app/domain/programs/answer-flat-fee.server.ts'
import type { FlatFeeRefusal } from '#app/domain/programs/flat-fee-refusals.ts'
import { countFeesToAnswer, findFlatFee, listFlatFees } from '#app/domain/programs/list-flat-fees.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { z } from 'zod'
import { db, inTransaction } from './database.server.ts'
import { feeStoryOf } from './fee-story.server.ts'
import { notFound } from './respond.server.ts'

const views = {
  open: ['offered', 'accepted', 'submitted'],
  done: ['approved', 'paid', 'declined', 'withdrawn', 'refunded'],
} as const

export type FeesView = { readonly view: keyof typeof views; readonly cursor: string | null }

/** Work that brands offer a creator a fee for, latest first. */
export async function feesView(creatorId: string, { view, cursor }: FeesView) {
  const reader = { creatorId }
  const [page, toAnswer] = await Promise.all([
    listFlatFees(db, { reader, states: views[view], cursor, limit: 20 }),
    countFeesToAnswer(db, reader),
  ])
  return { view, toAnswer, page }
}

/** What can be handed in: the latest posts that are public. */
const mostPosts = 12

/** One fee, its story, and while work may be handed in, what can be. */
export async function feeView(creatorId: string, feeId: string) {
  const fee = await findFlatFee(db, feeId, { creatorId })
  if (!fee) throw notFound()
  const mayHandIn = fee.state === 'accepted' || fee.state === 'submitted'
  const [story, posts] = await Promise.all([
    feeStoryOf(fee),
    mayHandIn ? listCreatorPosts(db, { creatorId, status: 'published', limit: mostPosts }) : null,
  ])
  return { fee, story, posts: posts?.items.map(toChoice) ?? [] }
}

function toChoice({ id, caption, video, publishedAt }: PostView) {
  return { postId: id, caption, posterKey: video.posterKey, publishedAt }
}
export type PostChoice = ReturnType<typeof toChoice>

const words = z.string().trim().max(wordsLimit, 'tooLong').default('')

export const feeCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('decline'), words }),
  z.object({
    intent: z.literal('handIn'),
    words,
    postId: z
      .string()
      .max(60)
      .default('')
      .transform((id) => id || null),
  }),
])

/** What a creator does about a fee. */
export function commandFee(
  key: { creatorId: string; feeId: string },
  command: z.infer<typeof feeCommand>,
): Promise<Outcome<unknown, FlatFeeRefusal>> {
  switch (command.intent) {
    case 'accept':
      return inTransaction('accept flat fee', (tx) => acceptFlatFee(tx, key))
    case 'decline':
      return inTransaction('decline flat fee', (tx) => declineFlatFee(tx, { ...key, reason: command.words }))
    case 'handIn':
      return inTransaction('hand in work for a fee', (tx) =>
        submitFlatFee(tx, { ...key, words: command.words, postId: command.postId }),
      )
  }
}
