import { discountResolvers } from '../../discounts/resolvers.ts'
import { fulfillmentServiceResolvers } from '../../fulfillment-service/resolvers.ts'
import type { ResolverMap } from '../resolver.ts'
import { appResolvers } from './app.ts'
import { bulkResolvers } from './bulk.ts'
import { channelResolvers } from './channels.ts'
import { collectionResolvers } from './collections.ts'
import { feedResolvers } from './feeds.ts'
import { feedbackResolvers } from './feedback.ts'
import { fulfillmentMutations } from './fulfillment-mutations.ts'
import { fulfillmentOrderMutations } from './fulfillment-order-mutations.ts'
import { fulfillmentResolvers } from './fulfillments.ts'
import { holdMutations } from './hold-mutations.ts'
import { inventoryResolvers } from './inventory.ts'
import { lineItemResolvers } from './line-items.ts'
import { marketResolvers } from './markets.ts'
import { mediaResolvers } from './media.ts'
import { metafieldResolvers } from './metafields.ts'
import { nodeResolvers } from './node.ts'
import { orderMutations } from './order-mutations.ts'
import { orderSearchResolvers } from './order-search.ts'
import { orderResolvers } from './orders.ts'
import { productResolvers } from './products.ts'
import { publicationResolvers } from './publications.ts'
import { processReturnMutations } from './process-return.ts'
import { refundResolvers } from './refunds.ts'
import { returnMutations } from './return-mutations.ts'
import { returnResolvers } from './returns.ts'
import { shopResolvers } from './shop.ts'
import { storefrontTokenResolvers } from './storefront-tokens.ts'
import { taxonomyResolvers } from './taxonomy.ts'
import { variantResolvers } from './variants.ts'
import { webhookResolvers } from './webhooks.ts'

function merged(...maps: ResolverMap[]): ResolverMap {
  const all: ResolverMap = {}
  for (const map of maps) for (const [type, own] of Object.entries(map)) all[type] = { ...all[type], ...own }
  return all
}

/** All that is modelled. Types that are absent here are plain values whose members are read as they are. */
export const resolvers: ResolverMap = merged(
  appResolvers,
  bulkResolvers,
  channelResolvers,
  collectionResolvers,
  discountResolvers,
  feedResolvers,
  feedbackResolvers,
  fulfillmentMutations,
  fulfillmentOrderMutations,
  fulfillmentResolvers,
  holdMutations,
  inventoryResolvers,
  lineItemResolvers,
  marketResolvers,
  mediaResolvers,
  metafieldResolvers,
  nodeResolvers,
  orderMutations,
  orderResolvers,
  orderSearchResolvers,
  productResolvers,
  publicationResolvers,
  processReturnMutations,
  refundResolvers,
  returnMutations,
  returnResolvers,
  shopResolvers,
  storefrontTokenResolvers,
  taxonomyResolvers,
  variantResolvers,
  webhookResolvers,
  // Last: it knows the services that the shop's own resolvers only leave room for.
  fulfillmentServiceResolvers,
)
