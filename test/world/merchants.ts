import { acceptTerms } from '#app/domain/shops/accept-terms.server.ts'
import { connectChannel } from '#app/domain/shops/connect-channel.server.ts'
import { getShopByDomain } from '#app/domain/shops/get-shop-by-domain.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { listShippingOptions, saveShippingOption } from '#app/domain/shops/shipping-options.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { DemoProduct, DemoShop } from './content/catalog.ts'
import { daysAgo } from './days-ago.ts'
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
    const { giftCard, titleAr, titleOwn, descriptionHtmlAr, options, images, film, variants, ...facts } = product
    const english = { title: product.title, body_html: product.descriptionHtml }
    const arabic = { title: titleAr, body_html: descriptionHtmlAr }
    const own = shop.writes === 'ar' ? arabic : { ...english, title: titleOwn ?? product.title }
    const known = Object.entries({ en: english, ar: arabic })
    const translations = Object.fromEntries(known.filter(([language]) => language !== shop.writes))
    await sandbox.act(shop.domain, 'createProduct', {
      ...facts,
      title: own.title,
      descriptionHtml: own.body_html,
      isGiftCard: giftCard,
      optionNames: options.map(({ name }) => name),
      media: [
        ...images.map((path) => toPicture(imageOrigin, path, own.title)),
        ...toFilms(imageOrigin, film, own.title),
      ],
      translations,
      variants: variants.map(({ optionValues, inventory, ...variant }) => ({
        ...variant,
        options: optionValues.map(({ name }) => name),
        quantity: inventory,
      })),
    })
  }
}

function toPicture(origin: string, path: string, alt: string) {
  return { url: `${origin}${path}`, alt }
}

function toFilms(origin: string, film: DemoProduct['film'], alt: string) {
  if (!film) return []
  const size = { width: 540, height: 960 }
  const sources = [{ url: `${origin}${film.file}`, mimeType: 'video/mp4', ...size }]
  return [{ kind: 'VIDEO', alt, sources, duration: 6_000, previewUrl: `${origin}${film.poster}`, ...size }]
}

/**
 * The merchant's first quarter of an hour: install, open, accept the terms, connect, see the catalog, open a program.
 * `programAge`: so many days ago, for a world with a past.
 */
export async function bringShopIn(
  sandbox: SandboxControl,
  domain: string,
  rateBps: number,
  onProgress: (name: string, done: number, total: number | null) => void = () => {},
  programAge = 0,
): Promise<OpenedShop> {
  await sandbox.install(domain)
  await openApp(sandbox, domain)
  const { id: shopId, name } = await getShopByDomain(db, domain)
  insist('accepting the terms', await inTransaction('accept terms', (tx) => acceptTerms(tx, { shopId })))
  const startedAt = Date.now()
  insist('connecting the channel', await connectChannel(shopId))
  const arrived = async () => {
    const run = await findRun(shopId)
    if (run) onProgress(name, run.processedCount, run.expectedCount)
    return run?.status === 'finished'
  }
  await waitUntil(`the catalog of ${name}`, arrived, 1_800)
  const seconds = (Date.now() - startedAt) / 1_000
  await offerShipping(shopId)
  const program = { shopId, rateBps, name: `${name} creators` }
  const opened = () => inTransaction('open program', (tx) => openProgram(tx, program))
  insist('opening a program', await daysAgo(programAge, opened))
  return { shopId, domain, products: await db.product.count({ where: { shopId, deletedAt: null } }), seconds }
}

/** What the post costs in each currency, in minor units: the default that a shop starts with is a guess. */
const postage: Readonly<Record<string, { standard: bigint; express: bigint; freeFrom: bigint }>> = {
  USD: { standard: 590n, express: 1490n, freeFrom: 7500n },
  GBP: { standard: 450n, express: 990n, freeFrom: 6000n },
  IDR: { standard: 1_800_000n, express: 4_500_000n, freeFrom: 50_000_000n },
  JPY: { standard: 800n, express: 1_600n, freeFrom: 12_000n },
  KWD: { standard: 1_500n, express: 3_500n, freeFrom: 25_000n },
}

async function offerShipping(shopId: string): Promise<void> {
  const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId } })
  const price = postage[currency]
  if (!price) return
  const [initial] = await listShippingOptions(db, shopId)
  const options = [
    {
      ...(initial && { shippingOptionId: initial.id }),
      title: 'Standard',
      priceMinor: price.standard,
      freeFromMinor: price.freeFrom,
      minDays: 3,
      maxDays: 6,
    },
    { title: 'Express', priceMinor: price.express, freeFromMinor: null, minDays: 1, maxDays: 2 },
  ]
  for (const option of options) {
    insist(
      'shipping',
      await inTransaction('shipping', (tx) => saveShippingOption(tx, shopId, { ...option, countries: [] })),
    )
  }
}

async function findRun(shopId: string) {
  const run = await db.syncRun.findFirst({ where: { shopId, kind: 'full' }, orderBy: { startedAt: 'desc' } })
  if (run?.status === 'failed') throw new Error(`the first sync failed: ${run.failure}`)
  return run
}
