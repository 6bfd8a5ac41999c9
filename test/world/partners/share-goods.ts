import { createLink, type LinkTarget } from '#app/domain/attribution/create-link.server.ts'
import { createShareSet } from '#app/domain/attribution/create-share-set.server.ts'
import { flushClicks, logClick } from '#app/domain/attribution/log-click.server.ts'
import { createCreatorCode } from '#app/domain/deals/create-creator-code.server.ts'
import { setProgramDiscount } from '#app/domain/deals/set-program-discount.server.ts'
import { countView } from '#app/domain/posts/count-view.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { dayBefore, daysAgo } from '../days-ago.ts'
import { waitUntil } from '../wait-until.ts'
import { does, productOf, staff, type Cast, type CreatorName } from './cast.ts'

/** Codes that work in the shops' own checkouts too. */
export async function giveCodes({ shops: { aurora, dana }, creators }: Cast): Promise<void> {
  const codes = [
    { shop: aurora, percentBps: 1_000, by: creators.maya, code: 'MAYA10' },
    { shop: aurora, percentBps: 1_000, by: creators.noor, code: 'NOOR10' },
    { shop: dana, percentBps: 1_500, by: creators.lina, code: 'LINA15' },
  ]
  for (const { shop, percentBps, by, code } of codes) {
    const { shopId, programId } = shop
    await daysAgo(34, () => does('codes', (tx) => setProgramDiscount(tx, { shopId, programId, percentBps, actor: staff }))) // prettier-ignore
    await daysAgo(33, () => does('a code', (tx) => createCreatorCode(tx, { programId, creatorId: by.creatorId, code })))
  }
  const isThere = { code: { in: codes.map(({ code }) => code) }, state: 'active' }
  await waitUntil('the codes in Shopify', async () => (await db.creatorCode.count({ where: isThere })) === codes.length)
}

/** Several products under one link, for a chat: at the shops' prices, and at prices of the creators' own. Gives Maya's. */
export async function shareSets({ shops: { aurora, dana }, creators: { maya, lina } }: Cast): Promise<string> {
  const morning = await Promise.all(['morning-light-serum', 'cloud-cream', 'tinted-lip-balm-duo'].map((handle) => productOf(aurora, handle))) // prettier-ignore
  const guests = await Promise.all(['crown-mabkhara', 'majlis-bukhoor', 'taif-rose-attar'].map((handle) => productOf(dana, handle))) // prettier-ignore
  const set = (creatorId: string, title: string, productIds: string[], marginBps = 0) =>
    daysAgo(16, () => does('a set', (tx) => createShareSet(tx, { creatorId, title, productIds, marginBps })))
  await set(maya.creatorId, 'Ten minutes, three things', morning)
  const [ours, theirs] = [
    await set(maya.creatorId, 'For my Sunday group', morning.slice(1), 1_000),
    await set(lina.creatorId, 'لاستقبال الضيوف', guests, 1_200),
  ]
  for (let people = 0; people < 17; people++) {
    const { linkId } = people % 3 === 0 ? theirs : ours
    const referrer = 'https://web.whatsapp.com/'
    logClick({ linkId, shopperKey: null, isBot: false, referrer, occurredAt: dayBefore(people * 0.7), touches: [] })
  }
  return ours.shareSetId
}

/** How many people looked and followed, by the day of the last four weeks: more on some days than on others. */
const crowd = (day: number, weight: number) => Math.round(weight * (2 + Math.sin(day * 1.7) + (day % 7 === 2 ? 2 : 0)))

const looks: readonly { by: CreatorName; post: string; weight: number; referrer: string }[] = [
  { by: 'maya', post: 'morning-serum', weight: 4, referrer: 'https://www.tiktok.com/' },
  { by: 'lina', post: 'oud-royal', weight: 3, referrer: 'https://www.snapchat.com/' },
  { by: 'noor', post: 'halo-at-dusk', weight: 2, referrer: 'https://www.instagram.com/' },
  { by: 'haruto', post: 'furoshiki-opens', weight: 1, referrer: 'https://www.youtube.com/' },
]

export async function lookAround(cast: Cast): Promise<void> {
  for (const { by, post, weight, referrer } of looks) {
    const found = cast.posts.get(post)
    if (!found) continue
    const linkId = await linkTo(cast, by, { kind: 'post', postId: found.postId })
    for (let day = 0; day < 28; day++) {
      const views = Array.from({ length: crowd(day, weight) }, () => daysAgo(day, () => countView(found.postId)))
      await Promise.all(views)
      for (let click = 0; click < crowd(day, weight / 2); click++) {
        const occurredAt = dayBefore(day + click / 40)
        logClick({ linkId, shopperKey: null, isBot: false, referrer, occurredAt, touches: [] })
      }
    }
  }
  await flushClicks()
}

async function linkTo({ creators }: Cast, by: CreatorName, target: LinkTarget): Promise<string> {
  const { creatorId } = creators[by]
  return (await daysAgo(40, () => does('a link', (tx) => createLink(tx, { creatorId, target })))).linkId
}
