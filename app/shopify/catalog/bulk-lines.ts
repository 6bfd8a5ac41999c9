import type { CatalogScope } from './catalog-scope.ts'
import type { CollectionFacts, LevelFacts, MediaFacts, ProductFacts, VariantFacts } from './catalog-facts.ts'
import { toCollectionFacts, toLevelFacts, toMediaFacts, toProductFacts, toVariantFacts } from './to-catalog-facts.ts'

export const bulkTopics = ['products', 'variants', 'collections'] as const
export type BulkTopic = (typeof bulkTopics)[number]

/** One line of an export. Children name their parent, which came before them, though not always directly. */
export type BulkLine =
  | { readonly kind: 'product'; readonly facts: ProductFacts }
  | { readonly kind: 'media'; readonly productGid: string; readonly facts: MediaFacts | null }
  | { readonly kind: 'variant'; readonly productGid: string; readonly facts: VariantFacts }
  /** `parentGid`: the variant, or its inventory item. */
  | { readonly kind: 'level'; readonly parentGid: string; readonly facts: LevelFacts }
  | { readonly kind: 'collection'; readonly facts: CollectionFacts }
  | { readonly kind: 'member'; readonly collectionGid: string; readonly productGid: string }
  /** Not to be understood. `gids`: what it seems to be about. */
  | { readonly kind: 'unreadable'; readonly gids: readonly string[]; readonly reason: string }

/** Reads one line of an export of `topic`. Never throws: what cannot be understood says so. */
export function readBulkLine(topic: BulkTopic, line: string, scope: CatalogScope): BulkLine {
  try {
    const node = JSON.parse(line) as Node
    const parentGid = typeof node.__parentId === 'string' ? node.__parentId : null
    return parentGid === null ? readRoot(topic, node, scope) : readChild(topic, node, parentGid)
  } catch (cause) {
    const gids = [...new Set(line.match(/gid:\/\/shopify\/(?:Product|ProductVariant|InventoryItem|Collection)\/\d+/g))]
    return { kind: 'unreadable', gids, reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

type Node = { readonly [key: string]: unknown; readonly id?: unknown; readonly __parentId?: unknown }

function readRoot(topic: BulkTopic, node: Node, scope: CatalogScope): BulkLine {
  if (topic === 'products') return { kind: 'product', facts: toProductFacts(node, scope) }
  if (topic === 'collections') return { kind: 'collection', facts: toCollectionFacts(node) }
  const product = node['product'] as { id?: unknown } | null | undefined
  return { kind: 'variant', productGid: textOf(product?.id), facts: toVariantFacts(node, scope) }
}

function readChild(topic: BulkTopic, node: Node, parentGid: string): BulkLine {
  if (topic === 'products') return { kind: 'media', productGid: parentGid, facts: toMediaFacts(node) }
  if (topic === 'collections') return { kind: 'member', collectionGid: parentGid, productGid: textOf(node.id) }
  return { kind: 'level', parentGid, facts: toLevelFacts(node) }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('an object without an id')
  return value
}
