import { readFile } from 'node:fs/promises'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { config } from '#app/config.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { arrangeStore, changeStore, showPortfolios } from './arrange-store.ts'
import { demoClips, demoCreators, demoShops, demoStores, type DemoClip } from './content/catalog.ts'
import { daysAgo } from './days-ago.ts'
import { dates, members, publishedDaysAgo } from './partners/dates.ts'
import { joinProgram, publishClip, showInShowcase, signUpAs, type Creator } from './creators.ts'
import { bringShopIn, stockStore, type OpenedShop } from './merchants.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { setTerms } from './set-terms.ts'

export type Filling = {
  readonly sandbox: SandboxControl
  /** A Shopify product export that replaces the first store's own products. */
  readonly catalogFile: string | null
  /** Products to generate in the first store besides its own. */
  readonly generated: number
  readonly report: (text: string) => void
  /** How far a long step has come, for a bar on the terminal. */
  readonly onProgress?: (what: string, done: number, total: number | null) => void
}

export type World = {
  readonly shops: readonly OpenedShop[]
  readonly creators: readonly Creator[]
  readonly posts: readonly {
    clip: DemoClip
    creator: Creator
    postId: string
    products: readonly { productId: string; shopId: string }[]
  }[]
}

/** A store that nobody has connected yet: for whoever wants to see the merchant's first minutes. */
export const untouchedStore = {
  domain: 'meadow-and-main.myshopify.com',
  name: 'Meadow & Main',
  currency: 'USD',
  country: 'US',
  plan: 'basic',
}

const rateBps = 1250

/** Everything that stands in the demo before the first visitor comes, made through public commands as named people. */
export async function fillWorld(filling: Filling): Promise<World> {
  const shops = await fillShops(filling)
  const { creators, posts } = await fillCreators(filling)
  return { shops, creators, posts }
}

async function fillShops({ sandbox, catalogFile, generated, report, onProgress }: Filling): Promise<OpenedShop[]> {
  const opened: OpenedShop[] = []
  for (const [index, shop] of demoShops.entries()) {
    const isFirst = index === 0
    const store = isFirst && catalogFile ? null : demoStores[shop.domain]
    if (isFirst && catalogFile)
      await sandbox.act(shop.domain, 'importCatalogCsv', { csv: await readFile(catalogFile, 'utf8') })
    else await stockStore(sandbox, shop, config.appUrl)
    if (store) await arrangeStore(sandbox, shop.domain, store, config.appUrl)
    if (isFirst && generated > 0) await sandbox.act(shop.domain, 'generateProducts', { count: generated, seed: 1 })
    const result = await bringShopIn(sandbox, shop.domain, rateBps, onProgress, dates.programsOpened)
    report(`${shop.name} installed Vitrine; ${result.products} products synced in ${result.seconds.toFixed(1)} s`)
    await setTerms(result.shopId, shop.domain)
    if (store) {
      await showPortfolios(result.shopId, store.collections)
      await changeStore(sandbox, shop.domain, store)
    }
    opened.push(result)
  }
  await sandbox.createShop(untouchedStore)
  await sandbox.act(untouchedStore.domain, 'generateProducts', { count: 48, seed: 7 })
  return opened
}

async function fillCreators({ report }: Filling) {
  const creators: Creator[] = []
  for (const persona of demoCreators) creators.push(await daysAgo(dates.creatorsSignedUp, () => signUpAs(persona)))
  const joined = await joinAll(creators)
  report(`${creators.length} creators signed up and joined programs at 12.5 %, ${joined} times`)
  const posts: World['posts'][number][] = []
  for (const clip of demoClips) {
    const creator = creators.find(({ handle }) => handle === clip.creator)
    const persona = demoCreators.find(({ handle }) => handle === clip.creator)
    if (!creator || !persona) throw new Error(`there is no creator @${clip.creator}`)
    const products = await findProducts(clip)
    if (products.length === 0) continue // the store's own catalog was replaced by --catalog
    const postId = await daysAgo(publishedDaysAgo[clip.slug] ?? 0, async () => {
      await showInShowcase(creator, products.map(({ productId }) => productId)) // prettier-ignore
      return publishClip(creator, clip, products, persona.language)
    })
    posts.push({ clip, creator, products, postId })
  }
  report(`${posts.length} videos uploaded, tagged with products and published`)
  return { creators, posts }
}

/** Who is in whose program from the beginning. */
async function joinAll(creators: readonly Creator[]): Promise<number> {
  let joined = 0
  for (const [domain, handles] of Object.entries(members)) {
    const programId = await findProgramId(domain)
    for (const creator of creators.filter(({ handle }) => handles.includes(handle))) {
      await daysAgo(dates.creatorsJoined, () => joinProgram(creator, programId))
      joined += 1
    }
  }
  return joined
}

async function findProgramId(domain: string): Promise<string> {
  const shop = await db.shop.findUniqueOrThrow({ where: { domain } })
  const program = await getProgramForShop(db, shop.id)
  if (!program) throw new Error(`${domain} has no program`)
  return program.programId
}

async function findProducts(clip: DemoClip) {
  const found = await Promise.all(
    clip.products.map(async ({ shop, handle, atMs }) => {
      const product = await db.product.findFirst({
        // A gift card may stand in the picture; it cannot be tagged.
        where: { handle, isGiftCard: false, shop: { domain: shop } },
        select: { id: true, shopId: true },
      })
      return product ? [{ productId: product.id, shopId: product.shopId, atMs }] : []
    }),
  )
  return found.flat()
}
