import { db } from '#app/platform/db/database.server.ts'
import { adminPaths, creatorPaths, shopPaths } from '#app/ui/paths.ts'
import type { Scene } from '../play-scenes.ts'
import { enrollmentOf, type Cast, type Partner } from './cast.ts'
import type { Partnership } from './play-partners.ts'

export type Chapter = { readonly heading: string; readonly scenes: readonly Scene[] }

/** What to look at, by whose eyes. */
export async function scenesOfPartners(played: Partnership): Promise<readonly Chapter[]> {
  const { cast, shareSetId } = played
  const { aurora, dana, hinata } = cast.shops
  return [
    { heading: 'As a creator: Maya, or in Arabic Lina', scenes: await ofCreators(played) },
    { heading: 'As the merchant of Aurora Goods', scenes: await ofMerchant(cast, aurora) },
    {
      heading: 'Money in other currencies, and what shoppers see',
      scenes: [
        { title: 'Dana Oud paid Lina in dinars, with tiers and a fee by the unit', store: dana.domain, path: adminPaths.payouts() },
        { title: 'Hinata Craft is to pay Haruto in yen', store: hinata.domain, path: adminPaths.payoutRun(await lastRunOf(hinata)) },
        { title: 'three things that Maya shares under one link', path: shopPaths.shareSet(shareSetId) },
        { title: 'codes of creators: MAYA10, NOOR10 (Aurora Goods), LINA15 (Dana Oud)', path: shopPaths.cart() },
      ],
    },
  ] // prettier-ignore
}

async function ofCreators({ cast, sales }: Partnership): Promise<readonly Scene[]> {
  const { maya, lina } = cast.creators
  const open = sales.get('open')?.commissionId ?? ''
  return [
    { title: 'today, 7 and 30 days: views, clicks, orders, earned, held, payable', path: creatorPaths.home() },
    { title: 'an earning in words and numbers, objected to', path: creatorPaths.earning(open) },
    { title: 'a payout with its signed statement and its invoice', path: creatorPaths.payout(await paidTo(maya.creatorId)) },
    { title: 'the same in dinars, for Lina', path: creatorPaths.payout(await paidTo(lina.creatorId)) },
    { title: 'an invitation of Dana Oud to answer, and products to earn with', path: creatorPaths.programs() },
    { title: 'samples: one to show, one on its way, one asked for', path: creatorPaths.samples({ view: 'mine' }) },
    { title: 'paid work: an offer to answer, and one that was paid', path: creatorPaths.fees() },
    { title: 'sets for a chat: at the shop’s price, or at a price of her own', path: creatorPaths.shareSets() },
    { title: 'a video that a brand plays as an ad', path: creatorPaths.ads() },
    { title: 'news, and messages with brands', path: creatorPaths.inbox() },
  ] // prettier-ignore
}

async function ofMerchant(cast: Cast, shop: Partner): Promise<readonly Scene[]> {
  const { domain: store } = shop
  const maya = await enrollmentOf(shop, cast.creators.maya)
  return [
    { title: 'the program, with what a creator would earn on a product', store, path: adminPaths.program() },
    { title: 'rates: a cap nearly reached, a flash rate, an offer to three creators', store, path: adminPaths.programRates() },
    { title: 'two creators ask to join, one has not answered', store, path: adminPaths.creators({ view: 'applied' }) },
    { title: 'Maya, and a message of hers to answer', store, path: adminPaths.enrollment(maya) },
    { title: 'samples to decide, and an appeal', store, path: adminPaths.programSamples() },
    { title: 'paid work to approve', store, path: adminPaths.fees() },
    { title: 'creators’ codes, with what they sold', store, path: adminPaths.programCodes() },
    { title: 'videos played as ads, and one asked for', store, path: adminPaths.ads() },
    { title: 'what creators sold and what they cost', store, path: adminPaths.creatorPerformance() },
    { title: 'an objection to answer', store, path: adminPaths.commissionDisputes() },
    { title: 'a sale that looks odd, with what was found', store, path: adminPaths.findings() },
    { title: 'a payout to approve; before it, one that a bank sent back', store, path: adminPaths.payouts() },
    { title: 'who changed what', store, path: adminPaths.audit() },
  ] // prettier-ignore
}

async function lastRunOf({ shopId }: Partner): Promise<string> {
  const run = await db.payoutRun.findFirstOrThrow({ where: { shopId }, orderBy: { createdAt: 'desc' } })
  return run.id
}

async function paidTo(creatorId: string): Promise<string> {
  return (await db.payout.findFirstOrThrow({ where: { creatorId, state: 'paid' } })).id
}
