import { acceptTerms } from '#app/domain/shops/accept-terms.server.ts'
import { connectChannel } from '#app/domain/shops/connect-channel.server.ts'
import { getShopByDomain } from '#app/domain/shops/get-shop-by-domain.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { DemoShop } from './content/catalog.ts'
import { insist } from './insist.ts'
import { openApp } from './open-app.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { waitUntil } from './wait-until.ts'

export type OpenedShop = {
  readonly shopId: string
  readonly domain: string
  readonly products: number
  readonly seconds: number
}

/** Fills a sandbox store with its products, as its merchant would have before ever hearing of Vitrine. */
export async function stockStore(sandbox: SandboxControl, shop: DemoShop, imageOrigin: string): Promise<void> {
  for (const product of shop.products) {
    const { giftCard, titleAr, descriptionHtmlAr, options, images, variants, ...facts } = product
    await sandbox.act(shop.domain, 'createProduct', {
      ...facts,
      isGiftCard: giftCard,
      optionNames: options.map(({ name }) => name),
      media: images.map((path) => ({ url: `${imageOrigin}${path}`, alt: product.title })),
      translations: { ar: { title: titleAr, body_html: descriptionHtmlAr } },
      variants: variants.map(({ optionValues, inventory, ...variant }) => ({
        ...variant,
        options: optionValues.map(({ name }) => name),
        quantity: inventory,
      })),
    })
  }
}

/** The merchant's first quarter of an hour: install, open, accept the terms, connect, see the catalog, open a program. */
export async function bringShopIn(sandbox: SandboxControl, domain: string, rateBps: number): Promise<OpenedShop> {
  await sandbox.install(domain)
  await openApp(sandbox, domain)
  const { id: shopId, name } = await getShopByDomain(db, domain)
  insist('accepting the terms', await inTransaction('accept terms', (tx) => acceptTerms(tx, { shopId })))
  const startedAt = Date.now()
  insist('connecting the channel', await connectChannel(shopId))
  const run = await waitUntil(`the catalog of ${name}`, () => findFinishedRun(shopId), 600)
  const seconds = (Date.now() - startedAt) / 1_000
  const program = { shopId, rateBps, name: `${name} creators` }
  insist('opening a program', await inTransaction('open program', (tx) => openProgram(tx, program)))
  return { shopId, domain, products: run.processedCount, seconds }
}

async function findFinishedRun(shopId: string) {
  const run = await db.syncRun.findFirst({ where: { shopId, kind: 'full' }, orderBy: { startedAt: 'desc' } })
  if (run?.status === 'failed') throw new Error(`the first sync failed: ${run.failure}`)
  return run?.status === 'finished' ? run : null
}
