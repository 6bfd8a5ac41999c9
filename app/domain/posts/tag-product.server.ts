import { permitGap, type PermitGap } from '#app/domain/creators/permit.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockPost } from './internal/lock-post.server.ts'
import { findTaggableSql } from './internal/find-taggable.sql.ts'
import type { PostRefusalCode } from './refusals.ts'

export type TagProductInput = { readonly postId: string; readonly productId: string; readonly atMs: number }

/**
 * Shows a product from a moment of the video on. Only products that shoppers may see (J4), of shops whose program the
 * creator has joined, up to the policy's number (L8). Whoever addresses a market that asks for an advertiser permit needs
 * one in force (F11): without, nothing new is tagged.
 * Idempotent on: (post id, product id), unique; tagging again moves the moment.
 */
export async function tagProduct(tx: Tx, input: TagProductInput): Promise<Outcome<{ tagId: string }, PostRefusalCode>> {
  const { postId, productId, atMs } = input
  const locked = await lockPost(tx, postId)
  if (!locked.ok) return locked
  const { creatorId, media, tags } = locked.value
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > (media.durationMs ?? 0)) {
    return refuse('MOMENT_OUT_OF_RANGE', { seconds: Math.floor((media.durationMs ?? 0) / 1_000) })
  }
  const gap = await permitGapOf(tx, creatorId)
  if (gap) return refuse(gap)
  const [product] = await sql<{ shopId: string }>(tx, findTaggableSql, [productId])
  if (!product) return refuse('PRODUCT_NOT_SHOWN')
  if (!(await hasJoined(tx, creatorId, product.shopId))) return refuse('NOT_ENROLLED')
  const { values } = await policyAt(tx, { at: tx.now })
  const others = tags.filter((tag) => tag.productId !== productId)
  if (others.length >= values.content.maximumTags)
    return refuse('TOO_MANY_TAGS', { maximum: values.content.maximumTags })
  const tag = await tx.postTag.upsert({
    where: { postId_productId: { postId, productId } },
    create: { id: newId('postTag'), postId, productId, atMs, createdAt: tx.now },
    update: { atMs, removedAt: null },
  })
  return accept({ tagId: tag.id })
}

async function hasJoined(tx: Tx, creatorId: string, shopId: string): Promise<boolean> {
  const where = { creatorId, status: 'active', program: { shopId, status: 'active' } }
  return (await tx.enrollment.findFirst({ where, select: { id: true } })) !== null
}

/** F11: what stands in the way of advertising, in any of the markets that the creator addresses. */
async function permitGapOf(tx: Tx, creatorId: string): Promise<PermitGap | null> {
  const creator = await tx.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: { country: true, markets: true, permitNumber: true, permitExpiresAt: true },
  })
  const addressed = [...(creator.country ? [creator.country] : []), ...creator.markets]
  return addressed.map((market) => permitGap(creator, market, tx.now)).find((gap) => gap !== null) ?? null
}
