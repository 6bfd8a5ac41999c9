import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { z } from 'zod'
import { createLink } from './create-link.server.ts'
import type { AttributionRefusalCode } from './refusals.ts'
import { mostProductsInSet, type ShareSetRefusal } from './share-set-refusals.ts'

/** The codes of messages are the keys of `ui/messages/edge.ts`. */
export const shareSetTitle = z.string().trim().min(1, 'required').max(80, 'tooLong')

export type CreateShareSet = {
  readonly creatorId: string
  readonly title: string
  /** In the order in which they are shown. */
  readonly productIds: readonly string[]
}

type Created = Outcome<
  { readonly shareSetId: string; readonly linkId: string; readonly code: string },
  ShareSetRefusal | AttributionRefusalCode
>

/**
 * Several products under one short link, for a chat or a story. Whoever follows it came for each of them (A3 step 4); each
 * earns as the creator's program in its shop says, and buyers pay the shop's own price.
 * Idempotent on: (creator, title, products in order): the same again gives the set that exists.
 */
export async function createShareSet(tx: Tx, { creatorId, title, productIds }: CreateShareSet): Promise<Created> {
  const name = shareSetTitle.parse(title)
  const chosen = [...new Set(productIds)]
  if (chosen.length === 0) return refuse('SHARE_SET_EMPTY')
  if (chosen.length > mostProductsInSet) return refuse('SHARE_SET_TOO_LARGE', { most: mostProductsInSet })
  const known = await tx.product.count({ where: { id: { in: chosen }, deletedAt: null } })
  if (known !== chosen.length) return refuse('SHARE_SET_PRODUCT_UNKNOWN')
  const shareSetId = (await findSame(tx, creatorId, name, chosen)) ?? (await insert(tx, creatorId, name, chosen))
  const link = await createLink(tx, { creatorId, target: { kind: 'shareSet', shareSetId } })
  return link.ok ? accept({ shareSetId, ...link.value }) : link
}

async function findSame(tx: Tx, creatorId: string, title: string, chosen: readonly string[]): Promise<string | null> {
  const sets = await tx.shareSet.findMany({
    where: { creatorId, title, archivedAt: null },
    include: { items: { orderBy: { position: 'asc' } } },
    take: 20,
  })
  const same = sets.find(({ items }) => items.map(({ productId }) => productId).join() === chosen.join())
  return same?.id ?? null
}

async function insert(tx: Tx, creatorId: string, title: string, chosen: readonly string[]): Promise<string> {
  const items = { create: chosen.map((productId, position) => ({ productId, position })) }
  const { id } = await tx.shareSet.create({
    data: { id: newId('shareSet'), creatorId, title, createdAt: tx.now, items },
  })
  return id
}
