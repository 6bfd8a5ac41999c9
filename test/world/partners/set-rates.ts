import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { dayBefore, daysAgo } from '../days-ago.ts'
import { does, productOf, staff, type Cast, type Partner } from './cast.ts'
import { dates } from './dates.ts'

/** Rates beside the ordinary one: with a cap, for a while, for a collection and some creators, by the unit, by tiers. */
export async function setRates(cast: Cast): Promise<void> {
  await daysAgo(dates.ratesSet, () => ratesOfTheSeason(cast))
  await flashRates(cast)
  await offerTogether(cast)
  await lowerSoon(cast.shops.thistle)
}

async function ratesOfTheSeason({ shops: { aurora, thistle, kopi, dana } }: Cast): Promise<void> {
  const mugs = {
    ...by(aurora),
    productId: await productOf(aurora, 'daybreak-mug'),
    rateBps: 2_000,
    name: 'Mug season',
    cap: { capMinor: 4_000n, capPeriod: 'total' },
  } as const
  await does('a plan with a cap', (tx) => addPlan(tx, mugs))
  const giftSet = await productOf(dana, 'diwaniya-gift-set')
  const byTheUnit = { ...by(dana), productId: giftSet, rate: { fixed: { KWD: 7_500n } }, name: 'طقم الديوانية' }
  await does('a plan by the unit', (tx) => addPlan(tx, byTheUnit))
  await does('tiers', (tx) =>
    setTierScheme(tx, {
      ...by(thistle),
      mode: 'marginal',
      period: 'month',
      steps: [
        { fromMinor: 0n, rateBps: 1_250 },
        { fromMinor: 50_000n, rateBps: 1_500 },
        { fromMinor: 150_000n, rateBps: 1_800 },
      ],
    }),
  )
  await does('tiers', (tx) =>
    setTierScheme(tx, {
      ...by(dana),
      mode: 'retroactive',
      period: 'quarter',
      steps: [
        { fromMinor: 0n, rateBps: 1_250 },
        { fromMinor: 150_000n, rateBps: 1_500 },
        { fromMinor: 400_000n, rateBps: 1_750 },
      ],
    }),
  )
  const adsPlan = await defaultPlanOf(aurora)
  await does('a rate for ads', (tx) => changeRate(tx, { planId: adsPlan, shopId: aurora.shopId, rateBps: 1_250, adsBps: 800, actor: staff })) // prettier-ignore
  const planId = await defaultPlanOf(kopi)
  await does('a storefront rate', (tx) => changeRate(tx, { planId, shopId: kopi.shopId, rateBps: 1_250, storefrontBps: 800, actor: staff })) // prettier-ignore
}

async function flashRates({ shops: { aurora, hinata } }: Cast): Promise<void> {
  const serum = await productOf(aurora, 'morning-light-serum')
  const over = { ...by(aurora), kind: 'add', rateBps: 500, productId: serum, endsAt: dayBefore(23) } as const
  await daysAgo(26, () => does('a flash rate', (tx) => addFlashRate(tx, over)))
  const lamp = await productOf(aurora, 'halo-table-lamp')
  const running = { ...by(aurora), kind: 'add', rateBps: 750, productId: lamp, endsAt: addDays(new Date(), 3) } as const
  await does('a flash rate', (tx) => addFlashRate(tx, running))
  const bowls = { ...by(hinata), kind: 'replace', rateBps: 2_000, startsAt: addDays(new Date(), 2), endsAt: addDays(new Date(), 5) } as const // prettier-ignore
  await does('a flash rate', (tx) => addFlashRate(tx, bowls))
}

/** One offer for several creators at once, who are in the program already. */
async function offerTogether({ shops: { aurora }, creators: { maya, noor, lina } }: Cast): Promise<void> {
  const { id: collectionId } = await db.collection.findFirstOrThrow({
    where: { shopId: aurora.shopId, handle: 'warm-light', deletedAt: null },
    select: { id: true },
  })
  const offer = { rateBps: 1_500, collectionId, campaign: 'Warm light, long evenings' }
  const creatorIds = [maya.creatorId, noor.creatorId, lina.creatorId]
  await daysAgo(22, () => does('an offer to many', (tx) => inviteCreators(tx, { ...by(aurora), creatorIds, offer })))
}

/** A lower rate that begins later: whoever has the goods up keeps the old one for a while (B4). */
async function lowerSoon(shop: Partner): Promise<void> {
  const planId = await defaultPlanOf(shop)
  const startsAt = addDays(new Date(), 9)
  await does('a lower rate', (tx) => changeRate(tx, { planId, shopId: shop.shopId, rateBps: 1_100, startsAt, actor: staff })) // prettier-ignore
}

async function defaultPlanOf({ programId }: Partner): Promise<string> {
  const isDefault = { programId, kind: 'open', productId: null, collectionId: null, archivedAt: null }
  return (await db.plan.findFirstOrThrow({ where: isDefault, select: { id: true } })).id
}

const by = ({ programId, shopId }: Partner) => ({ programId, shopId, actor: staff })
