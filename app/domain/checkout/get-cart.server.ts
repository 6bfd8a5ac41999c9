import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CartGroupView, CartLineView, CartView, SavedLineView } from './cart-view.ts'
import type { CheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { listCheckoutModes } from './internal/checkout-modes.server.ts'
import { creatorsOfTouches, type ShownBy } from './internal/creators-of-touches.server.ts'
import { listResoldLines } from './internal/resold-lines.server.ts'
import type { SaleLine } from './internal/sale-lines.server.ts'
import { listShopTerms, type ShopTerms } from './internal/shop-offers.server.ts'
import { buildQuote, type Quote } from './quote.ts'
import type { LineResale } from './resold-unit.ts'

export type GetCart = { readonly shopperKey: string; readonly country: string; readonly language: string }
type Line = {
  id: string
  variantId: string
  shopId: string
  quantity: number
  seenPriceMinor: bigint
  currency: string
  savedAt: Date | null
  touchId: string | null
  shareSetId: string | null
  marginBps: number
}

/** The cart by shop, judged against what is true now (H11: cart open). Reads only; confirming is a command. */
export async function getCart(db: Reader, { shopperKey, country, language }: GetCart): Promise<CartView> {
  const lines: Line[] = await db.cartLine.findMany({
    where: { cart: { shopperKey } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const shopIds = [...new Set(lines.map((line) => line.shopId))]
  const [sales, shops] = await Promise.all([listResoldLines(db, lines, country), listShopTerms(db, shopIds)])
  const titles = await listTitles(db, [...sales.values()], language)
  const modes = await listCheckoutModes(db, shopIds)
  const wanted = lines.filter((line) => line.savedAt === null)
  const creators = await creatorsOfTouches(
    db,
    lines.flatMap(({ touchId }) => touchId ?? []),
  )
  const now = { sales, titles, modes, creators, country }
  const groups = shopIds.flatMap((shopId) => {
    const shop = shops.get(shopId)
    const own = wanted.filter((line) => line.shopId === shopId)
    return shop && own.length > 0 ? [toGroup(shop, own, now)] : []
  })
  return {
    country,
    unitCount: wanted.reduce((count, line) => count + line.quantity, 0),
    groups,
    payTogether: toPayTogether(groups),
    saved: lines.flatMap((line) => {
      const shop = shops.get(line.shopId)
      return shop && line.savedAt !== null ? [toSavedLine(shop, line, now)] : []
    }),
  }
}

/** Units in the cart, for the badge on every page. */
export async function countCartUnits(db: Reader, shopperKey: string): Promise<number> {
  const { _sum } = await db.cartLine.aggregate({
    where: { cart: { shopperKey }, savedAt: null },
    _sum: { quantity: true },
  })
  return _sum.quantity ?? 0
}

type Now = {
  sales: Map<string, SaleLine>
  titles: Map<string, string>
  modes: Map<string, CheckoutMode>
  creators: ReadonlyMap<string, ShownBy>
  country: string
}

function toPayTogether(groups: readonly CartGroupView[]): string[][] {
  const payable = groups.filter((group) => group.canCheckOut && group.mode === 'CHANNEL_MOR')
  const currencies = [...new Set(payable.map((group) => group.merchandise.currency))]
  return currencies
    .map((currency) => payable.filter((group) => group.merchandise.currency === currency).map(({ shopId }) => shopId))
    .filter((shopIds) => shopIds.length > 1)
}

function toSavedLine(shop: ShopTerms, line: Line, now: Now): SavedLineView {
  const quote = quoteLines(shop, [line], now)
  return { ...toLine(line, quote, 0, now), shopId: shop.id, shopName: shop.name }
}

function quoteLines(shop: ShopTerms, lines: readonly Line[], { country, sales }: Now): Quote {
  return buildQuote({
    country,
    shopCurrency: shop.currency,
    wanted: lines.map((line) => ({ ...line, seenCurrency: line.currency })),
    offered: sales,
    shippingOffers: shop.shippingOffers,
    shippingOptionId: null,
  })
}

function toGroup(shop: ShopTerms, lines: readonly Line[], now: Now): CartGroupView {
  const quote = quoteLines(shop, lines, now)
  const cheapest = quote.shippingOptions.reduce<bigint | null>(
    (least, option) => (least === null || option.priceMinor < least ? option.priceMinor : least),
    null,
  )
  return {
    shopId: shop.id,
    shopName: shop.name,
    shopHandle: shop.handle,
    lines: lines.map((line, index) => toLine(line, quote, index, now)),
    merchandise: toMoneyView(quote.merchandiseMinor, quote.currency),
    mode: now.modes.get(shop.id) ?? 'CHANNEL_MOR',
    isShopCurrency: quote.isShopCurrency,
    cheapestShipping: cheapest === null ? null : toMoneyView(cheapest, quote.currency),
    diff: quote.isNotShippable ? { type: 'notShippable', country: now.country } : null,
    canCheckOut: !quote.hasBlockingChange,
    minimumAge: quote.minimumAge,
  }
}

function toLine(line: Line, quote: Quote, index: number, { sales, titles, creators }: Now): CartLineView {
  const sale = sales.get(line.variantId)
  const quoted = quote.lines[index]
  return {
    lineId: line.id,
    variantId: line.variantId,
    productId: sale?.productId ?? null,
    handle: sale?.handle ?? null,
    title: (sale && titles.get(sale.productId)) ?? sale?.title ?? '',
    variantTitle: sale?.variantTitle ?? '',
    imageUrl: sale?.imageUrl ?? null,
    quantity: line.quantity,
    unitPrice: toMoneyView(quoted?.unitPriceMinor ?? line.seenPriceMinor, quote.currency),
    lineTotal: toMoneyView(quoted?.totalMinor ?? 0n, quote.currency),
    available: sale?.available ?? null,
    minimumAge: sale?.minimumAge ?? null,
    diff: quoted?.diff ?? null,
    shownBy: (line.touchId && creators.get(line.touchId)) || null,
    resoldBy: toReseller(quoted?.resale),
  }
}

function toReseller(resale: LineResale | undefined): CartLineView['resoldBy'] {
  if (!resale) return null
  const { shareSetId, handle, displayName } = resale
  return { shareSetId, handle, displayName }
}
