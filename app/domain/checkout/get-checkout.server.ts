import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CheckoutLineView, CheckoutPartView, CheckoutView } from './checkout-view.ts'
import type { CheckoutState } from './checkout-states.ts'
import { PostalAddress } from './inputs.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { listShopTerms, type ShopTerms } from './internal/shop-offers.server.ts'
import type { PartQuote, PurchaseQuote } from './purchase-quote.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { QuoteLine } from './quote.ts'
import { checkoutRefusals } from './refusals.ts'

export type FindCheckout = { readonly checkoutId: string; readonly shopperKey: string; readonly language: string }

/** The till as the shopper sees it; null for somebody else's. */
export async function findCheckout(db: Reader, input: FindCheckout): Promise<CheckoutView | null> {
  const checkout = await db.checkout.findFirst({
    where: { id: input.checkoutId, shopperKey: input.shopperKey },
    include: { payment: true, orders: { select: { number: true }, orderBy: { number: 'asc' } } },
  })
  if (!checkout) return null
  const quote = await quoteCheckout(db, checkout.id)
  const address = PostalAddress.safeParse(checkout.shippingAddress)
  const orderNumbers = checkout.orders.map((order) => order.number)
  return {
    id: checkout.id,
    state: checkout.state as CheckoutState,
    country: checkout.country,
    email: checkout.email,
    address: address.success ? address.data : null,
    parts: await toParts(db, quote, input.language),
    ...toAmounts(quote),
    canPay:
      checkout.state === 'open' &&
      checkout.email !== null &&
      address.success &&
      quote.hasShipping &&
      !quote.hasMixedCurrencies &&
      !quote.hasBlockingChange,
    failure: checkoutRefusals.find((code) => code === checkout.failure) ?? null,
    challengeUrl: checkout.state === 'challenged' ? (checkout.payment?.challengeUrl ?? null) : null,
    orderNumber: orderNumbers[0] ?? null,
    orderNumbers,
  }
}

function toAmounts(quote: PurchaseQuote) {
  const view = (minor: bigint) => toMoneyView(minor, quote.currency)
  return {
    merchandise: view(quote.merchandiseMinor),
    shipping: quote.hasShipping ? view(quote.shippingMinor) : null,
    tax: view(quote.taxMinor),
    total: view(quote.totalMinor),
    confirm: { totalMinor: String(quote.totalMinor), currency: quote.currency },
    isShopCurrency: quote.isShopCurrency,
    isNotShippable: quote.isNotShippable,
    hasMixedCurrencies: quote.hasMixedCurrencies,
    hasBlockingChange: quote.hasBlockingChange,
    minimumAge: quote.minimumAge,
  }
}

type Words = { readonly shops: Map<string, ShopTerms>; readonly toLine: (line: QuoteLine) => CheckoutLineView }

async function toParts(db: Reader, quote: PurchaseQuote, language: string): Promise<CheckoutPartView[]> {
  const shopIds = quote.parts.map((part) => part.shopId)
  const variantIds = quote.parts.flatMap((part) => part.lines.map((line) => line.variantId))
  const shops = await listShopTerms(db, shopIds)
  const sales = await listSaleLines(db, variantIds, quote.country)
  const titles = await listTitles(db, [...sales.values()], language)
  const toLine = (line: QuoteLine, currency: string): CheckoutLineView => {
    const sale = sales.get(line.variantId)
    return {
      variantId: line.variantId,
      title: (sale && titles.get(sale.productId)) ?? sale?.title ?? '',
      variantTitle: sale?.variantTitle ?? '',
      imageUrl: sale?.imageUrl ?? null,
      quantity: line.quantity,
      unitPrice: toMoneyView(line.unitPriceMinor, currency),
      total: toMoneyView(line.totalMinor, currency),
      diff: line.diff,
    }
  }
  return quote.parts.map((part) => toPart(part, { shops, toLine: (line) => toLine(line, part.currency) }))
}

function toPart(part: PartQuote, { shops, toLine }: Words): CheckoutPartView {
  const view = (minor: bigint) => toMoneyView(minor, part.currency)
  const { name = '', handle = '' } = shops.get(part.shopId) ?? {}
  return {
    shop: { id: part.shopId, name, handle },
    lines: part.lines.map(toLine),
    shippingOptions: part.shippingOptions.map(({ priceMinor, optionId, title, minDays, maxDays }) => ({
      optionId,
      title,
      minDays,
      maxDays,
      price: view(priceMinor),
      isFree: priceMinor === 0n,
    })),
    shippingOptionId: part.shipping?.optionId ?? null,
    merchandise: view(part.merchandiseMinor),
    shipping: part.shipping ? view(part.shippingMinor) : null,
    tax: view(part.taxMinor),
    total: view(part.totalMinor),
    isNotShippable: part.isNotShippable,
  }
}
