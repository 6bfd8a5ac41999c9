import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CheckoutLineView, CheckoutView } from './checkout-view.ts'
import type { CheckoutState } from './checkout-states.ts'
import { PostalAddress } from './inputs.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { Quote } from './quote.ts'
import { checkoutRefusals } from './refusals.ts'

export type FindCheckout = { readonly checkoutId: string; readonly shopperKey: string; readonly language: string }

/** The till as the shopper sees it; null for somebody else's. */
export async function findCheckout(db: Reader, input: FindCheckout): Promise<CheckoutView | null> {
  const checkout = await db.checkout.findFirst({
    where: { id: input.checkoutId, shopperKey: input.shopperKey },
    include: { payment: true, order: { select: { number: true } } },
  })
  if (!checkout) return null
  const [quote, shop] = await Promise.all([
    quoteCheckout(db, checkout.id),
    db.shop.findUniqueOrThrow({
      where: { id: checkout.shopId },
      select: { id: true, name: true, handle: true },
    }),
  ])
  const address = PostalAddress.safeParse(checkout.shippingAddress)
  return {
    id: checkout.id,
    state: checkout.state as CheckoutState,
    shop,
    country: checkout.country,
    email: checkout.email,
    address: address.success ? address.data : null,
    lines: await toLines(db, quote, input.language),
    ...toAmounts(quote),
    canPay:
      checkout.state === 'open' &&
      checkout.email !== null &&
      address.success &&
      quote.shipping !== null &&
      !quote.hasBlockingChange,
    failure: checkoutRefusals.find((code) => code === checkout.failure) ?? null,
    challengeUrl: checkout.state === 'challenged' ? (checkout.payment?.challengeUrl ?? null) : null,
    orderNumber: checkout.order?.number ?? null,
  }
}

function toAmounts(quote: Quote) {
  const view = (minor: bigint) => toMoneyView(minor, quote.currency)
  return {
    shippingOptions: quote.shippingOptions.map(({ priceMinor, shopPriceMinor: _inShopCurrency, ...option }) => ({
      ...option,
      price: view(priceMinor),
      isFree: priceMinor === 0n,
    })),
    shippingOptionId: quote.shipping?.optionId ?? null,
    merchandise: view(quote.merchandiseMinor),
    shipping: quote.shipping ? view(quote.shippingMinor) : null,
    tax: view(quote.taxMinor),
    total: view(quote.totalMinor),
    confirm: { totalMinor: String(quote.totalMinor), currency: quote.currency },
    isShopCurrency: quote.isShopCurrency,
    isNotShippable: quote.isNotShippable,
    hasBlockingChange: quote.hasBlockingChange,
    minimumAge: quote.minimumAge,
  }
}

async function toLines(db: Reader, quote: Quote, language: string): Promise<CheckoutLineView[]> {
  const variantIds = quote.lines.map((line) => line.variantId)
  const sales = await listSaleLines(db, variantIds, quote.country)
  const titles = await listTitles(db, [...sales.values()], language)
  return quote.lines.map((line) => {
    const sale = sales.get(line.variantId)
    return {
      variantId: line.variantId,
      title: (sale && titles.get(sale.productId)) ?? sale?.title ?? '',
      variantTitle: sale?.variantTitle ?? '',
      imageUrl: sale?.imageUrl ?? null,
      quantity: line.quantity,
      unitPrice: toMoneyView(line.unitPriceMinor, quote.currency),
      total: toMoneyView(line.totalMinor, quote.currency),
      diff: line.diff,
    }
  })
}
