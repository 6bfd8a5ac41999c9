import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { Creator } from '../creators.ts'
import type { World } from '../fill-world.ts'
import { insist } from '../insist.ts'

const domains = {
  aurora: 'aurora-goods.myshopify.com',
  thistle: 'thistle-and-thread.myshopify.com',
  kopi: 'kopi-nusantara.myshopify.com',
  hinata: 'hinata-craft.myshopify.com',
  dana: 'dana-oud.myshopify.com',
} as const
export type ShopName = keyof typeof domains

const handles = {
  maya: 'maya.glow',
  lina: 'lina.oud',
  callum: 'callum.knits',
  dewi: 'dewi.seduh',
  haruto: 'haruto.table',
  noor: 'noor.athome',
} as const
export type CreatorName = keyof typeof handles

/** Whoever sits at a store's desk: the member of staff that the stand-in signs in. */
export const staff = '1'

export type Partner = { readonly shopId: string; readonly domain: string; readonly programId: string }

/** The shops with their programs, the creators and their posts, by the names that the story calls them. */
export type Cast = {
  readonly shops: Readonly<Record<ShopName, Partner>>
  readonly creators: Readonly<Record<CreatorName, Creator>>
  /** By the slug of the clip. */
  readonly posts: ReadonlyMap<string, World['posts'][number]>
  /** Of the video that may be played as an ad, once it may. */
  readonly adAuthorizationId?: string
}

export async function castOf({ creators, posts }: World): Promise<Cast> {
  const shops: Partial<Record<ShopName, Partner>> = {}
  for (const name of Object.keys(domains) as ShopName[]) shops[name] = await partnerOf(domains[name])
  const cast: Partial<Record<CreatorName, Creator>> = {}
  for (const name of Object.keys(handles) as CreatorName[]) {
    const found = creators.find(({ handle }) => handle === handles[name])
    if (found) cast[name] = found
  }
  return {
    shops: shops as Cast['shops'],
    creators: cast as Cast['creators'],
    posts: new Map(posts.map((post) => [post.clip.slug, post])),
  }
}

async function partnerOf(domain: string): Promise<Partner> {
  const { id: shopId } = await db.shop.findUniqueOrThrow({ where: { domain } })
  const program = await getProgramForShop(db, shopId)
  if (!program) throw new Error(`${domain} has no program`)
  return { shopId, domain, programId: program.programId }
}

/** One command in a transaction of its own. It has to be accepted. */
export async function does<Value>(what: string, command: (tx: Tx) => Promise<Outcome<Value>>): Promise<Value> {
  return insist(what, await inTransaction(what, command))
}

export async function enrollmentOf({ programId }: Partner, { creatorId }: Creator): Promise<string> {
  const where = { programId_creatorId: { programId, creatorId } }
  return (await db.enrollment.findUniqueOrThrow({ where, select: { id: true } })).id
}

export async function productOf({ shopId }: Partner, handle: string): Promise<string> {
  return (await db.product.findFirstOrThrow({ where: { shopId, handle }, select: { id: true } })).id
}
