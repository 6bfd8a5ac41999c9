import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { sendProductFeedback, type ProductFeedback } from '#app/shopify/feedback/send-product-feedback.server.ts'
import { feedbackMessages } from './feedback-words.ts'
import { dueFeedbackSql, noteFeedbackSql } from './internal/product-feedback.sql.ts'

type Due = { id: string; gid: string; sourceUpdatedAt: Date; rules: string[] }

const batchSize = 200

/**
 * J3: tells Shopify, batch by batch, which products of a shop need something done about them, and which need it no more.
 * What was judged earlier never replaces what was judged later, there (OUTDATED_FEEDBACK) nor here. A closed shop is left
 * alone. May stop anywhere: what was not noted is found again. Returns how many products were told about.
 * Idempotent on: (product, state, problems).
 */
export async function sendDueProductFeedback(shopId: string): Promise<number> {
  const shop = await db.shop.findFirst({
    where: { id: shopId, uninstalledAt: null, connections: { some: { status: 'connected' } } },
    include: { connections: { where: { status: 'connected' }, take: 1 } },
  })
  if (!shop) return 0
  const channelGid = shop.connections[0]?.channelGid ?? null
  let told = 0
  for (let afterId = ''; ;) {
    const judgedAt = now()
    const due = await sql<Due>(db, dueFeedbackSql, [shopId, afterId, batchSize])
    if (due.length === 0) return told
    const items = due.map((one) => toFeedback(one, { channelGid, judgedAt, locale: shop.primaryLocale }))
    const { sent, gone, refused } = await sendProductFeedback(shop.domain, items)
    for (const { productGid, reason } of refused) log.warn({ shopId, productGid, reason }, 'product feedback refused')
    await note(due, new Set([...sent, ...gone]), judgedAt)
    told += sent.length
    afterId = due.at(-1)?.id ?? afterId
  }
}

type Context = { readonly channelGid: string | null; readonly judgedAt: Date; readonly locale: string }

function toFeedback({ gid, sourceUpdatedAt, rules }: Due, { channelGid, judgedAt, locale }: Context): ProductFeedback {
  return {
    productGid: gid,
    channelGid,
    state: stateOf(rules),
    messages: feedbackMessages(rules, locale),
    feedbackGeneratedAt: judgedAt,
    productUpdatedAt: sourceUpdatedAt,
  }
}

function stateOf(rules: readonly string[]): ProductFeedback['state'] {
  return rules.length > 0 ? 'REQUIRES_ACTION' : 'ACCEPTED'
}

/** Newer feedback that Shopify holds already is noted by whoever sent it. */
async function note(due: readonly Due[], toldGids: ReadonlySet<string>, judgedAt: Date): Promise<void> {
  const told = due.filter(({ gid }) => toldGids.has(gid))
  await inSqlTransaction('note product feedback', async (tx) => {
    for (const state of ['REQUIRES_ACTION', 'ACCEPTED'] as const) {
      const ids = told.filter(({ rules }) => stateOf(rules) === state).map(({ id }) => id)
      if (ids.length > 0) await sql(tx, noteFeedbackSql, [ids, state, judgedAt])
    }
  })
}
