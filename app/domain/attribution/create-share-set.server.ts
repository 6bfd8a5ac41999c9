import { ratePercent } from '#app/domain/programs/inputs.ts'
import { marginCapsOf } from '#app/domain/programs/margin-caps-of.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { z } from 'zod'
import { createLink } from './create-link.server.ts'
import type { AttributionRefusalCode } from './refusals.ts'
import { mostProductsInSet, type ShareSetRefusal } from './share-set-refusals.ts'

/** The codes of messages are the keys of `ui/messages/edge.ts`. */
export const shareSetTitle = z.string().trim().min(1, 'required').max(80, 'tooLong')

/** A percentage as it is typed; nothing typed is none. In basis points. */
export const shareSetMargin = z.union([z.literal('').transform(() => 0), ratePercent], 'number')

export type CreateShareSet = {
  readonly creatorId: string
  readonly title: string
  /** In the order in which they are shown. */
  readonly productIds: readonly string[]
  /** What buyers pay on top of each shop's price, in basis points: the seller's, in place of the commission. 0: none. */
  readonly marginBps?: number
}

type Created = Outcome<
  { readonly shareSetId: string; readonly linkId: string; readonly code: string },
  ShareSetRefusal | AttributionRefusalCode
>

/**
 * Several products under one short link, for a chat or a story. Whoever follows it came for each of them (A3 step 4). Without
 * a margin each earns as the creator's program in its shop says, and buyers pay the shop's own price. With one, buyers pay
 * that much more, and it is what the seller earns: only if the merchant of every product allows as much now.
 * Idempotent on: (creator, title, margin, products in order): the same again gives the set that exists.
 */
export async function createShareSet(tx: Tx, input: CreateShareSet): Promise<Created> {
  const { creatorId, productIds, marginBps = 0 } = input
  const title = shareSetTitle.parse(input.title)
  const chosen = [...new Set(productIds)]
  if (chosen.length === 0) return refuse('SHARE_SET_EMPTY')
  if (chosen.length > mostProductsInSet) return refuse('SHARE_SET_TOO_LARGE', { most: mostProductsInSet })
  const known = await tx.product.count({ where: { id: { in: chosen }, deletedAt: null } })
  if (known !== chosen.length) return refuse('SHARE_SET_PRODUCT_UNKNOWN')
  const tooMuch = marginBps > 0 ? await whyNotMargin(tx, { creatorId, chosen, marginBps }) : null
  if (tooMuch) return tooMuch
  const wanted = { creatorId, title, chosen, marginBps }
  const shareSetId = (await findSame(tx, wanted)) ?? (await insert(tx, wanted))
  const link = await createLink(tx, { creatorId, target: { kind: 'shareSet', shareSetId } })
  return link.ok ? accept({ shareSetId, ...link.value }) : link
}

type Wanted = {
  readonly creatorId: string
  readonly title: string
  readonly chosen: readonly string[]
  readonly marginBps: number
}

/** The shop that allows least speaks for the set: one price rule holds for all of it. */
async function whyNotMargin(
  tx: Tx,
  { creatorId, chosen, marginBps }: Omit<Wanted, 'title'>,
): Promise<Refusal<ShareSetRefusal> | null> {
  const asks = chosen.map((productId) => ({ creatorId, productId }))
  const caps = await marginCapsOf(tx, asks, tx.now)
  const [least] = caps.sort((a, b) => a.capBps - b.capBps)
  if (!least) return refuse('SHARE_SET_PRODUCT_UNKNOWN')
  if (marginBps <= least.capBps) return null
  const shop = least.shopName
  if (least.why === 'PAID_AT_SHOPIFY') return refuse('SHARE_SET_PAID_AT_SHOPIFY', { shop })
  if (least.why !== null) return refuse('SHARE_SET_MARGIN_NOT_ALLOWED', { shop })
  return refuse('SHARE_SET_MARGIN_TOO_HIGH', { shop, most: `${least.capBps / 100}%` })
}

async function findSame(tx: Tx, { creatorId, title, chosen, marginBps }: Wanted): Promise<string | null> {
  const sets = await tx.shareSet.findMany({
    where: { creatorId, title, marginBps, archivedAt: null },
    include: { items: { orderBy: { position: 'asc' } } },
    take: 20,
  })
  const same = sets.find(({ items }) => items.map(({ productId }) => productId).join() === chosen.join())
  return same?.id ?? null
}

async function insert(tx: Tx, { creatorId, title, chosen, marginBps }: Wanted): Promise<string> {
  const items = { create: chosen.map((productId, position) => ({ productId, position })) }
  const { id } = await tx.shareSet.create({
    data: { id: newId('shareSet'), creatorId, title, marginBps, createdAt: tx.now, items },
  })
  return id
}
