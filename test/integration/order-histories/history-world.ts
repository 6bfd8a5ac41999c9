import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { acceptTerms } from '#app/domain/shops/accept-terms.server.ts'
import { connectChannel } from '#app/domain/shops/connect-channel.server.ts'
import { saveTaxRate } from '#app/domain/shops/tax-rates.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, aMember } from '#test/support/money-world.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import type { ShopName } from './history-plan.ts'
import type { HistoryStage } from './history-stage.ts'
import { openNewsHub } from './news-hub.ts'
import { work } from './story-time.ts'

type Settings = { domain: string; country: string; price: string; offMinor: bigint; isTaxIncluded: boolean }

const shopSettings: Readonly<Record<ShopName, Settings>> = {
  dollar: { domain: 'aurora-goods.myshopify.com', country: 'US', price: '19.99', offMinor: 150n, isTaxIncluded: false },
  otherDollar: {
    domain: 'cedar-lane.myshopify.com',
    country: 'US',
    price: '7.45',
    offMinor: 99n,
    isTaxIncluded: false,
  },
  yen: { domain: 'hinata-craft.myshopify.com', country: 'JP', price: '1999', offMinor: 150n, isTaxIncluded: true },
  dinar: { domain: 'dana-oud.myshopify.com', country: 'KW', price: '7.125', offMinor: 333n, isTaxIncluded: false },
}

const someone = { firstName: 'Nour', lastName: 'Haddad', line1: '148 Lafayette Street' }
const addresses: Readonly<Record<string, PostalAddress>> = {
  US: PostalAddress.parse({ ...someone, city: 'New York', region: 'NY', postalCode: '10013', country: 'US' }),
  JP: PostalAddress.parse({ ...someone, city: 'Kyoto', region: 'JP-26', postalCode: '605-0846', country: 'JP' }),
  KW: PostalAddress.parse({ ...someone, city: 'Salmiya', region: 'KW-HA', postalCode: '22000', country: 'KW' }),
}

export type HistoryShop = Awaited<ReturnType<typeof openShop>>
export type HistoryWorld = Awaited<ReturnType<typeof openWorld>>

/** Four connected shops with taxes and goods that have arrived here, a creator, and the hub that news go through. */
export async function openWorld(stage: HistoryStage) {
  const hub = openNewsHub(stage)
  const cedar = { name: 'Cedar Lane', currency: 'USD', country: 'US', plan: 'basic' }
  await stage.control('POST', '/shops', { domain: shopSettings.otherDollar.domain, ...cedar })
  const shops = {
    dollar: await openShop(stage, shopSettings.dollar),
    otherDollar: await openShop(stage, shopSettings.otherDollar),
    yen: await openShop(stage, shopSettings.yen),
    dinar: await openShop(stage, shopSettings.dinar),
  }
  await hub.collect()
  hub.straight(false)
  // By shop domain: the number of the last order at Shopify that belongs to a history that is over.
  return { stage, hub, shops, lastOrders: new Map<string, number>() }
}

async function openShop(stage: HistoryStage, settings: Settings) {
  const { domain, country, isTaxIncluded } = settings
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { id: shopId } = (await requireMerchant(await stage.adminRequest(domain))).shop
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  accepted(await connectChannel(shopId))
  const programId = await inTransaction('arrange', async (tx) => {
    const tax = { country, isIncluded: isTaxIncluded, onShipping: true, region: null }
    accepted(await saveTaxRate(tx, shopId, { ...tax, title: 'State tax', ratePpm: 48_750 }))
    accepted(await saveTaxRate(tx, shopId, { ...tax, title: 'City tax', ratePpm: 31_250 }))
    return accepted(await openProgram(tx, { shopId, rateBps: 1250, name: 'Friends' })).programId
  })
  const creator = await aMember(programId)
  const products = []
  for (const [index, quantity] of [1_000_000, 1_000_000, 3].entries()) {
    const title = `Thing ${index} of ${domain}`
    const media = [{ url: 'https://cdn.example/picture.jpg', width: 1200, height: 1200 }]
    await stage.act(domain, 'createProduct', { title, media, price: settings.price, quantity })
    products.push({ title })
  }
  const variants = await waitUntil(`the goods of ${domain}`, async () => {
    await work({ again: true })
    const found = await db.variant.findMany({
      where: { shopId, stock: { available: { gt: 0 } }, product: { title: { startsWith: 'Thing' } } },
      orderBy: { product: { title: 'asc' } },
      select: { id: true, shopifyGid: true, productId: true },
    })
    return found.length === products.length && found
  })
  const address = addresses[country]
  if (!address) throw new Error(`nobody lives in ${country}`)
  return { ...settings, shopId, variants, creatorId: creator.id, address }
}

let serial = 0

/** Codes of one history alone, by the names the plan calls them. */
export async function openVouchers(shops: readonly HistoryShop[]): Promise<(name: string) => string> {
  const suffix = ++serial
  await inTransaction('vouchers', async (tx) => {
    for (const { shopId, offMinor } of shops) {
      const code = (name: string) => ({ code: `${name}${suffix}`, startsAt: new Date('2026-01-01') })
      const off = { kind: 'fixed', amountMinor: offMinor } as const
      const ten = { kind: 'percent', percentBps: 1000 } as const
      accepted(await createVoucher(tx, shopId, { ...code('TEN'), worth: ten, isStackable: true }))
      accepted(await createVoucher(tx, shopId, { ...code('OFF'), worth: off, isStackable: true }))
      accepted(await createVoucher(tx, shopId, { ...code('OURS'), worth: off, funder: 'platform', totalLimit: 1 }))
      accepted(await createVoucher(tx, shopId, { ...code('SHIP'), worth: { kind: 'freeShipping' } }))
    }
  })
  return (name) => `${name}${suffix}`
}
