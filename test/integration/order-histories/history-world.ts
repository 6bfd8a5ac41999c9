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
import type { PurchasePlan, ShopName, VoucherName } from './history-plan.ts'
import type { HistoryStage } from './history-stage.ts'
import { openNewsHub } from './news-hub.ts'
import { work } from './story-time.ts'

type Settings = {
  readonly domain: string
  readonly country: string
  /** Where its foreign shoppers live, and whether the catalogue has that country's own price. */
  readonly abroad: { readonly country: string; readonly isPriced: boolean }
  readonly price: string
  readonly offMinor: bigint
  readonly isTaxIncluded: boolean
}

const shopSettings: Readonly<Record<ShopName, Settings>> = {
  dollar: {
    domain: 'aurora-goods.myshopify.com',
    country: 'US',
    abroad: { country: 'KW', isPriced: true },
    price: '19.99',
    offMinor: 150n,
    isTaxIncluded: false,
  },
  otherDollar: {
    domain: 'cedar-lane.myshopify.com',
    country: 'US',
    abroad: { country: 'KW', isPriced: false },
    price: '7.45',
    offMinor: 99n,
    isTaxIncluded: false,
  },
  yen: {
    domain: 'hinata-craft.myshopify.com',
    country: 'JP',
    abroad: { country: 'US', isPriced: true },
    price: '1999',
    offMinor: 150n,
    isTaxIncluded: true,
  },
  dinar: {
    domain: 'dana-oud.myshopify.com',
    country: 'KW',
    abroad: { country: 'AE', isPriced: true },
    price: '7.125',
    offMinor: 333n,
    isTaxIncluded: false,
  },
}

const someone = { firstName: 'Nour', lastName: 'Haddad', line1: '148 Lafayette Street' }
const addresses: Readonly<Record<string, PostalAddress>> = {
  US: PostalAddress.parse({ ...someone, city: 'New York', region: 'NY', postalCode: '10013', country: 'US' }),
  JP: PostalAddress.parse({ ...someone, city: 'Kyoto', region: 'JP-26', postalCode: '605-0846', country: 'JP' }),
  KW: PostalAddress.parse({ ...someone, city: 'Salmiya', region: 'KW-HA', postalCode: '22000', country: 'KW' }),
  AE: PostalAddress.parse({ ...someone, city: 'Dubai', region: 'DU', postalCode: '', country: 'AE' }),
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
  const { domain, country, abroad } = settings
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { id: shopId } = (await requireMerchant(await stage.adminRequest(domain))).shop
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  accepted(await connectChannel(shopId))
  const programId = await inTransaction('arrange', async (tx) => {
    for (const where of [country, abroad.country]) {
      const tax = { country: where, isIncluded: settings.isTaxIncluded, onShipping: true, region: null }
      accepted(await saveTaxRate(tx, shopId, { ...tax, title: 'State tax', ratePpm: 48_750 }))
      accepted(await saveTaxRate(tx, shopId, { ...tax, title: 'City tax', ratePpm: 31_250 }))
    }
    return accepted(await openProgram(tx, { shopId, rateBps: 1250, name: 'Friends' })).programId
  })
  const creator = await aMember(programId)
  for (const [index, quantity] of [1_000_000, 1_000_000, 3].entries()) {
    const title = `Thing ${index} of ${domain}`
    const media = [{ url: 'https://cdn.example/picture.jpg', width: 1200, height: 1200 }]
    await stage.act(domain, 'createProduct', { title, media, price: settings.price, quantity })
  }
  const variants = await goodsOf(shopId, settings)
  const addressIn = (where: string) => {
    const address = addresses[where]
    if (!address) throw new Error(`nobody lives in ${where}`)
    return address
  }
  return {
    ...settings,
    shopId,
    variants,
    creatorId: creator.id,
    address: addressIn(country),
    addressAbroad: addressIn(abroad.country),
  }
}

/** The three things of a shop, once they have arrived with their stock and every country's price. */
function goodsOf(shopId: string, { domain, abroad }: Settings) {
  return waitUntil(`the goods of ${domain}`, async () => {
    await work({ again: true })
    const found = await db.variant.findMany({
      where: {
        shopId,
        stock: { available: { gt: 0 } },
        product: { title: { startsWith: 'Thing' } },
        ...(abroad.isPriced ? { prices: { some: { country: abroad.country } } } : {}),
      },
      orderBy: { product: { title: 'asc' } },
      select: { id: true, shopifyGid: true, productId: true },
    })
    return found.length === 3 && found
  })
}

let serial = 0

/** Codes of one history alone, by the names the plan calls them; only those that somebody is going to type. */
export async function openVouchers(
  { shops }: HistoryWorld,
  purchases: readonly PurchasePlan[],
): Promise<(name: string) => string> {
  const suffix = ++serial
  const codeOf = (name: string) => `${name}${suffix}`
  const typed = purchases.flatMap((plan) => plan.vouchers.flatMap((name) => plan.shops.map((shop) => ({ name, shop }))))
  const wanted = new Map(typed.map((one) => [`${one.shop} ${one.name}`, one]))
  await inTransaction('vouchers', async (tx) => {
    for (const { name, shop } of wanted.values()) {
      const { shopId, offMinor } = shops[shop]
      const code = { code: codeOf(name), startsAt: new Date('2026-01-01') }
      accepted(await createVoucher(tx, shopId, { ...code, ...voucherTerms(name, offMinor) }))
    }
  })
  return codeOf
}

function voucherTerms(name: VoucherName, amountMinor: bigint) {
  const fixed = { kind: 'fixed', amountMinor } as const
  switch (name) {
    case 'TEN':
      return { worth: { kind: 'percent', percentBps: 1000 }, isStackable: true } as const
    case 'OFF':
      return { worth: fixed, isStackable: true }
    case 'OURS':
      return { worth: fixed, funder: 'platform', totalLimit: 1 } as const
    case 'SHIP':
      return { worth: { kind: 'freeShipping' } } as const
  }
}
