import type { Shop } from '@prisma/client'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { getProgramRules, type ProgramRulesView } from '#app/domain/programs/get-program-rules.server.ts'
import { toCheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { countEnrollments } from '#app/domain/programs/list-enrollments.server.ts'
import { db } from './database.server.ts'
import { brandPageUrl } from './shop-address.server.ts'

/** The program at a glance, or that there is none yet. */
export async function readProgramOverview(shop: Shop) {
  const [program, settings] = await Promise.all([getProgramForShop(db, shop.id), findProgramSettings(db, shop.id)])
  const frame = { shopName: shop.name, brandUrl: brandPageUrl(shop.handle), timeZone: shop.timeZone }
  if (!program || !settings) return { ...frame, program: null }
  const counts = await countEnrollments(db, program.programId)
  const { status, startsAt, rateBps, creatorCount, productCount } = program
  const { programId: _id, status: _status, ...kept } = settings
  return {
    ...frame,
    program: {
      status, rateBps, creatorCount, productCount,
      startsAt: startsAt.toISOString(),
      applied: counts.applied ?? 0,
      settings: kept,
    }, // prettier-ignore
  }
}

/** The rules that decisions are made with today, and what they were before. */
export async function readProgramRules(shop: Shop) {
  const settings = await findProgramSettings(db, shop.id)
  if (!settings) return null
  const { lifetimeDays, affiliatedFactorBps, paysRenewals, marginCapBps, programId } = settings
  const { rules, versions } = await getProgramRules(db, programId)
  return {
    timeZone: shop.timeZone,
    lifetimeDays,
    affiliatedFactorBps,
    paysRenewals,
    marginCapBps,
    isPaidAtShopify: await isPaidAtShopify(shop.id),
    rules,
    versions: versions.map(toVersion),
  }
}

/** Then Shopify sets the price, and no seller can put anything on it. */
async function isPaidAtShopify(shopId: string): Promise<boolean> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected' },
    orderBy: { id: 'desc' },
    select: { mode: true },
  })
  return connection !== null && toCheckoutMode(connection.mode) === 'SHOPIFY_CHECKOUT'
}

function toVersion({ policyVersionId, rules, effectiveFrom }: ProgramRulesView['versions'][number]) {
  return { policyVersionId, rules, effectiveFrom: effectiveFrom.toISOString() }
}
