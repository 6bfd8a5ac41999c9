import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { sendShopFeedback, type ShopFeedbackAnswer } from '#app/shopify/feedback/send-shop-feedback.server.ts'
import { judgeShop, type ShopJudgement } from './judge-shop.ts'

/**
 * J3: judges the shop and tells Shopify when the judgement is not the one it was last told. The newest wins, here and
 * there: what was judged earlier never replaces what was judged later. A closed shop is left alone.
 * Idempotent on: (shop, judgement).
 */
export async function sendShopFeedbackIfChanged(shopId: string): Promise<ShopFeedbackAnswer | 'unchanged'> {
  const judgedAt = now()
  const found = await findFacts(shopId)
  if (!found) return 'unchanged'
  const { shop, judgement } = found
  const { state, message } = judgement
  if (shop.feedbackState === state && shop.feedbackMessage === message) return 'unchanged'
  const feedback = { channelGid: found.channelGid, state, message, feedbackGeneratedAt: judgedAt }
  const answer = await sendShopFeedback(shop.domain, feedback)
  if (answer === 'sent') await noteFeedback(shopId, judgement, judgedAt)
  return answer
}

async function noteFeedback(shopId: string, { state, message }: ShopJudgement, judgedAt: Date): Promise<void> {
  const isOlder = [{ feedbackSentAt: null }, { feedbackSentAt: { lt: judgedAt } }]
  const data = { feedbackState: state, feedbackMessage: message, feedbackSentAt: judgedAt }
  // A shop that left meanwhile was forgotten; it begins anew when it comes back.
  await inTransaction('note shop feedback', (tx) =>
    tx.shop.updateMany({ where: { id: shopId, uninstalledAt: null, OR: isOlder }, data }),
  )
}

async function findFacts(shopId: string) {
  const shop = await db.shop.findFirst({
    where: { id: shopId, uninstalledAt: null },
    include: {
      connections: { where: { status: 'connected' } },
      markets: { where: { isEnabled: true, currency: null } },
      // One is enough to know that there are some.
      products: { where: { isPublished: true, deletedAt: null }, take: 1, select: { id: true } },
      _count: {
        select: {
          shippingOptions: { where: { archivedAt: null } },
          syncRuns: { where: { status: 'running', kind: 'full' } },
        },
      },
    },
  })
  if (!shop) return null
  const [connection] = shop.connections
  const judgement = judgeShop({
    locale: shop.primaryLocale,
    hasAcceptedTerms: shop.termsAcceptedAt !== null,
    hasChannel: connection !== undefined,
    shippingOptions: shop._count.shippingOptions,
    hasPublishedProducts: shop.products.length > 0,
    isSyncing: shop._count.syncRuns > 0,
    marketsWithoutCurrency: shop.markets.map((market) => market.name),
  })
  return { shop, channelGid: connection?.channelGid ?? null, judgement }
}
